import { Exact } from '../units/decimal.ts';
import { type Fault, type Field, read } from '../units/read.ts';

/** The most values that one input is swept over. */
const MOST = 10_000;

/**
 * Reads the values of an input that is swept, in the unit of its field:
 * `40k:200k:20k` (from, to, step), `log 10:1000:25` (from, to, how many, evenly in logarithms),
 * or a list such as `40k, 60k, 95k`.
 * @returns the values, exactly and in order, or what is wrong with the text
 */
export function readGrid(text: string, field: Field): readonly Exact[] | Fault {
  const isLog = /^\s*log\s/.test(text);
  const parts = text.replace(/^\s*log\s+/, '').split(':');
  if (parts.length === 1 && !isLog) return listed(text, field);
  if (parts.length !== 3) return shapeless;
  const [from, to] = [ended(parts[0]!, parts[1]!, field), read(parts[1]!, field)];
  if (!(from instanceof Exact)) return from;
  if (!(to instanceof Exact)) return to;
  return isLog ? logarithmic(from, to, parts[2]!) : stepped(from, to, stepOf(parts, field));
}

const shapeless: Fault = {
  code: 'wrong-shape',
  allowed: 'is no range of values',
  fix: 'Write 40k:200k:20k (from, to, step), log 10:1000:25 (from, to, how many) or a list such as 40k, 60k',
};

/** A bare first end takes the unit of the last: `3:5 c/kWh:0.5`. */
function ended(text: string, last: string, field: Field): Exact | Fault {
  const unit = /^\s*[+-]?[\d.,\s]*\d[kM]?(?<unit>\s*[^\d.,\s].*)$/u.exec(last)?.groups?.['unit'];
  const isBare = /^\s*[+-]?[\d.,\s]+[kM]?\s*$/.test(text);
  return read(isBare && unit !== undefined && !/^\s*[kM]\s*$/.test(unit) ? `${text}${unit}` : text, field);
}

/** A step is a difference: it keeps no bounds, and a share of 5 % may be written 5. */
function stepOf([, last = '', step = '']: readonly string[], { unit, compounds }: Field): Exact | Fault {
  return ended(step, last, compounds === undefined ? { unit } : { unit, compounds });
}

function stepped(from: Exact, to: Exact, step: Exact | Fault): readonly Exact[] | Fault {
  if (!(step instanceof Exact)) return step;
  if (from.gt(to)) return refused('runs from high to low', 'Write the lower end first');
  if (step.lte(0)) return refused('has no step above zero', 'Write the step last, as in 40k:200k:20k');
  const count = to.minus(from).div(step).floor().plus(1);
  return count.gt(MOST)
    ? tooMany(count)
    : Array.from({ length: count.toNumber() }, (_, at) => from.plus(step.times(at)));
}

function logarithmic(from: Exact, to: Exact, count: string): readonly Exact[] | Fault {
  if (!/^\s*\d+\s*$/.test(count)) return refused('does not say how many values', shapeless.fix!);
  const points = Number(count);
  if (points > MOST) return tooMany(new Exact(points));
  if (points < 2) return refused('has fewer than two values', 'Give one value without a range');
  if (from.lte(0) || to.lte(from))
    return refused('is no range of logarithms', 'Write two ends above zero, the lower first');
  const ratio = to.div(from);
  return Array.from({ length: points }, (_, at) => {
    if (at === 0 || at === points - 1) return at === 0 ? from : to;
    return from.times(ratio.pow(new Exact(at).div(points - 1)));
  });
}

function listed(text: string, field: Field): readonly Exact[] | Fault {
  const values = text
    .split(/,\s+|;/)
    .filter((it) => it.trim() !== '')
    .map((it) => read(it, field));
  const fault = values.find((it) => !(it instanceof Exact));
  if (fault !== undefined) return fault as Fault;
  if (values.length > MOST) return tooMany(new Exact(values.length));
  return values.length === 0 ? shapeless : (values as readonly Exact[]);
}

const refused = (allowed: string, fix: string): Fault => ({ code: 'out-of-range', allowed, fix });

const tooMany = (count: Exact): Fault =>
  refused(`has ${count.toFixed(0)} values; at most ${MOST} are swept`, 'Take a larger step');
