import { type Envelope, SPLIT, splitResults, type SplitResult } from '../study/envelope.ts';
import { Exact } from '../units/decimal.ts';
import { group } from '../units/write.ts';
import { type Row, row, type Table } from './page.ts';
import { inSentence, labelOf } from './values.ts';

/** Each holder's part, to the satoshi and the cent, and their sum. */
export function stakes({ stakes: shares }: Envelope): Table {
  const split = splitResults.filter((name) => shares.some(({ amounts }) => amounts[name] !== undefined));
  const sum = (name: SplitResult) =>
    shares.reduce((total, { amounts }) => total.plus(amounts[name] ?? 0), new Exact(0));
  const rows = shares.map(({ name, amounts }) => row(name, ...split.map((it) => text(it, amounts[it]))));
  const whole: Row = { cells: ['together', ...split.map((it) => text(it, sum(it)))], strong: true };
  return {
    kind: 'table',
    head: ['', ...split.map((name) => (name === 'bitcoinPerYear' ? 'BTC/year' : inSentence(labelOf(name))))],
    rows: split.length === 0 ? [] : [...rows, whole],
    right: split.map((_, index) => index + 1),
    flexible: [[0, 8]],
  };
}

/** What a reader must know of the stakes, with whose word it is. */
export function stakesNote({ stakesNote: note }: Envelope): string {
  if (note === undefined) return '';
  const from = [note.asOf, note.source].filter((it) => it !== undefined).join(', ');
  return from === '' ? note.text : `${note.text} (${from})`;
}

function text(name: SplitResult, value: Exact = new Exact(0)): string {
  const amount = group(value.abs().toFixed(new Exact(SPLIT[name]).decimalPlaces()));
  return `${value.isNegative() ? '−' : ''}${name === 'bitcoinPerYear' ? '' : '$'}${amount}`;
}
