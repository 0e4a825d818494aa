import type { Envelope, InputShown } from '../study/envelope.ts';
import type { Name } from '../study/inputs.ts';
import { type Row, row, type Table } from './page.ts';
import type { Printing } from './chapters.ts';
import { inSentence, labelOf, statedText, valueIn, valueText } from './values.ts';
import type { Exact } from '../units/decimal.ts';

const ORIGINS = ['given', 'preset', 'assumed'] as const;

/** Every input with where it comes from: the user's words first, assumptions last. */
export function inputs(envelope: Envelope, printing: Printing): Table {
  const all = Object.entries(envelope.inputs) as [Name, InputShown][];
  const rows = ORIGINS.flatMap((origin) =>
    all
      .filter(([, { about }]) => about.origin === origin)
      .map(([name, it]) => rowOf(envelope, name, it, printing)),
  );
  return {
    kind: 'table',
    rows,
    right: [1],
    flexible: [
      [2, 24],
      [0, 14],
      [2, 12],
    ],
  };
}

function rowOf(envelope: Envelope, name: Name, { about }: InputShown, printing: Printing): Row {
  const value = valueIn(envelope, name) as Exact;
  const text = about.follows ? valueText(name, value, printing) : statedText(name, value, printing);
  const source = printing.sources ? [about.source ?? ''] : [];
  return row(labelOf(name), text, originText(about), ...source);
}

/** Where a value comes from, in words. */
export function originText({ origin, preset, asOf, note, follows }: InputShown['about']): string {
  if (origin === 'assumed') return `assumed: ${note ?? followsText(follows)}`;
  if (follows) return [followsText(follows), asOf].filter(Boolean).join(', ');
  if (origin === 'given') return note === undefined ? 'given' : `given: ${note}`;
  return [...new Set([preset, asOf])].filter(Boolean).join(', ');
}

const followsText = (follows: readonly Name[] = []): string =>
  `from ${follows.map((name) => inSentence(labelOf(name))).join(' and ')}`;
