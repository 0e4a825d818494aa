import { Absent, type Value } from '../interpret/absent.ts';
import { Quantified } from '../study/amount.ts';
import { fieldOf } from '../study/inputs.ts';
import { Exact } from '../units/decimal.ts';
import { HashwattError } from '../units/problem.ts';
import { read } from '../units/read.ts';

/** What a year or a month takes from a dispatch; where nothing is mined no price is captured. */
export interface HoursTaken {
  readonly utilisation?: Quantified;
  readonly powerPrice?: Quantified;
}

/** Utilisation and captured price as inputs that say where they come from. */
export const hoursTaken = (utilisation: Value, powerPrice: Value, file: string): HoursTaken => ({
  ...noted('utilisation', utilisation, `hours mined in ${file}`),
  ...noted('powerPrice', powerPrice, `mean of the hours mined in ${file}`),
});

const noted = (name: keyof HoursTaken, value: Value, note: string): HoursTaken =>
  value instanceof Absent ? {} : { [name]: new Quantified(value, fieldOf(name).unit, false, note) };

/**
 * The same from the JSON that `hashwatt dispatch --json` prints; nothing when a text is something else.
 * @throws HashwattError when its results are not those of a dispatch
 */
export function readDispatch(text: string, file: string): HoursTaken | undefined {
  const results = resultsIn(text);
  if (results === undefined) return undefined;
  const valueOf = (name: keyof HoursTaken): Value => {
    const { value, unit } = (results[name] ?? {}) as { value?: unknown; unit?: unknown };
    if (value === null) return Absent.because('nothing is mined');
    const said = [value, unit].filter((it) => typeof it === 'string').join(' ');
    const found = read(said, fieldOf(name));
    if (found instanceof Exact) return found;
    throw new HashwattError([{ ...found, field: name, file, given: said }]);
  };
  return hoursTaken(valueOf('utilisation'), valueOf('powerPrice'), file);
}

/** JSON lines are no JSON as a whole, unless there is only one. */
function resultsIn(text: string): Readonly<Record<string, unknown>> | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    const { results } = JSON.parse(text) as { results?: unknown };
    return typeof results === 'object' && results !== null ? { ...results } : undefined;
  } catch {
    return undefined;
  }
}
