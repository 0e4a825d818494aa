import type { Value } from '../interpret/absent.ts';
import { ExactReader } from '../interpret/exact.ts';
import { monthly } from '../mining/book.ts';
import type { Library } from '../presets/preset.ts';
import type { Warned } from '../present/warnings.ts';
import type { Condition } from '../study/condition.ts';
import { type Name, STRENGTH, type Stated } from '../study/inputs.ts';
import { oldestUsed } from '../study/oldest.ts';
import { projection } from '../study/projection.ts';
import { rested } from '../study/unused.ts';
import { isWorthName, worthValue } from '../study/worth-names.ts';
import type { Exact } from '../units/decimal.ts';
import type { MonthlyQuestion } from './months.ts';
import { presetWarnings } from './warnings.ts';

const reader = new ExactReader(monthly);

/** What a quantity is worth as things are stated. */
export const valueOf = (stated: ReadonlyMap<Name, Stated>, name: Name): Value =>
  reader.read(stated).valueOf(monthly.quantity(name));

/** The result as a function of the input. */
export function resultOf(
  name: Condition['name'],
  understood: MonthlyQuestion,
  input: Name,
): (value: Exact) => Value {
  if (!isWorthName(name)) return (value) => valueOf(given(understood, input, value).stated, name);
  return (value) => worthValue(projection(given(understood, input, value)).worth, name);
}

/** A question whose input has the user's word for every month. */
const given = ({ stated, paths, ...it }: MonthlyQuestion, input: Name, value: Exact): MonthlyQuestion => ({
  ...it,
  paths: new Map([...paths].filter(([name]) => name !== input)),
  stated: new Map([...stated, [input, { value, origin: 'given', strength: STRENGTH.given }]]),
});

/** What to beware of in the inputs that the result rests on. */
export function told(
  understood: MonthlyQuestion,
  name: Condition['name'],
  [input, value]: readonly [Name, Exact],
  library: Library,
): Warned {
  const at = given(understood, input, value);
  const used = isWorthName(name)
    ? projection(at).used
    : rested(reader.read(at.stated), [monthly.quantity(name)]);
  return {
    warnings: presetWarnings(at, used, library.assumptions.limitsOfAge),
    ownWarnings: [],
    oldest: oldestUsed(at.stated, used),
  };
}
