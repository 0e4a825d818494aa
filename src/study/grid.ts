import { kelvinRise } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import { inUnit, parseUnit, readings } from '../units/parse.ts';
import { bounded, type Fault, type Field, read } from '../units/read.ts';

/** The most values that one input is swept over. */
const MOST = 10_000;

/** Digits of a value between the ends of a logarithmic range, so that it can be written down and given again. */
const DIGITS = 12;

/**
 * Reads the values of an input that is swept, in the unit of its field:
 * `40k:200k:20k` (from, to, step), `log 10:1000:25` (from, to, how many, evenly in logarithms),
 * or a list such as `40k, 60k, 95k`. A bare number takes the unit of the next that has one: `3:5:0.5 c/kWh`.
 * @returns the values, exactly and in order, or what is wrong with the text
 */
export function readGrid(text: string, field: Field): readonly Exact[] | Fault {
  const isLog = /^\s*log\s/.test(text);
  const parts = text.replace(/^\s*log\s+/, '').split(':');
  if (parts.length === 1 && !isLog) return listed(text, field);
  if (parts.length !== 3) return shapeless;
  const [first, last, step] = isLog
    ? [...withUnits(parts.slice(0, 2), field), parts[2]!]
    : withUnits(parts, field);
  const [from, to] = [read(first!, field), read(last!, field)];
  if (!(from instanceof Exact)) return from;
  if (!(to instanceof Exact)) return to;
  if (from.gt(to)) return refused('runs from high to low', 'Write the lower end first');
  return eachAllowed(
    isLog ? logarithmic(from, to, step!, field) : stepped(from, to, stepOf(step!, field)),
    field,
  );
}

const shapeless: Fault = {
  code: 'wrong-shape',
  allowed: 'is no range of values',
  fix: 'Write 40k:200k:20k (from, to, step), log 10:1000:25 (from, to, how many) or a list such as 40k, 60k',
};

/** Bare numbers with the unit of the next that has one, or of the last. */
function withUnits(texts: readonly string[], field: Field): readonly string[] {
  const units = texts.map((it) => unitOf(it, field));
  return texts.map((it, at) => {
    const unit = units.slice(at).find(isSaid) ?? units.findLast(isSaid) ?? '';
    return units[at] === '' && isNumber(it) ? `${it} ${unit}`.trim() : it;
  });
}

const isSaid = (text: string): boolean => text !== '';
const isNumber = (text: string): boolean => /\d/.test(text) && readings(text) !== undefined;

/** What follows a number and the word for its size: `c/kWh` of `5 c/kWh`, nothing of `200k`, `MW` of `5MW`. */
function unitOf(text: string, { unit }: Field): string {
  const { rest = '' } = readings(text) ?? {};
  const isUnit = (it: string): boolean =>
    parseUnit(it).some((found) => inUnit({ value: new Exact(1), unit: found }, unit) !== undefined);
  return [rest, rest.replace(/^\p{L}+\s*/u, '')].find(isUnit) ?? '';
}

/** A step is a difference: it keeps no bounds, and one of temperatures is no temperature. */
function stepOf(step: string, { unit, compounds }: Field): Exact | Fault {
  const difference = unit.powers['temperature'] === 1 ? kelvinRise : unit;
  return read(step, compounds === undefined ? { unit: difference } : { unit, compounds });
}

function stepped(from: Exact, to: Exact, step: Exact | Fault): readonly Exact[] | Fault {
  if (!(step instanceof Exact)) return step;
  if (step.lte(0)) return refused('has no step above zero', 'Write the step last, as in 40k:200k:20k');
  const count = to.minus(from).div(step).floor().plus(1);
  return count.gt(MOST)
    ? tooMany(count, 'Take a larger step')
    : Array.from({ length: count.toNumber() }, (_, at) => from.plus(step.times(at)));
}

function logarithmic(from: Exact, to: Exact, count: string, { whole }: Field): readonly Exact[] | Fault {
  if (!/^\s*\d+\s*$/.test(count)) return refused('does not say how many values', shapeless.fix!);
  const points = Number(count);
  if (points > MOST) return tooMany(new Exact(points), 'Ask for fewer');
  if (points < 2) return refused('has fewer than two values', 'Give one value without a range');
  if (from.lte(0) || to.eq(from))
    return refused('is no range of logarithms', 'Write two ends above zero, the lower first');
  const ratio = to.div(from);
  return Array.from({ length: points }, (_, at) => {
    if (at === 0 || at === points - 1) return at === 0 ? from : to;
    const value = from.times(ratio.pow(new Exact(at).div(points - 1)));
    return whole ? value.round() : value.toSignificantDigits(DIGITS);
  });
}

/** A comma between digits groups thousands, so a list needs a space after it. */
function listed(text: string, field: Field): readonly Exact[] | Fault {
  const parts = text.split(/,\s+|;|(?<=[^\d\s]),/).filter((it) => it.trim() !== '');
  if (parts.length > MOST) return tooMany(new Exact(parts.length), 'Give fewer');
  const values = withUnits(parts, field).map((it) => read(it, field));
  const fault = values.find((it) => !(it instanceof Exact)) as Fault | undefined;
  if (fault?.code === 'not-a-number' && /\d,\d/.test(text))
    return { ...fault, fix: 'Put a space after each comma between values: a comma alone groups thousands' };
  if (fault !== undefined) return fault;
  return values.length === 0 ? shapeless : (values as readonly Exact[]);
}

/** What lies between two ends may still be no whole number. */
function eachAllowed(values: readonly Exact[] | Fault, field: Field): readonly Exact[] | Fault {
  if ('code' in values) return values;
  const fault = values.map((it) => bounded(it, field)).find((it) => !(it instanceof Exact));
  return (fault as Fault | undefined) ?? values;
}

const refused = (allowed: string, fix: string): Fault => ({ code: 'out-of-range', allowed, fix });

const tooMany = (count: Exact, fix: string): Fault =>
  refused(`has ${count.toFixed(0)} values; at most ${MOST} are swept`, fix);
