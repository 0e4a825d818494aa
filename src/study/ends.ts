import { isFault } from '../chance/distribution.ts';
import { isRange } from '../chance/grammar.ts';
import { readRange } from '../chance/range.ts';
import { Exact } from '../units/decimal.ts';
import { fieldOf, type Name, type Stated } from './inputs.ts';
import { rangeOf } from './solve.ts';
import { Absent } from '../interpret/absent.ts';
import type { Uncertain } from './uncertain.ts';

/** From where to where a number may lie. */
export type Ends = readonly [from: Exact, to: Exact];

/** The least and the greatest value of a range: its bounds, or those of the middle nine tenths of one that has none. */
export function endsOf(name: Name, { distribution, text }: Uncertain): Ends {
  const field = fieldOf(name);
  const range = isRange(text) ? readRange(text, field) : undefined;
  const form = range && !isFault(range) ? range.form.name : undefined;
  const { low, high } = distribution;
  const [from, to] =
    range && !isFault(range) && form === 'interval'
      ? [Exact.min(...range.numbers), Exact.max(...range.numbers)]
      : (form?.endsWith('normal') ? NINE_TENTHS.map((it) => distribution.quantile(it)) : [low, high]).map(
          (end) => new Exact(end),
        );
  return [Exact.max(from!, field.min ?? from!), Exact.min(to!, field.max ?? to!)];
}

const NINE_TENTHS = [0.05, 0.95];

/** Beyond this nobody would look, in any unit of the book. */
const FAR = '1e12';

/** Where a quantity may lie of which nothing is said: within its bounds, or a hundred times as far as its value, or more. */
export function boundsOf(name: Name, present: Stated | undefined, further = 1): Ends {
  const { min = `-${FAR}`, max = FAR } = fieldOf(name);
  const value = present?.value.times(further) ?? Absent.needs(name);
  return rangeOf(name, value) ?? [new Exact(min), new Exact(max)];
}
