import { Absent, type Value } from '../interpret/absent.ts';
import type { Worth } from '../study/worth.ts';
import { bitcoin, dollar, month, MWh, one, percent, year } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import type { AnyUnit } from '../units/unit.ts';
import { write } from '../units/write.ts';
import { type NameOf, notShown } from './absences.ts';
import { type Block, row } from './page.ts';
import { worthLabels } from './worth-labels.ts';

/** What a projection is worth, and what is not known of it. */
export function worthBlocks(it: Worth, nameOf: NameOf): Block[] {
  const lines = linesOf(it);
  return [
    {
      kind: 'table',
      rows: lines.flatMap(([label, text]) => (text instanceof Absent ? [] : [row(label, text)])),
      flexible: [[1, 20]],
    },
    { kind: 'aside', text: notShown(lines.flatMap(absentOnly), nameOf) },
  ];
}

type Line = readonly [label: string, text: string | Absent];

const absentOnly = ([label, text]: Line): [string, Value][] =>
  text instanceof Absent ? [[label, text]] : [];

const linesOf = (it: Worth): Line[] => [
  [worthLabels.npv, textOf(it.npv, dollar)],
  [worthLabels.irr, rates(it.irr)],
  [worthLabels.payback, time(it.payback)],
  [worthLabels.discountedPayback, time(it.discountedPayback)],
  [worthLabels.profitabilityIndex, textOf(it.profitabilityIndex, one)],
  [worthLabels.costPerBitcoin, textOf(it.costPerBitcoin, dollar.per(bitcoin))],
  [worthLabels.fullCostPerBitcoin, textOf(it.fullCostPerBitcoin, dollar.per(bitcoin))],
  ['Power price that running pays', textOf(it.breakEvenPowerPrice, dollar.per(MWh))],
  ['Power price that building pays', textOf(it.buildPowerPrice, dollar.per(MWh))],
];

const textOf = (value: Value, unit: AnyUnit): string | Absent =>
  value instanceof Absent ? value : write(value, unit, { digits: 4 });

function rates(found: Worth['irr']): string | Absent {
  if (found instanceof Absent) return found;
  if (found.length === 0) return 'none: at no rate is the cash worth nothing';
  return found.map((it) => write(it.times(100), percent.per(year), { digits: 4 })).join(' and ');
}

function time(found: Worth['payback']): string | Absent {
  if (found instanceof Absent) return found;
  return found === undefined ? 'never' : write(new Exact(found), month, { asGiven: true });
}
