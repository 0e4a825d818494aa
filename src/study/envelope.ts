import type { Value } from '../interpret/absent.ts';
import { mining } from '../mining/book.ts';
import type { Exact } from '../units/decimal.ts';
import { Quantified } from './amount.ts';
import type { Estimate, MiningResult } from './estimate.ts';
import type { FleetPart } from './fleet-part.ts';
import type { Name } from './inputs.ts';
import { type Oldest, oldestOf } from './oldest.ts';
import type { Provenance } from './provenance.ts';
import { type RealityLine, realityOf, type World } from './reality.ts';
import { type Holding, split } from './stakes.ts';

/** What an estimate was made of, beyond its numbers. */
export interface Background {
  /** The scenario's id and what it is, or null. */
  readonly scenario: { readonly id: string; readonly name: string; readonly about?: string } | null;
  /** The presets used: kind and id. */
  readonly presets: readonly { readonly kind: string; readonly id: string; readonly name: string }[];
  /** The models of a mixed fleet; none where there is one machine. */
  readonly fleet?: readonly FleetPart[];
  readonly warnings: readonly string[];
  readonly leavesOut: readonly string[];
  readonly stakes: readonly Holding[];
  /** What results are held against; without it there is no reality panel. */
  readonly world?: World;
  /** What a reader must know of the stakes. */
  readonly stakesNote?:
    { readonly text: string; readonly source?: string; readonly asOf?: string } | undefined;
}

/** An input that was used, with its provenance. */
export type InputShown = Quantified & { readonly about: Provenance };

/** One holder's part; what can't be split has no value. */
export interface StakeShare {
  readonly name: string;
  readonly weight: string;
  readonly amounts: { readonly [name in SplitResult]?: Exact };
}

/** What stakes are split of, and its smallest part. */
export const SPLIT = { bitcoinPerYear: '0.00000001', revenuePerYear: '0.01', marginPerYear: '0.01' } as const;
export type SplitResult = keyof typeof SPLIT;
export const splitResults = Object.keys(SPLIT) as readonly SplitResult[];

/** What no envelope counts, whatever the scenario. */
const ALWAYS = [
  'War, sanctions and permission to use the grid are not numbers; none of them is counted.',
  'Machines, buildings, staff, repair and taxes are not in this estimate; the margin has to pay for them.',
];

/** The whole answer: every input with its origin, every result, what to know and what is left out. */
export class Envelope {
  readonly scenario: Background['scenario'];
  readonly presets: Background['presets'];
  /** The models of a mixed fleet with their counts. */
  readonly fleet: readonly FleetPart[];
  readonly inputs: { readonly [name in Name]?: InputShown };
  readonly results: { readonly [name in MiningResult]: Quantified };
  readonly warnings: readonly string[];
  /** Those of them that are hashwatt’s own, and name quantities. */
  readonly ownWarnings: readonly string[];
  /** In sentences, first what the scenario leaves out. */
  readonly leavesOut: readonly string[];
  readonly stakes: readonly StakeShare[];
  readonly stakesNote: Background['stakesNote'];
  readonly oldest: Oldest | undefined;
  /** Results beside what the world has, with a word where they are silly. */
  readonly reality: readonly RealityLine[];
  /** The evaluation itself, for those who ask further. */
  readonly estimate: Estimate;

  constructor(estimate: Estimate, background: Background) {
    const { scenario, presets, warnings, leavesOut, stakes, stakesNote, world, fleet } = background;
    this.scenario = scenario && scenarioOf(scenario);
    this.presets = presets.map(({ kind, id, name }) => ({ kind, id, name }));
    this.fleet = fleet ?? [];
    this.inputs = Object.fromEntries(inputsOf(estimate));
    this.results = Object.fromEntries(resultsOf(estimate)) as { [name in MiningResult]: Quantified };
    this.warnings = [...warnings, ...estimate.warnings];
    this.ownWarnings = estimate.warnings;
    this.leavesOut = [...leavesOut, ...ALWAYS];
    this.stakes = sharesOf(stakes, this.results);
    this.stakesNote = stakesNote;
    this.oldest = oldestOf([...estimate.inputs].filter(([, { follows }]) => !follows));
    this.reality = world ? realityOf(estimate, world) : [];
    this.estimate = estimate;
  }
}

const scenarioOf = ({ id, name, about }: NonNullable<Background['scenario']>): Background['scenario'] => ({
  id,
  name,
  ...(about === undefined ? {} : { about }),
});

const inputsOf = ({ inputs }: Estimate): [Name, InputShown][] =>
  [...inputs].map(([name, { value, ...about }]) => [name, Object.assign(quantified(name, value), { about })]);

const resultsOf = ({ results }: Estimate): [Name, Quantified][] =>
  [...results].map(([name, value]) => [name, quantified(name, value)]);

function quantified(name: Name, value: Value): Quantified {
  const { unit, about } = mining.quantity(name);
  return new Quantified(value, unit, about.whole);
}

function sharesOf(stakes: readonly Holding[], results: Envelope['results']): StakeShare[] {
  const weights = stakes.map(({ weight }) => weight);
  const parts = splitResults.flatMap((name) => {
    const { value } = results[name];
    return value === null || stakes.length === 0 ? [] : [{ name, parts: split(value, weights, SPLIT[name]) }];
  });
  return stakes.map(({ name, weight }, index) => ({
    name,
    weight,
    amounts: Object.fromEntries(parts.map((it) => [it.name, it.parts[index]!])),
  }));
}
