/** A character as JSON and JavaScript write it where it must not stand itself: `\u2028`. */
export const unicodeEscape = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
