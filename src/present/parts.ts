const PARTS = {
  ',': /,(?:"(?:[^"]|"")*"|[^",])*/gu,
  '.': /\.(?:"(?:[^"]|"")*"|[^".])*/gu,
} as const;

/**
 * The parts of a text, such as `a,"b,c"`: within double quotes nothing is parted, and two quotes are one. Undefined
 * where a quote is not closed.
 */
export function partsOf(text: string, sign: keyof typeof PARTS): string[] | undefined {
  const parts = `${sign}${text}`.match(PARTS[sign]) ?? [];
  return parts.join('') === `${sign}${text}` ? parts.map((it) => unquoted(trimmed(it.slice(1)))) : undefined;
}

/** Blanks around a part, and around what it is set equal to, count in quotes alone. */
const trimmed = (text: string): string => text.trim().replace(/^([^"=]*?)\s*=\s*/u, '$1=');

const unquoted = (text: string): string =>
  text.replace(/"((?:[^"]|"")*)"/gu, (_, inside: string) => inside.replaceAll('""', '"'));
