import { Absent, type Value } from '../interpret/absent.ts';
import { mining } from '../mining/book.ts';
import { convert } from '../units/convert.ts';
import { Exact } from '../units/decimal.ts';
import type { Case, Changed } from './claim.ts';
import type { Name, YearName } from './inputs.ts';

/** What a claim leaves out, with its numbers. */
export type Omission =
  | {
      readonly what: 'ownHashRate' | 'cooling';
      /** The claimed result when it is left out, and when it is counted. */
      readonly without: Exact;
      readonly counted: Exact;
      /** Which share of the network the own hash rate is, in per cent, or which PUE cooling makes. */
      readonly by: Exact;
    }
  /** What each per cent of standstill takes from the result. */
  | { readonly what: 'downtime'; readonly loss: Exact }
  /** What power costs in the time of the result. */
  | { readonly what: 'power'; readonly cost: Value }
  /** What capital costs in the time of the result, and what it buys. */
  | { readonly what: 'capital'; readonly cost: Value; readonly machines: Value; readonly draw: Value };

/** A case with what its claim weighs, and any other quantity of a year. */
export interface Weighed extends Case {
  /** The inputs that the claim itself gives or leaves open: these it does not ignore. */
  readonly weighed: ReadonlySet<Name>;
  readonly quantity: (name: YearName, changed: Changed) => Value;
  /** What cooling usually makes of a PUE that nobody gives. */
  readonly usualPue: Exact | undefined;
}

/** A difference of less than this part of the result is none. */
const SLIGHT = '0.001';

/** What the numbers of a claim ignore, found by putting it in, where that makes a difference. */
export const omissionsOf = (it: Weighed, held: Changed): Omission[] =>
  [ownHashRate, cooling, downtime, power, capital].flatMap((find) => find(it, held));

function ownHashRate(it: Weighed, held: Changed): Omission[] {
  if (!ignores(it, 'displacement')) return [];
  const [counted, without] = ['0', '100'].map((share) => given(it, held, { displacement: share }));
  const by = it.quantity('networkShare', new Map([...held, ['displacement', new Exact(0)]]));
  return compared('ownHashRate', without!, counted!, by);
}

function cooling(it: Weighed, held: Changed): Omission[] {
  const own = it.quantity('pue', held);
  const isStated = !ignores(it, 'pue', 'peakPue') && own instanceof Exact && own.gt(1);
  if (isStated || !(rests(it, 'pue') || rests(it, 'peakPue'))) return [];
  const pue = own instanceof Exact && own.gt(1) ? own : (it.usualPue ?? Absent.needs('pue'));
  const at = (value: Exact): Value =>
    given(it, held, { pue: value, ...(rests(it, 'peakPue') ? { peakPue: value } : {}) });
  const counted = own === pue ? it.result(held) : pue instanceof Absent ? pue : at(pue);
  return compared('cooling', at(new Exact(1)), counted, pue);
}

function downtime(it: Weighed, held: Changed): Omission[] {
  if (!ignores(it, 'uptime') || it.weighed.has('capacityFactor')) return [];
  const [runs, full] = [it.quantity('utilisation', held), it.result(held)];
  const less = given(it, held, { uptime: '99' });
  if (!(runs instanceof Exact && runs.eq(100) && full instanceof Exact && less instanceof Exact)) return [];
  const loss = full.minus(less);
  return loss.gt(full.times(SLIGHT)) ? [{ what: 'downtime', loss }] : [];
}

const power = (it: Weighed, held: Changed): Omission[] =>
  isIncome(it) && !rests(it, 'powerPrice') ? [{ what: 'power', cost: spent(it, 'powerCost', held) }] : [];

const capital = (it: Weighed, held: Changed): Omission[] =>
  isIncome(it) && !rests(it, 'machinePrice')
    ? [
        {
          what: 'capital',
          cost: spent(it, 'capital', held),
          machines: it.quantity('minerCount', held),
          draw: it.quantity('siteDraw', held),
        },
      ]
    : [];

/** Money by day or by year, out of which costs are paid. */
const isIncome = ({ condition }: Weighed): boolean => /^(revenue|margin)Per(Day|Year)/.test(condition.name);

function spent(it: Weighed, of: 'powerCost' | 'capital', held: Changed): Value {
  const name = `${of}PerYear` as const;
  const yearly = it.quantity(name, held);
  return yearly instanceof Exact ? convert(yearly, mining.quantity(name).unit, it.condition.unit) : yearly;
}

const rests = ({ inputs }: Weighed, name: Name): boolean => inputs.includes(name);

/** Whether the result rests on one of these inputs and the claim gives none of them. */
const ignores = (it: Weighed, ...names: readonly Name[]): boolean =>
  names.some((name) => rests(it, name)) && names.every((name) => !it.weighed.has(name));

const given = (it: Weighed, held: Changed, values: { readonly [name in Name]?: Exact | string }): Value =>
  it.result(
    new Map([
      ...held,
      ...Object.entries(values).map(([name, value]) => [name as Name, new Exact(value)] as const),
    ]),
  );

function compared(what: 'ownHashRate' | 'cooling', without: Value, counted: Value, by: Value): Omission[] {
  if (!(without instanceof Exact && counted instanceof Exact && by instanceof Exact)) return [];
  const isSlight = without.minus(counted).abs().lte(without.abs().times(SLIGHT));
  return isSlight ? [] : [{ what, without, counted, by }];
}
