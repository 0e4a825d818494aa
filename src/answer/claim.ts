import type { Claim } from '../presets/claim.ts';
import { shipped } from '../presets/compiled.ts';
import { findPreset } from '../presets/find.ts';
import type { Library, Preset } from '../presets/preset.ts';
import { claimPage } from '../present/claim.ts';
import type { Warned } from '../present/warnings.ts';
import { type Case, type Judgement, judge, lackOf } from '../study/claim.ts';
import { type Condition, parseCondition } from '../study/condition.ts';
import type { Name } from '../study/inputs.ts';
import { oldestUsed } from '../study/oldest.ts';
import { type Omission, omissionsOf, type Weighed } from '../study/omissions.ts';
import { lacks } from '../study/unanswered.ts';
import { Exact } from '../units/decimal.ts';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { caseOf, quantityOf, warningsOf, withOpen } from './claim-case.ts';
import { type ProjectQuestion, understandMonths } from './months.ts';
import { type Printed, printing } from './printing.ts';
import { refuseNoObject } from './question.ts';
import { presetWarnings } from './warnings.ts';

/** What is claimed, and of what; a value that is given beats the claim's own. */
export interface ClaimQuestion extends ProjectQuestion {
  /** A condition such as `revenuePerYear > $3 bn`, or a claim that was read from a file. */
  readonly claim: string | Claim;
}

/** A claim, and what became of it. */
export interface Claimed extends Judgement, Case, Warned, Printed {
  /** The claim as it was read from a file. */
  readonly claim: Claim | undefined;
  readonly scenario: { readonly id: string; readonly name: string } | null;
  /** What its numbers ignore. */
  readonly omissions: readonly Omission[];
  /** What nobody has numbers for. */
  readonly leavesOut: readonly string[];
}

/**
 * Holds a claim against the numbers: whether it is true, what would make it true, and what it leaves out. A range, given
 * or stated, is left open: the claim is possible when it is true for some values between its ends.
 * @example claim({ claim: 'revenuePerYear > $3 bn', scenario: 'zaporizhzhia' }).verdict
 * @throws HashwattError with every problem of what was asked
 */
export function claim(question: ClaimQuestion, library: Library = shipped): Claimed {
  refuseNoObject(question);
  const { claim: given, ...others } = question;
  const file = typeof given === 'object' && given !== null ? given : undefined;
  const problems: Problem[] = [];
  const condition = collect(problems, () => conditionOf(given));
  const understood = collect(problems, () =>
    understandMonths(file ? { ...others, scenario: scenarioOf(file, others, library) } : others, library),
  );
  if (!condition || !understood || problems.length > 0) throw new HashwattError(problems);
  const it = caseOf(condition, { ...understood, stated: withOpen(understood.stated, file) }, file);
  const judgement = judge(it);
  const lacking = lackOf(judgement);
  if (lacking) throw new HashwattError(lacks(lacking, it.stated));
  const [own, used] = [warningsOf(it), new Set(it.inputs)];
  const { scenario = null, leavesOut } = understood.background;
  const found = {
    ...judgement,
    ...it,
    claim: file,
    scenario,
    leavesOut,
    omissions: omissionsOf(weighed(it, others, file, library), judgement.held),
    warnings: [...presetWarnings(understood, used, library.assumptions.limitsOfAge), ...own],
    ownWarnings: own,
    oldest: oldestUsed(it.stated, used),
  };
  return printing(found, (shown) => claimPage(shown));
}

/** A case with what the question or the claim itself gives or leaves open: that is not ignored. */
function weighed(it: Case, others: ProjectQuestion, file: Claim | undefined, { presets }: Library): Weighed {
  const given = Object.entries({ ...file?.preset.values, ...others });
  const names = given.flatMap(([name, value]) => (value === undefined ? [] : [name as Name]));
  const usual = presets.find(({ kind, id }) => kind === 'cooling' && id === USUAL_COOLING)?.values.pue;
  return {
    ...it,
    weighed: new Set([...names, ...(file?.open ?? [])]),
    quantity: quantityOf(it.stated),
    usualPue: usual && new Exact(usual.value),
  };
}

/** Most mines are cooled like this. */
const USUAL_COOLING = 'air';

function conditionOf(given: unknown): Condition {
  if (typeof given === 'string') return parseCondition(given, 'claim');
  if (typeof given === 'object' && given !== null && 'states' in given)
    return parseCondition((given as Claim).states, 'states');
  throw new HashwattError([
    { code: 'wrong-shape', field: 'claim', allowed: 'is no condition such as "revenuePerYear > $3 bn"' },
  ]);
}

/** The claim as a scenario, over the one that it speaks of. */
function scenarioOf(file: Claim, { scenario }: ProjectQuestion, library: Library): Preset {
  if (scenario !== undefined)
    throw new HashwattError([
      {
        code: 'wrong-shape',
        field: 'scenario',
        allowed: 'cannot be joined with a claim that is read from a file',
      },
    ]);
  if (file.scenario === undefined) return file.preset;
  const base = findPreset(library, ['scenario'], file.scenario);
  const { values, rests, warnings, leavesOut } = file.preset;
  return {
    ...base,
    ...file.preset,
    values: { ...base.values, ...values },
    rests: { ...base.rests, ...rests },
    warnings: [...base.warnings, ...warnings],
    leavesOut: [...base.leavesOut, ...leavesOut],
  };
}
