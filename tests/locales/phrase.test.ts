import i18next from 'i18next';
import { expect, test } from 'vitest';
import { createFormats } from '../../renderer/locales/format.ts';
import { type Phrase, phrase, sayIn } from '../../renderer/locales/phrase.ts';
import { commandPhrase } from '../../renderer/people/commandPhrase.ts';
import { understoodMoment } from '../../renderer/ui/typed/understoodMoment.ts';
import { texts } from '../../shared/locales/texts.ts';
import type { Language } from '../../shared/model/language.ts';

const i18n = i18next.createInstance();
await i18n.init({
  resources: { en: { translation: texts.en }, nl: { translation: texts.nl } },
  lng: 'en',
  interpolation: { escapeValue: false },
});
const say = (language: Language, said: Phrase) =>
  sayIn(i18n.getFixedT(language), createFormats(language), said);

test('a phrase is said in either language, with the phrases in it', () => {
  const moved = phrase('circles.moved', {
    count: 1,
    name: 'Anna Bos',
    circle: phrase('circles.names.regulars'),
  });
  expect(say('en', moved)).toBe('Anna Bos is now in Regulars.');
  expect(say('nl', moved)).toBe('Anna Bos staat nu in ‘Vaste klanten’.');
});

test('a moment is understood in a sentence', () => {
  expect(say('en', understoodMoment('2026-11-10T09:30', 'en'))).toBe(
    'That is Tuesday 10 November 2026 at 09:30.',
  );
  expect(say('nl', understoodMoment('2026-11-10T09:30', 'nl'))).toBe(
    'Dat is dinsdag 10 november 2026 om 09:30 uur.',
  );
});

test('a moment in a phrase is told as moments are', () => {
  const restored = commandPhrase(
    { uid: '1', command: 'workspace.restore', details: { at: '2024-03-02T09:00:00.000Z' }, at: '' },
    () => '',
  );
  expect(say('en', restored)).toMatch(/^the backup of Sat,? 2 Mar 2024,? .* put back$/);
  expect(say('nl', restored)).toMatch(/^de reservekopie van za 2 mrt 2024,? .* teruggezet$/);
});

test('history tells of an import what its summary told', () => {
  const summary = { added: 1026, updated: 7, skipped: 0 };
  const told = commandPhrase(
    {
      uid: '',
      command: 'contacts.import',
      details: { count: 1033, ...summary },
      at: '2026-11-27T12:00:00Z',
    },
    () => '',
  );
  for (const language of ['en', 'nl'] as const) {
    expect(say(language, told)).toContain(say(language, phrase('imports.summary', summary)));
  }
  expect(say('en', told)).toBe('import: 1,026 added, 7 updated, 0 skipped');
});

test('an import of before that was told is still named by its number', () => {
  const old = commandPhrase(
    { uid: '', command: 'contacts.import', details: { count: 33 }, at: '2026-03-03T09:00:00Z' },
    () => '',
  );
  expect(say('en', old)).toBe('33 contacts imported');
});
