import { Exact, type Name, monthly } from '../../index.ts';
import { unitText } from '../../present/values.ts';

const NUMBER = /^(\s*[$€]?\s*)([-+]?(?:\d[\d,]*\.?\d*|\.\d+))(.*)$/su;

/**
 * The text for a value one sensible step up or down: near a hundredth of it, as 1, 2 or 5 with noughts; a point of a percentage.
 * The unit stays as it was typed. Nothing where there is no single number to move.
 */
export function nudged(name: Name, text: string, steps: number): string | undefined {
  const [, before = '', digits, after = ''] = NUMBER.exec(text) ?? [];
  if (digits === undefined || /\d/.test(after)) return undefined;
  const value = new Exact(digits.replaceAll(',', ''));
  const unit = after.trim() === '' && before.trim() === '' ? unitOf(name) : after;
  const step = isPercentage(unit, name)
    ? new Exact(1)
    : stepOf(value, isWhole(name) && !MULTIPLIED.test(after));
  const moved = snapped(value, step, steps);
  return `${before}${bounded(moved, name, after).toFixed()}${unit}`;
}

const unitOf = (name: Name): string => {
  const unit = unitText(name);
  return unit === '1' ? '' : ` ${unit}`;
};

const isPercentage = (unit: string, name: Name): boolean =>
  unit.trim().startsWith('%') || (unit.trim() === '' && unitText(name).startsWith('%'));

/** `k` in `6.5k miners`. */
const MULTIPLIED = /^[a-z]/i;

/** What is counted, though an average of it may be a fraction. */
const COUNTED = ['unit', 'miner', 'block'];

const isWhole = (name: Name): boolean =>
  monthly.quantity(name).about.whole === true || COUNTED.includes(unitText(name));

function stepOf(value: Exact, whole: boolean): Exact {
  if (value.isZero()) return new Exact(1);
  const wanted = value.abs().div(100);
  const decade = new Exact(10).pow(wanted.e);
  const step = ['1', '2', '5'].findLast((it) => decade.times(it).lte(wanted)) ?? '1';
  const found = decade.times(step);
  return whole && found.lt(1) ? new Exact(1) : found;
}

/** On a multiple of the step, so that steps up and down meet. */
function snapped(value: Exact, step: Exact, steps: number): Exact {
  const places = value.div(step);
  const from = steps > 0 ? places.floor() : places.ceil();
  return from.plus(steps).times(step);
}

/** Inside the bounds of the quantity, where the text is in its unit. */
function bounded(value: Exact, name: Name, after: string): Exact {
  const { min, max } = monthly.quantity(name).about;
  const isOwnUnit = after.trim() === '' || after.trim() === unitText(name);
  const low = isOwnUnit && min !== undefined && value.lt(min) ? new Exact(min) : value;
  const found = isOwnUnit && max !== undefined && low.gt(max) ? new Exact(max) : low;
  return found.isZero() ? new Exact(0) : found;
}
