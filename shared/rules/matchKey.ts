/** Letters that are no letter with an accent, and what they are written as where a keyboard lacks them. */
export const plainLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  ẞ: 'SS',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
};

const unplain = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/** A text in letters that every keyboard has, apart from accents: "Łukasz Yıldız" is "Lukasz Yildiz". */
export function plainText(text: string): string {
  return text.replace(unplain, (letter) => plainLetters[letter]!);
}

/** Text without accents, which needs no decomposing; most names are such. "^" and "`" are accents by themselves. */
const plain = /^[ -\]_a-~]*$/;

/** How two ways of writing the same thing are recognised: case, accents and spacing do not count. */
export function nameKey(name: string): string {
  if (plain.test(name)) {
    return name
      .toLowerCase()
      .replace(/[^a-z\d]+/g, ' ')
      .trim();
  }
  return plainText(name.normalize('NFD').replace(/\p{Diacritic}/gu, ''))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
