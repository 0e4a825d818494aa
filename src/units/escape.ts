/** A character as JSON and JavaScript write it where it must not stand itself: `\u2028`, or a pair beyond U+FFFF. */
export const unicodeEscape = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
