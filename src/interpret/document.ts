import type { Constant, Node, Table } from '../formula/node.ts';
import type { Model } from '../formula/model.ts';
import { Exact } from '../units/decimal.ts';
import { write } from '../units/write.ts';
import { inputTable, resultEntry } from './entries.ts';
import { Headings, prose, table } from './markdown.ts';
import { amount } from './notation.ts';

/** What the book says before its formulas, and what it calls its chapters. */
export interface Cover {
  readonly title: string;
  readonly preface: string;
  /** The titles of the chapters whose name is no title with a capital. */
  readonly titles?: Readonly<Record<string, string>>;
}

/** The formula book as Markdown: each quantity once, in the order in which it was declared. */
export function document<Q>(model: Model<Q>, cover: Cover): string {
  const headings = new Headings();
  const { heading } = headings.add(1, cover.title);
  const chapters = [...model.chapters.keys()].map((it) => chapter(it, model, cover, headings));
  const sections = [...chapters, ...appendix(model, headings)];
  const contents = sections.map(
    ({ link, inside }) => `- ${[link, inside.join(' · ')].filter(Boolean).join(': ')}`,
  );
  const texts = [heading, cover.preface, contents.join('\n'), ...sections.map(({ text }) => text)];
  return `${texts.join('\n\n')}\n`;
}

/** A part of the book, the link to it, and the links to what stands in it. */
interface Section {
  readonly link: string;
  readonly inside: readonly string[];
  readonly text: string;
}

function chapter<Q>(name: string, model: Model<Q>, { titles }: Cover, headings: Headings): Section {
  const { heading, link } = headings.add(2, titles?.[name] ?? capital(name));
  const quantities = model.chapters.get(name)!.map((it) => model.quantity(it));
  const inputs = quantities.filter(({ kind }) => kind === 'input');
  const results = quantities
    .filter((it) => it.kind === 'derived')
    .map((it) => ({ ...headings.add(3, it.about.label), entry: resultEntry(it, model) }));
  const texts = [
    heading,
    ...(inputs.length === 0 ? [] : [inputTable(inputs, model)]),
    ...results.flatMap((it) => [it.heading, it.entry]),
  ];
  return { link, inside: results.map((it) => it.link), text: texts.join('\n\n') };
}

function appendix<Q>(model: Model<Q>, headings: Headings): Section[] {
  const nodes = formulasOf(model).flatMap(within);
  const constants = new Map(
    nodes.flatMap((it) =>
      it.kind === 'constant' && it.label !== undefined ? [[it.label, it] as const] : [],
    ),
  );
  const tables = new Set(nodes.flatMap((it) => (it.kind === 'lookUp' ? [it.table] : [])));
  const rows = [...constants].map(constantRow);
  return [
    section(headings, 'Constants', [table(['Constant', 'Value'], rows)]),
    section(headings, 'Tables', [...tables].map(tabulated)),
  ];
}

function section(headings: Headings, title: string, texts: readonly string[]): Section {
  const { heading, link } = headings.add(2, title);
  return { link, inside: [], text: [heading, ...texts].join('\n\n') };
}

const constantRow = ([label, { value, unit }]: readonly [string, Constant]): string[] => [
  prose(label),
  prose(amount(new Exact(value), unit)),
];

const BETWEEN = {
  step: 'Each value holds until the next one begins.',
  line: 'Between two values lies a straight line.',
} as const;

function tabulated({ label, source, between, key, unit, points }: Table): string {
  const rows = points.map(([at, value]) => [
    prose(write(new Exact(at), key)),
    prose(write(new Exact(value), unit)),
  ]);
  return [
    `**${prose(capital(label))} …** ${BETWEEN[between]} Source: ${prose(source)}.`,
    table([`${prose(label)} …`, 'Value'], rows),
  ].join('\n\n');
}

const formulasOf = <Q>(model: Model<Q>): Node[] => [
  ...[...model.quantities.values()].flatMap((it) => (it.kind === 'derived' ? [it.formula] : [])),
  ...[...model.ways, ...model.nexts].map(({ formula }) => formula),
];

/** A formula and all that stands in it. */
const within = (node: Node): Node[] => [node, ...partsOf(node).flatMap(within)];

function partsOf(node: Node): Node[] {
  if ('of' in node) return [node.of];
  if ('at' in node) return [node.at];
  return 'left' in node ? [node.left, node.right] : [];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
