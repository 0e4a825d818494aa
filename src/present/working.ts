import type { Step } from '../interpret/explain.ts';
import { linked } from './html.ts';
import { row, type Table } from './page.ts';
import { element, escapedMarkup } from './svg-parts.ts';

/** A number that opens to its working. */
export interface Openable {
  readonly step: Step;
  /** The value as the tables have it. */
  readonly text: string;
  readonly bounds?: string | undefined;
}

/** The working of quantities as a table: the formula of each in words, and with the numbers. */
export const workingTable = (steps: readonly Step[]): Table => ({
  kind: 'table',
  head: ['', 'value', 'formula', 'in numbers'],
  rows: steps.flatMap(({ label, value, words, numbers }) =>
    words === undefined ? [] : [row(label, value ?? '—', words, numbers ?? '')],
  ),
  right: [1],
});

/** The id under which a quantity stands in a report. */
export const anchorOf = (name: string): string => `of-${name}`;

/** A quantity with its value; opened, the formula in words and in numbers, and what it rests on, each a link. */
export function workingHtml({ step, text, bounds }: Openable): string {
  const { name, label, words, numbers, note, source, assumed, parts } = step;
  const lines = [
    ...(note === undefined ? [] : [element('p', { class: 'note' }, linked(note))]),
    ...[words, numbers].flatMap((it) => (it === undefined ? [] : [formula(it)])),
    ...(step.value === undefined ? [] : [formula(step.value)]),
    ...(assumed === undefined ? [] : [element('p', { class: 'note' }, linked(`assumed: ${assumed}`))]),
    ...(source === undefined ? [] : [element('p', { class: 'note' }, linked(source))]),
    parts.length === 0 ? '' : element('ul', {}, parts.map(part).join('')),
  ];
  const range = bounds === undefined ? '' : element('span', { class: 'bounds aside' }, escapedMarkup(bounds));
  const summary = `${element('span', {}, escapedMarkup(label))}${element('b', {}, escapedMarkup(text))}${range}`;
  return element(
    'details',
    { class: 'working', id: anchorOf(name) },
    `<summary>${summary}</summary>${element('div', {}, lines.join('') || ' ')}`,
  );
}

const formula = (text: string): string => element('p', { class: 'formula' }, `= ${escapedMarkup(text)}`);

const part = ({ name, label, value, because }: Step): string => {
  const told = value === undefined ? `: not known (${because ?? 'nothing gives it'})` : ` = ${value}`;
  return element(
    'li',
    {},
    element('a', { href: `#${anchorOf(name)}` }, escapedMarkup(label)) + ` ${escapedMarkup(told)}`,
  );
};
