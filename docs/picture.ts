/**
 * A screen of the terminal what-if as SVG text. The sixteen colours are classes, so that the picture follows a light or a
 * dark page. Every run of characters is set at its column, and the dots of braille, which few monospace fonts have, are
 * drawn: so any font keeps the columns.
 */
const CELL = { width: 8.4, height: 18, size: 14 } as const;
const MARGIN = 12;

const STYLE = `
  .page { fill: #ffffff; stroke: #c8c8c8 }
  text { font: ${CELL.size}px ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace; fill: #24292f; white-space: pre }
  .bold { font-weight: bold }
  .dim { fill: #656d76 }
  .inverse { fill: #ffffff }
  .block { fill: #24292f }
  .dots { stroke: #24292f; stroke-width: 2.4; stroke-linecap: round }
  .dots.magenta { stroke: #8e24aa } .dots.green { stroke: #1a7f37 } .dots.red { stroke: #b3261e } .dots.dim { stroke: #656d76 }
  .red { fill: #b3261e } .green { fill: #1a7f37 } .yellow { fill: #8a6100 } .magenta { fill: #8e24aa }
  @media (prefers-color-scheme: dark) {
    .page { fill: #16191d; stroke: #444c56 }
    text { fill: #d7dce2 }
    .dim { fill: #939da8 }
    .inverse { fill: #16191d }
    .block { fill: #d7dce2 }
    .dots { stroke: #d7dce2 }
    .dots.magenta { stroke: #d99bf0 } .dots.green { stroke: #6fdd8b } .dots.red { stroke: #ff8a80 } .dots.dim { stroke: #939da8 }
    .red { fill: #ff8a80 } .green { fill: #6fdd8b } .yellow { fill: #e3b341 } .magenta { fill: #d99bf0 }
  }`;

/** What an SGR number switches on, or which styles it ends. */
const ON: Readonly<Record<string, string>> = {
  1: 'bold',
  2: 'dim',
  7: 'inverse',
  31: 'red',
  32: 'green',
  33: 'yellow',
  35: 'magenta',
};
const OFF: Readonly<Record<string, readonly string[]>> = {
  22: ['bold', 'dim'],
  27: ['inverse'],
  39: ['red', 'green', 'yellow', 'magenta'],
};

interface Run {
  readonly text: string;
  readonly styles: readonly string[];
}

/** A styled line, as runs of one style each. */
function runsOf(line: string): readonly Run[] {
  const runs: Run[] = [];
  const styles = new Set<string>();
  // oxlint-disable-next-line no-control-regex
  for (const part of line.split(/(\u001B\[\d+m)/u)) {
    // oxlint-disable-next-line no-control-regex
    const code = /^\u001B\[(\d+)m$/u.exec(part)?.[1];
    if (code === undefined) {
      if (part !== '') runs.push({ text: part, styles: [...styles] });
    } else if (ON[code] !== undefined) styles.add(ON[code]);
    else if (OFF[code] !== undefined) for (const it of OFF[code]) styles.delete(it);
    else throw new Error(`the picture knows no style ${code}`);
  }
  return runs;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const at = (cells: number, size: number): string => (MARGIN + cells * size).toFixed(1).replace(/\.0$/, '');

/** One run at its place; spaces that stand together are left to the places of what follows. */
function drawn({ text, styles }: Run, row: number, column: number): string {
  const isInverse = styles.includes('inverse');
  const block = isInverse
    ? `<rect class="block" x="${at(column, CELL.width)}" y="${at(row, CELL.height)}" width="${(text.length * CELL.width).toFixed(1)}" height="${CELL.height}"/>`
    : '';
  const kind = styles.length === 0 ? '' : ` class="${styles.join(' ')}"`;
  const words = [...text.matchAll(/[^\s\u2800-\u28FF]+(?: [^\s\u2800-\u28FF]+)*/gu)].map(
    (it) =>
      `<text${kind} x="${at(column + it.index, CELL.width)}" y="${at(row + 0.75, CELL.height)}" textLength="${(it[0].length * CELL.width).toFixed(1)}" lengthAdjust="spacingAndGlyphs">${escaped(it[0])}</text>`,
  );
  const dots = text.split('').flatMap((it, place) => dotsOf(it, row, column + place));
  const path =
    dots.length === 0 ? '' : `<path class="${['dots', ...styles].join(' ')}" d="${dots.join('')}"/>`;
  return [block, ...words, path].join('');
}

/** Where the eight dots of a braille character stand in its cell, in the order of its bits. */
const DOTS = [
  [0, 0],
  [0, 1],
  [0, 2],
  [1, 0],
  [1, 1],
  [1, 2],
  [0, 3],
  [1, 3],
] as const;

/** The dots of a braille character, each a stroke without length; none of any other character. */
function dotsOf(character: string, row: number, column: number): readonly string[] {
  const bits = (character.codePointAt(0) ?? 0) - 0x28_00;
  if (bits < 0 || bits > 0xff) return [];
  return DOTS.filter((_, bit) => (bits >> bit) & 1).map(
    ([across, down]) =>
      `M${at(column + 0.25 + across / 2, CELL.width)} ${at(row + 0.125 + down / 4, CELL.height)}h0`,
  );
}

function drawnLine(line: string, place: number): string {
  let column = 0;
  return runsOf(line)
    .map((run) => {
      const here = drawn(run, place, column);
      column += run.text.length;
      return here;
    })
    .join('');
}

/** Lines of a screen, none wider than `columns`, as a picture that says in `title` what it shows. */
export function picture(lines: readonly string[], columns: number, title: string): string {
  const [width, height] = [2 * MARGIN + columns * CELL.width, 2 * MARGIN + lines.length * CELL.height].map(
    (it) => Math.ceil(it),
  ) as [number, number];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">
<title>${escaped(title)}</title>
<style>${STYLE}
</style>
<rect class="page" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>
${lines
  .map(drawnLine)
  .filter((it) => it !== '')
  .join('\n')}
</svg>
`;
}
