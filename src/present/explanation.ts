import type { Step } from '../interpret/explain.ts';
import { csv } from './csv.ts';
import { linked } from './html.ts';
import { escaped } from './markdown.ts';
import { type Paint, paints } from './paint.ts';
import { element } from './svg-parts.ts';
import { oneLine, shortAddresses, type Terminal, wrap } from './text.ts';

/** A derivation as a tree for a terminal: each quantity, its formula in words and in numbers, and what it rests on. */
export function explanationTree(step: Step, { width, colour }: Terminal): string {
  const trunk = { first: '', rest: '', size: sizeFor(depthOf(step), width), width };
  return `${branch(step, trunk, paints(colour)).join('\n')}\n`;
}

/** What stands before the first line of a branch, and before its others; how wide each level of it is, and all. */
interface Stem {
  readonly first: string;
  readonly rest: string;
  readonly size: 1 | 2 | 3;
  readonly width: number;
}

/** The least that is left to the text of the deepest branch. */
const LEAST = 20;

const depthOf = ({ parts }: Step): number => 1 + Math.max(0, ...parts.map(depthOf));

/** Branches are drawn as wide as they can be. */
const sizeFor = (depth: number, width: number): Stem['size'] =>
  ([3, 2] as const).find((it) => depth * it <= width - LEAST) ?? 1;

const STEMS = {
  1: { part: '├', last: '└', on: '│', none: ' ' },
  2: { part: '├ ', last: '└ ', on: '│ ', none: '  ' },
  3: { part: '├─ ', last: '└─ ', on: '│  ', none: '   ' },
} as const;

function branch(step: Step, { first, rest, size, width }: Stem, paint: Paint): string[] {
  const { part: other, last, on, none } = STEMS[size];
  const below = `${rest}${step.parts.length > 0 ? on : none}`;
  const title = lines(head(step), width - first.length);
  const told = [
    ...working(step).flatMap((it) => lines(it, width - below.length, '= ')),
    ...facts(step).flatMap((it) => lines(it, width - below.length).map(paint.dim)),
  ];
  const parts = step.parts.flatMap((part, index) => {
    const isLast = index === step.parts.length - 1;
    const stem = { first: `${rest}${isLast ? last : other}`, rest: `${rest}${isLast ? none : on}` };
    return branch(part, { ...stem, size, width }, paint);
  });
  return [
    ...title.map((line, index) => paint.dim(index === 0 ? first : rest) + titled(step, line, paint)),
    ...told.map((line) => `${paint.dim(below)}${line}`),
    ...parts,
  ];
}

const titled = ({ seen }: Step, line: string, { dim, bold }: Paint): string =>
  seen ? dim(line) : bold(line);

const lines = (text: string, width: number, before = ''): string[] =>
  wrap(`${before}${shortAddresses(oneLine(text))}`, width);

const head = ({ label, value, because, seen }: Step): string =>
  value === undefined
    ? `${label}: not known (${because ?? 'nothing gives it'})`
    : `${label} = ${value}${seen ? ' (see above)' : ''}`;

const working = ({ words, numbers, value }: Step): string[] =>
  [words, value === undefined ? undefined : numbers].filter((it) => it !== undefined);

/** What a reader should know of a step, a sentence each. */
function facts({ origin, seen, note, source, asOf, remark, assumed }: Step): string[] {
  if (seen) return [];
  const from = [asOf, source].filter((it) => it !== undefined).join(', ');
  const given = origin === 'given' && assumed === undefined && from === '' ? 'given' : from;
  const why = assumed === undefined ? undefined : `assumed: ${assumed}`;
  const told = origin === 'given' ? [why, given, remark] : [note, why, given];
  return told.filter((it) => it !== undefined && it !== '') as string[];
}

/** A derivation as nested lists of Markdown. */
export const explanationMarkdown = (step: Step): string => `${items(step, '').join('\n')}\n`;

const sentencesOf = (step: Step): string[] => [...working(step).map((it) => `= ${it}`), ...facts(step)];

function items(step: Step, indent: string): string[] {
  const told = [`**${escaped(head(step))}**`, ...sentencesOf(step).map(escaped)].join(`\\\n${indent}  `);
  return [`${indent}- ${told}`, ...step.parts.flatMap((part) => items(part, `${indent}  `))];
}

/** A derivation as nested lists of HTML. */
export const explanationHtml = (step: Step): string => element('ul', {}, item(step));

const item = (step: Step): string =>
  element(
    'li',
    {},
    [element('b', {}, linked(head(step))), ...sentencesOf(step).map(linked)].join('<br>') +
      (step.parts.length === 0 ? '' : element('ul', {}, step.parts.map(item).join(''))),
  );

/** Every step of a derivation as CSV, a line each, the result first. */
export const explanationCsv = (step: Step): string =>
  csv([
    ['depth', 'name', 'label', 'value', 'because', 'origin', 'words', 'numbers', 'source', 'asOf'],
    ...stepRows(step, 0),
  ]);

const stepRows = (it: Step, depth: number): string[][] => [
  [
    `${depth}`,
    it.name,
    it.label,
    it.value,
    it.because,
    it.origin,
    it.words,
    it.numbers,
    it.source,
    it.asOf,
  ].map((cell) => cell ?? ''),
  ...it.parts.flatMap((part) => stepRows(part, depth + 1)),
];
