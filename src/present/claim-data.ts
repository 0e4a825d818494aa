import { Absent, type Value } from '../interpret/absent.ts';
import { decimalText, Quantified } from '../study/amount.ts';
import type { Trial } from '../study/claim.ts';
import type { Omission } from '../study/omissions.ts';
import type { Exact } from '../units/decimal.ts';
import { shownSymbol } from '../units/symbols.ts';
import type { ClaimShown } from './claim.ts';
import { isExpected } from './claims.ts';
import { verdictText } from './claim-words.ts';
import { cellText, csv } from './csv.ts';
import { json } from './json.ts';
import { statedJson } from './stated.ts';
import { unitText } from './values.ts';

/** Claims as JSON, each with its verdict, the values that make it true and what it leaves out. */
export const claimsJson = (all: readonly ClaimShown[], version: string): string =>
  json({ hashwatt: version, claims: all.map(claimJson) });

function claimJson(it: ClaimShown): object {
  const { claim, condition, verdict, trials, stated } = it;
  const amount = (value: Value): Quantified => new Quantified(value, condition.unit);
  const [first] = trials;
  return {
    claim: claim?.id ?? null,
    scenario: claim ? null : (it.scenario?.id ?? null),
    ...(claim && { sentence: claim.sentence, source: claim.source, date: claim.date }),
    states: condition.text,
    verdict,
    ...(claim?.expect !== undefined && { expect: claim.expect, asExpected: isExpected(it) }),
    says: verdictText(it),
    found: amount(it.found),
    lowest: amount(it.lowest),
    highest: amount(it.highest),
    ...(verdict === 'false' && { wrong: first?.turn ? turnJson(first) : null }),
    inputs: statedJson(new Map(trials.flatMap(({ input }) => entry(input, stated)))),
    trueWith: Object.fromEntries(trials.map((trial) => [trial.input, trialJson(trial)])),
    ignored: it.omissions.map((omission) => omissionJson(omission, amount)),
    leavesOut: it.leavesOut,
    ...(claim?.outcome && { outcome: claim.outcome }),
    oldest: it.oldest ?? null,
    warnings: it.warnings,
  };
}

const entry = <K, V>(key: K, map: ReadonlyMap<K, V>): [K, V][] => {
  const value = map.get(key);
  return value === undefined ? [] : [[key, value]];
};

const trialJson = (trial: Trial): object => ({
  value: decimalText(trial.present),
  unit: unitText(trial.input),
  open: trial.isOpen,
  ranges: trial.spans.map(({ from, to, opensBelow, opensAbove }) => ({
    from: decimalText(from),
    to: decimalText(to),
    opensBelow,
    opensAbove,
  })),
  ...(trial.turn && { turn: turnJson(trial) }),
});

const turnJson = ({ input, turn }: Trial): object => ({
  input,
  value: decimalText(turn!.at),
  change: decimalText(turn!.change.times(100)),
  unit: unitText(input),
});

function omissionJson({ what, ...it }: Omission, amount: (value: Value) => Quantified): object {
  if ('loss' in it) return { what, lossPerPercent: amount(it.loss) };
  if ('by' in it) {
    const by = { [what === 'cooling' ? 'pue' : 'networkShare']: decimalText(it.by) };
    return { what, ...by, counted: amount(it.counted), without: amount(it.without) };
  }
  const bought = 'draw' in it ? { machines: orNull(it.machines), siteDraw: orNull(it.draw) } : {};
  return { what, cost: amount(it.cost), ...bought };
}

const orNull = (value: Value): string | null => (value instanceof Absent ? null : decimalText(value));

const HEAD =
  'claim states verdict expected found lowest highest unit input value turn change says source date'.split(
    ' ',
  );

/** Claims as CSV, a line each, with the input that need change least. */
export const claimsCsv = (all: readonly ClaimShown[]): string =>
  csv([
    HEAD,
    ...all.map((it) => {
      const { claim, condition, verdict } = it;
      const trial = it.trials.find(({ turn }) => turn);
      return [
        claim?.id ?? '',
        condition.text,
        verdict,
        claim?.expect ?? '',
        ...[it.found, it.lowest, it.highest].map(cellText),
        shownSymbol(condition.unit),
        ...(trial?.turn ? turnCells(trial.input, trial.present, trial.turn) : ['', '', '', '']),
        verdictText(it),
        claim?.source ?? '',
        claim?.date ?? '',
      ];
    }),
  ]);

const turnCells = (input: string, present: Exact, { at, change }: NonNullable<Trial['turn']>): string[] => [
  input,
  ...[present, at, change.times(100)].map(decimalText),
];

/** The values of each input that make a claim true as CSV, a line for each run of them. */
export const rangesCsv = (all: readonly ClaimShown[]): string =>
  csv([
    'claim input unit value open from to opensBelow opensAbove'.split(' '),
    ...all.flatMap(({ claim, condition, trials }) =>
      trials.flatMap(({ input, present, isOpen, spans }) =>
        spans.map((it) => [
          claim?.id ?? condition.text,
          input,
          unitText(input),
          decimalText(present),
          yesNo(isOpen),
          ...[it.from, it.to].map(decimalText),
          ...[it.opensBelow, it.opensAbove].map(yesNo),
        ]),
      ),
    ),
  ]);

const yesNo = (it: boolean): string => (it ? 'yes' : 'no');
