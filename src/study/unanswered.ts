import { Absent, type Value } from '../interpret/absent.ts';
import { type Evaluation, ExactReader } from '../interpret/exact.ts';
import { mining, monthly } from '../mining/book.ts';
import type { Problem } from '../units/problem.ts';
import { shownSymbol } from '../units/symbols.ts';
import type { Name, Stated } from './inputs.ts';

/** An estimate needs one of these to say anything. */
const ANSWERS: readonly Name[] = ['hashRate', 'energyPerYear', 'bitcoinPerDay'];

/** The shortest list of what to give, when nothing can be answered. */
export function unanswered(evaluation: Evaluation): Problem[] {
  const answers = ANSWERS.map((name) => ({ name, value: evaluation.valueOf(mining.quantity(name)) }));
  const absent = answers.flatMap(({ name, value }) => (value instanceof Absent ? [{ name, value }] : []));
  if (absent.length < answers.length) return [];
  const lists = absent.map(({ value }) => value.missing).filter((it) => it.length > 0);
  const [shortest] = lists.toSorted((a, b) => a.length - b.length);
  if (shortest) return shortest.map((name) => missing(name as Name, shortest, evaluation));
  return absent.slice(0, 1).map(({ name, value }) => ({
    code: 'out-of-range',
    field: name,
    allowed: `has no value: ${value.because}`,
  }));
}

const reader = new ExactReader(monthly);

/** What a value lacks, with what to give; nothing where it is there, or absent for another reason. */
export function lacks(value: Value, stated: ReadonlyMap<Name, Stated>): Problem[] {
  if (!(value instanceof Absent) || value.missing.length === 0) return [];
  const now = reader.read(stated);
  return value.missing.map((it) => missing(it as Name, value.missing, now));
}

/** That a quantity is missing, and what could be given instead. */
export function missing(
  name: Name,
  shortest: readonly string[],
  { valueOf }: Pick<Evaluation, 'valueOf'>,
): Problem {
  const quantity = monthly.quantity(name);
  const instead = monthly.ways
    .filter(({ target, assumed }) => target === quantity && assumed === undefined)
    .map(({ formula }) => monthly.mentioned(formula).filter((it) => valueOf(it) instanceof Absent))
    .map((absent) => absent.map((it) => monthly.nameOf(it)).filter((it) => !shortest.includes(it)));
  const { label } = quantity.about;
  const unit = quantity.unit.symbol ? `, in ${shownSymbol(quantity.unit)}` : '';
  return {
    code: 'missing-input',
    field: name,
    allowed: `is missing: ${label.replace(/^\p{Lu}(?!\p{Lu})/u, (it) => it.toLowerCase())}${unit}`,
    fix: `Give ${[[name], ...instead].map(list).filter(Boolean).join(', or ')}`,
  };
}

const list = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ');
