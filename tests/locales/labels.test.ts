import i18next from 'i18next';
import { expect, test } from 'vitest';
import { labelIn, labelNamed } from '../../renderer/people/labelText.ts';
import { texts } from '../../shared/locales/texts.ts';

const i18n = i18next.createInstance();
await i18n.init({
  resources: { en: { translation: texts.en }, nl: { translation: texts.nl } },
  lng: 'en',
  interpolation: { escapeValue: false },
});

test.each([
  ['work', 'work', 'werk'],
  ['Home', 'home', 'thuis'],
  ['linkedin', 'LinkedIn', 'LinkedIn'],
  ['LINKEDIN', 'LinkedIn', 'LinkedIn'],
  ['x', 'X', 'X'],
  ['github', 'GitHub', 'GitHub'],
  ['whatsapp', 'WhatsApp', 'WhatsApp'],
  ['work fax', 'work fax', 'fax werk'],
  ['Secretariaat', 'Secretariaat', 'Secretariaat'],
])('label %s', (label, english, dutch) => {
  expect(labelIn(i18n.getFixedT('en'), label)).toBe(english);
  expect(labelIn(i18n.getFixedT('nl'), label)).toBe(dutch);
});

test.each([
  ['werk', 'nl', 'work'],
  [' Thuis ', 'nl', 'home'],
  ['Work', 'en', 'work'],
  ['fax werk', 'nl', 'work fax'],
  ['LinkedIn', 'nl', 'linkedin'],
  ['Secretariaat', 'nl', 'Secretariaat'],
  ['', 'nl', ''],
])('%s written in %s is the label %s', (text, language, label) => {
  expect(labelNamed(i18n.getFixedT(language), text)).toBe(label);
});
