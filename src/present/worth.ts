import { Absent, type Value } from '../interpret/absent.ts';
import type { Worth } from '../study/worth.ts';
import { worthField, type WorthName } from '../study/worth-names.ts';
import { bitcoin, dollar, month, MWh, one, percent, year } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import type { AnyUnit } from '../units/unit.ts';
import { write } from '../units/write.ts';
import { type NameOf, notShown } from './absences.ts';
import { type Block, row } from './page.ts';

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
  line('npv', textOf(it.npv, dollar)),
  line('irr', rates(it.irr)),
  line('payback', lasting(it)),
  line('discountedPayback', time(it.discountedPayback)),
  line('profitabilityIndex', textOf(it.profitabilityIndex, one)),
  line('costPerBitcoin', textOf(it.costPerBitcoin, dollar.per(bitcoin))),
  line('fullCostPerBitcoin', textOf(it.fullCostPerBitcoin, dollar.per(bitcoin))),
  ['Power price that running pays', textOf(it.breakEvenPowerPrice, dollar.per(MWh))],
  ['Power price that building pays, untaxed', textOf(it.buildPowerPrice, dollar.per(MWh))],
];

const line = (name: WorthName, text: string | Absent): Line => [worthField(name).label, text];

const textOf = (value: Value, unit: AnyUnit): string | Absent =>
  value instanceof Absent ? value : write(value, unit, { digits: 4 });

function rates(found: Worth['irr']): string | Absent {
  if (found instanceof Absent) return found;
  if (found.length === 0) return 'none: at no rate is the cash worth nothing';
  return found.map((it) => write(it.times(100), percent.per(year), { digits: 4 })).join(' and ');
}

/** A payback that does not last is told as such. */
function lasting({ payback, owedAgain }: Worth): string | Absent {
  const text = time(payback);
  return owedAgain === undefined || text instanceof Absent
    ? text
    : `${text}, and owed again after ${time(owedAgain) as string}`;
}

function time(found: Worth['payback']): string | Absent {
  if (found instanceof Absent) return found;
  return found === undefined ? 'never' : write(new Exact(found), month, { asGiven: true });
}
