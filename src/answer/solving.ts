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
  const result = resultWith(name, understood);
  return (value) => result(said(input, value));
}

/** The result as a function of what is stated in place of what the question states, for every month. */
export function resultWith(
  name: Condition['name'],
  understood: MonthlyQuestion,
): (instead: Instead) => Value {
  if (isWorthName(name))
    return (instead) => worthValue(projection(withInstead(understood, instead)).worth, name);
  const readings = new Map<string, ReturnType<(typeof reader)['only']>>();
  return (instead) => {
    const { stated } = withInstead(understood, instead);
    const words = [...instead].map(([it, { strength }]) => `${it} ${strength}`).join();
    const reading = readings.get(words) ?? reader.only(monthly.quantity(name), strengthsOf(stated));
    readings.set(words, reading);
    return reading(stated);
  };
}

const strengthsOf = (stated: Instead): Map<string, number> =>
  new Map([...stated].map(([name, { strength }]) => [name, strength]));

type Instead = ReadonlyMap<Name, Stated>;

/** The user's word. */
const said = (input: Name, value: Exact): Instead =>
  new Map([[input, { value, origin: 'given', strength: STRENGTH.given }]]);

const withInstead = ({ stated, paths, ...it }: MonthlyQuestion, instead: Instead): MonthlyQuestion => ({
  ...it,
  paths: new Map([...paths].filter(([name]) => !instead.has(name))),
  stated: new Map([...stated, ...instead]),
});

/** What to beware of in the inputs that the result rests on. */
export function told(
  understood: MonthlyQuestion,
  name: Condition['name'],
  [input, value]: readonly [Name, Exact],
  library: Library,
): Warned {
  const at = withInstead(understood, said(input, value));
  const used = isWorthName(name)
    ? projection(at).used
    : rested(reader.read(at.stated), [monthly.quantity(name)]);
  return {
    warnings: presetWarnings(at, used, library.assumptions.limitsOfAge),
    ownWarnings: [],
    oldest: oldestUsed(at.stated, used),
  };
}
