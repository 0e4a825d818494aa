import { objectOnly } from '../interpret/given.ts';
import { isDay } from '../presets/age.ts';
import type { Library } from '../presets/preset.ts';
import { type Choice, type Resolved, resolve } from '../presets/resolve.ts';
import { type Inputs, type Name, readInputs, type Stated } from '../study/inputs.ts';
import type { FleetPart } from '../study/fleet-part.ts';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { machinesOf } from './machines.ts';

/** What to answer: presets by name, and any quantity of the book, which beats them. */
export interface Question extends Choice, Inputs {
  /** The day from which ages count, as `2026-07-01`; the computer's when it is left out. */
  readonly today?: string | undefined;
  /** A point at which the machine runs beside its nameplate: its name, its power or its hash rate. */
  readonly runPoint?: string | undefined;
}

/** A question with its names looked up and its values read. */
export interface Understood {
  readonly background: Resolved;
  readonly stated: ReadonlyMap<Name, Stated>;
  /** The models of a mixed fleet with their counts. */
  readonly fleet: readonly FleetPart[];
  readonly today: string;
}

/**
 * Looks up the presets and reads the values of a question.
 * @throws HashwattError with every problem of what was asked
 */
export function understand(question: Question, library: Library): Understood {
  refuseNoObject(question);
  const shapes = misshapen(question);
  if (shapes.length > 0) throw new HashwattError(shapes);
  const { scenario, plant, miner, cooling, network, today: day, runPoint, ...inputs } = question;
  const problems: Problem[] = [];
  const background = collect(problems, () => resolve(library, { scenario, plant, miner, cooling, network }));
  const given = readInputs(inputs);
  problems.push(...given.problems);
  const today = collect(problems, () => dayOf(day));
  const stated = new Map([...(background?.stated ?? []), ...given.stated]);
  const choice = { runPoint, presets: library.presets, isTyped: miner !== undefined };
  const machines = background && collect(problems, () => machinesOf(background, stated, choice));
  if (!background || !machines || today === undefined || problems.length > 0)
    throw new HashwattError(problems);
  const { warnings, ...chosen } = machines;
  return { background: { ...background, warnings: [...background.warnings, ...warnings] }, ...chosen, today };
}

/** JavaScript lets anything through where a question should be. @throws HashwattError */
export const refuseNoObject = (question: unknown): void =>
  objectOnly(question, 'question', "{ plant: 'itaipu' }");

/** What JavaScript lets through that the types do not: `null`, a number for a name. */
function misshapen(question: Question): Problem[] {
  const wrong = { code: 'wrong-shape', allowed: 'is no text; write the name of a preset, or a day' } as const;
  return Object.entries(question).flatMap(([field, it]) => {
    const isText = typeof it === 'string' || it === undefined || !NAMES.includes(field);
    const isPreset = field !== 'today' && typeof it === 'object' && it !== null && 'kind' in it;
    return isText || isPreset ? [] : [{ ...wrong, field, given: String(it) }];
  });
}

const NAMES: readonly string[] = ['scenario', 'plant', 'miner', 'cooling', 'network', 'today', 'runPoint'];

/** The day from which ages count, the computer's when it is left out. @throws HashwattError when it is none */
export function dayOf(today = new Date().toISOString().slice(0, 10)): string {
  if (isDay(today)) return today;
  throw new HashwattError([
    { code: 'wrong-shape', field: 'today', given: today, allowed: 'is no day; write it like 2026-07-01' },
  ]);
}
