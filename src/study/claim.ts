import { Absent, type Value } from '../interpret/absent.ts';
import { monthly } from '../mining/book.ts';
import { block, kelvin } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import { type Box, extremes, type Point } from './box.ts';
import { type Condition, holds } from './condition.ts';
import { boundsOf } from './ends.ts';
import type { Name, Stated } from './inputs.ts';
import { solve } from './solve.ts';
import { type Span, spansOf } from './spans.ts';
import { isWorthName } from './worth-names.ts';

/** What a claim comes to: it holds for all of what is left open, for some of it, or for none. */
export type Verdict = 'true' | 'possible' | 'false';

/** A claim, and what it is held against. */
export interface Case {
  readonly condition: Condition;
  /** The claimed result when some inputs have other values than stated. */
  readonly result: (changed: Changed) => Value;
  readonly stated: ReadonlyMap<Name, Stated>;
  /** What is left open, and from where to where it may lie. */
  readonly open: Box;
  /** The inputs that the result rests on. */
  readonly inputs: readonly Name[];
}

/** Values of inputs that are put in the place of what is stated. */
export type Changed = ReadonlyMap<Name, Exact>;

/** One input by itself, with everything else held. */
export interface Trial {
  readonly input: Name;
  /** What it is held at in the other trials; nothing when the claim leaves it open and it has no value. */
  readonly present: Exact;
  readonly isOpen: boolean;
  /** The values with which the claim holds. */
  readonly spans: readonly Span[];
  /** The nearest value at which the claim turns, and how far it is as a part of the present one. */
  readonly turn?: { readonly at: Exact; readonly change: Exact };
}

/** What became of a claim. */
export interface Judgement {
  readonly verdict: Verdict;
  /** The claimed result where what is left open favours the claim most. */
  readonly found: Value;
  /** The least and the greatest that it comes to, where something is left open. */
  readonly lowest: Value;
  readonly highest: Value;
  /** What is left open, where it favours the claim most. */
  readonly held: Changed;
  /** Each input by itself, first what need change least. */
  readonly trials: readonly Trial[];
}

/** Holds a claim against its inputs: all that is left open in turn, then each input by itself. */
export function judge(it: Case): Judgement {
  const { condition, result, open } = it;
  const found = extremes(open, result);
  const nothing = result(new Map());
  const [low, high] = [found?.lowest.value ?? nothing, found?.highest.value ?? nothing];
  const best = found ? favourable(condition, found.lowest, found.highest, result) : undefined;
  const held: Changed = best?.at ?? new Map();
  const isPossible = best !== undefined && holds(condition, best.value);
  const isCertain = isPossible && holds(condition, low) && holds(condition, high);
  return {
    verdict: isCertain ? 'true' : isPossible ? 'possible' : 'false',
    found: best?.value ?? nothing,
    lowest: low,
    highest: high,
    held,
    trials: it.inputs
      .map((input) => trial(input, it, held))
      .toSorted((a, b) => (a.turn?.change ?? FAR).cmp(b.turn?.change ?? FAR)),
  };
}

const FAR = new Exact('1e99');

/** Where what is left open favours a claim most: at the target for one of about so much, else at an end. */
function favourable(condition: Condition, lowest: Point, highest: Point, result: Case['result']): Point {
  const { sign, target, name } = condition;
  if (sign.startsWith('>')) return highest;
  if (sign.startsWith('<')) return lowest;
  if (target.lte(lowest.value)) return lowest;
  if (target.gte(highest.value)) return highest;
  const on = (part: Exact): Changed =>
    new Map(
      [...lowest.at].map(([input, from]) => [
        input,
        from.plus(highest.at.get(input)!.minus(from).times(part)),
      ]),
    );
  const [from, to] = [new Exact(0), new Exact(1)];
  const [input] = [...lowest.at.keys()];
  const { closest } = solve({ input: input!, from, to, target, of: name, result: (it) => result(on(it)) });
  return { at: on(closest.input), value: closest.result };
}

function trial(input: Name, it: Case, held: Changed): Trial {
  const { condition, result, stated, open } = it;
  const isSlow = isWorthName(condition.name);
  const own = stated.get(input);
  const present = held.get(input) ?? own?.value ?? new Exact(0);
  const within = (further?: number): Span[] =>
    spansOf(
      input,
      boundsOf(input, own, further),
      condition,
      (value) => result(new Map([...held, [input, value]])),
      isSlow,
    );
  const near = within();
  const spans = near.length > 0 || isSlow ? near : within(FURTHER);
  const turn = NO_RATIO.includes(monthly.quantity(input).unit.symbol) ? undefined : turnOf(present, spans);
  return { input, present, isOpen: open.has(input), spans, ...(turn && { turn }) };
}

/** How much further to look where nothing near makes a claim true. */
const FURTHER = 100;

/** What has no zero of its own: that a height is so much higher says nothing. */
const NO_RATIO: readonly string[] = [block.symbol, kelvin.symbol];

/** The nearest end of a run that is no end of the search; a value of zero has no part to change by. */
function turnOf(present: Exact, spans: readonly Span[]): Trial['turn'] {
  const ends = spans.flatMap(({ from, to, opensBelow, opensAbove }) => [
    ...(opensBelow ? [] : [from]),
    ...(opensAbove ? [] : [to]),
  ]);
  const [at] = ends.toSorted((a, b) => a.minus(present).abs().cmp(b.minus(present).abs()));
  if (at === undefined || present.isZero()) return undefined;
  return { at, change: at.minus(present).abs().div(present.abs()) };
}

/** Why a claim can't be judged: what its result lacks. */
export const lackOf = ({ found }: Judgement): Absent | undefined =>
  found instanceof Absent && found.missing.length > 0 ? found : undefined;
