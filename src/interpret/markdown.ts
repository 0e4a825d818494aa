/** Text that Markdown leaves as it is; a dollar would start a formula. */
export const prose = (text: string): string => text.replace(/[\\`*_$|<[\]]/g, String.raw`\$&`);

/** Text in the type of names and units. */
export const code = (text: string): string => `\`${text}\``;

/** A formula on lines of its own; a fence hands it over as it is, where dollar signs would not. */
export const math = (latex: string): string => `\`\`\`math\n${latex}\n\`\`\``;

/** A table; what stands in its cells is Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Headings and the links to them: of two that read alike, the second is linked as `…-1`, as GitHub does. */
export class Headings {
  readonly #taken = new Map<string, number>();

  /** The heading itself, and a link to it. */
  add(level: number, text: string): { readonly heading: string; readonly link: string } {
    const slug = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-');
    const before = this.#taken.get(slug) ?? 0;
    this.#taken.set(slug, before + 1);
    const anchor = before === 0 ? slug : `${slug}-${before}`;
    return { heading: `${'#'.repeat(level)} ${prose(text)}`, link: `[${prose(text)}](#${anchor})` };
  }
}
