import i18next from 'i18next';
import { expect, test } from 'vitest';
import { type Need, reasonIn, stateOf } from '../../renderer/ui/needs.ts';
import { texts } from '../../shared/locales/texts.ts';

const i18n = i18next.createInstance();
await i18n.init({
  resources: { en: { translation: texts.en }, nl: { translation: texts.nl } },
  lng: 'en',
  interpolation: { escapeValue: false },
});
const reason = (language: 'en' | 'nl', needs: readonly Need[]) =>
  reasonIn(i18n.getFixedT(language), language, needs);

test('a text is empty, unreadable or ready', () => {
  expect(stateOf(' ')).toBe('empty');
  expect(stateOf('', { ok: false })).toBe('empty');
  expect(stateOf('12k', { ok: false })).toBe('unreadable');
  expect(stateOf('12k', { ok: true })).toBe('ready');
  expect(stateOf('Website')).toBe('ready');
});

test('a form says which fields it waits for, and why', () => {
  const needs = [
    { name: 'Titel', state: 'empty' },
    { name: 'Met', state: 'empty' },
    { name: 'Bedrag', state: 'unreadable' },
    { name: 'Gesloten op', state: 'ready' },
  ] as const;
  expect(reason('nl', needs)).toBe('Nog in te vullen: Titel en Met. Nog niet leesbaar: Bedrag.');
  expect(reason('en', needs.slice(0, 1))).toBe('Still to fill in: Titel.');
  expect(reason('en', needs.slice(3))).toBeNull();
});
