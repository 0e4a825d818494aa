/** Letters that no mark was put on, and that many keyboards lack. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

/** A name as it is compared: small letters without marks and digits, all else as one dash; a machine’s `+` is spelt out. */
export const slug = (text: string): string =>
  (PLAIN.test(text) ? text.toLowerCase() : unmarked(text))
    .replaceAll('+', ' plus ')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-|-$/g, '');

const PLAIN = /^[ -~]*$/;

const unmarked = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[æðđħıłøœßþ]/g, (it) => LETTERS[it]!);
