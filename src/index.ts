/**
 * hashwatt: from a power plant's megawatts to miners, hash rate, cooling, bitcoin and money.
 * @module
 */
import { explain as derivation, type Step } from './interpret/explain.ts';
import { mining } from './mining/book.ts';
import { isDay } from './presets/age.ts';
import { shipped } from './presets/compiled.ts';
import { findPreset } from './presets/find.ts';
import { FOLDERS, type Kind, type Library, type Preset } from './presets/preset.ts';
import { type Choice, resolve } from './presets/resolve.ts';
import { check, parseExpectations, type Report } from './study/check.ts';
import { Envelope } from './study/envelope.ts';
import { type Estimate, estimate as evaluate } from './study/estimate.ts';
import { type Inputs, type Name, readInputs, type Stated } from './study/inputs.ts';
import { HashwattError, type Problem } from './units/problem.ts';

export { Exact } from './units/decimal.ts';
export * as units from './units/catalogue.ts';
export { HashwattError, type Problem, type ProblemCode } from './units/problem.ts';
export type { Step } from './interpret/explain.ts';
export type { Quantified } from './study/amount.ts';
export type { Report } from './study/check.ts';
export type { Finding } from './study/condition.ts';
export type { Envelope, InputShown, StakeShare } from './study/envelope.ts';
export type { MiningInput, MiningResult } from './study/estimate.ts';
export type { InputOf, Inputs, Name } from './study/inputs.ts';
export type { Kind, Library, Preset } from './presets/preset.ts';
export { mining } from './mining/book.ts';

/** What to estimate: presets by name, and any quantity of the book, which beats them. */
export interface Question extends Choice, Inputs {
  /** The day from which ages count, as `2026-07-01`; the computer's when it is left out. */
  readonly today?: string | undefined;
}

/** Every preset that is shipped. */
export const presets: readonly Preset[] = shipped.presets;

/**
 * The envelope of a question.
 * @example estimate({ scenario: 'zaporizhzhia', bitcoinPrice: '95k' }).results.revenuePerYear
 * @throws HashwattError with every problem of what was asked
 */
export function estimate(question: Question, library: Library = shipped): Envelope {
  const { scenario, plant, miner, cooling, network, today = isoDay(new Date()), ...inputs } = question;
  const problems: Problem[] = [];
  const background = collect(problems, () =>
    resolve(library, { scenario, plant, miner, cooling, network }, today),
  );
  const given = readInputs(inputs);
  problems.push(...given.problems, ...dayProblems(today));
  if (!background || problems.length > 0) throw new HashwattError(problems);
  const stated = new Map<Name, Stated>([...background.stated, ...given.stated]);
  return new Envelope(answer(stated, library), {
    ...background,
    scenario: background.scenario ?? null,
    presets: background.used,
  });
}

/** What is missing may also be had by choosing a preset that states it. */
function answer(stated: ReadonlyMap<Name, Stated>, { presets: known }: Library): Estimate {
  try {
    return evaluate(stated);
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    throw new HashwattError(
      error.problems.map((problem) => (problem.code === 'missing-input' ? advised(problem, known) : problem)),
    );
  }
}

function advised(problem: Problem, known: readonly Preset[]): Problem {
  const kinds = new Set(known.filter(({ values }) => problem.field in values).map(({ kind }) => kind));
  kinds.delete('scenario');
  return kinds.size === 0
    ? problem
    : { ...problem, fix: `${problem.fix}, or choose a ${[...kinds].join(' or ')}` };
}

const dayProblems = (today: string): Problem[] =>
  isDay(today)
    ? []
    : [{ code: 'wrong-shape', field: 'today', given: today, allowed: 'is no day; write it like 2026-07-01' }];

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

function collect<T>(problems: Problem[], attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

/**
 * How a quantity of an envelope got its value, down to what was given: its lines, worked out again, give what they print.
 * @example explain(estimate({ scenario: 'zaporizhzhia' }), 'revenuePerYear')
 */
export const explain = (envelope: Envelope, name: Name, { precise = false } = {}): Step =>
  derivation(mining, envelope.estimate.evaluation, name, {
    precise,
    describe: (of) => envelope.inputs[of as Name]?.about,
  });

/** The shipped preset that `name` means. @throws HashwattError when it means none or several. */
export const preset = (name: string, ...kinds: Kind[]): Preset => findPreset(shipped, kinds, name);

/** Where a shipped preset stands below `presets/`: `plants/itaipu.yaml`. */
export const fileOf = ({ kind, id }: Preset): string => `${FOLDERS[kind]}/${id}.yaml`;

/** Reads a preset file; `-` is standard input. @throws HashwattError with every problem of the file. */
export const readPreset = async (file: string): Promise<Preset> =>
  (await import('./presets/files.ts')).readPreset(file);

/** Holds a preset's `expect:` block against what it gives. */
export function checkPreset(it: Preset, name = it.id): Report {
  const problems: Problem[] = [];
  const findings = collect(problems, () => {
    const expected = parseExpectations(it.expect);
    return it.kind === 'scenario' ? check(estimate({ scenario: it }), expected) : [];
  });
  const asksOnly = it.expect.length === 0 && problems.every(({ code }) => code === 'missing-input');
  return {
    name,
    findings: findings ?? [],
    problems,
    holds: asksOnly || (problems.length === 0 && (findings ?? []).every((found) => found.holds)),
  };
}
