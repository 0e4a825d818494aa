import type { Model } from '../formula/model.ts';
import { Exact } from '../units/decimal.ts';
import { givenText } from '../units/given.ts';
import { didYouMean, nearest } from '../units/nearest.ts';
import { HashwattError, type Problem } from '../units/problem.ts';
import { type Fault, bounded, read } from '../units/read.ts';
import type { Given } from './exact.ts';

/** A name that no quantity bears, with the names most like it. */
export function unknownIn(names: Iterable<string>, name: string): Fault {
  const fix = didYouMean(nearest(name, names));
  return {
    code: 'unknown-name',
    allowed: 'is no quantity of the book',
    ...(fix === undefined ? {} : { fix }),
  };
}

/** JavaScript lets anything through where an object should be. @throws HashwattError */
export function objectOnly(it: unknown, field: string, example: string): void {
  if (typeof it === 'object' && it !== null && !Array.isArray(it)) return;
  throw new HashwattError([{ code: 'wrong-shape', field, allowed: `is no object such as ${example}` }]);
}

/** Reads values for quantities of a model, each one number. @throws HashwattError with every problem of them */
export function readGiven<Q>(model: Model<Q>, values: object): ReadonlyMap<string, Given> {
  objectOnly(values, 'values', "{ hashRate: '30 EH/s' }");
  const problems: Problem[] = [];
  const given = new Map<string, Given>();
  for (const [field, input] of Object.entries(values)) {
    if (input === undefined) continue;
    const outcome = one(model, field, input);
    if (outcome instanceof Exact) given.set(field, { value: outcome, strength: 1 });
    else if (outcome.code === 'unknown-name') problems.push({ field, ...outcome });
    else problems.push({ field, given: givenText(input) ?? typeof input, ...outcome });
  }
  if (problems.length > 0) throw new HashwattError(problems);
  return given;
}

function one<Q>(model: Model<Q>, name: string, input: unknown): Exact | Fault {
  const quantity = model.quantities.get(name);
  if (!quantity) return unknownIn(model.quantities.keys(), name);
  const field = { ...quantity.about, unit: quantity.unit };
  if (input instanceof Exact && input.isFinite()) return bounded(input, field);
  const text = givenText(input);
  return text === undefined
    ? { code: 'wrong-shape', allowed: 'is no text, number or amount' }
    : read(text, field);
}
