import { Absent, type Value } from '../interpret/absent.ts';
import { type Condition, holds } from '../study/condition.ts';
import type { Omission } from '../study/omissions.ts';
import { miner, MW } from '../units/catalogue.ts';
import { write } from '../units/write.ts';
import type { NameOf } from './absences.ts';
import { part, resultText } from './claim-words.ts';
import { renamed } from './values.ts';

/** What the numbers of a claim ignore, in a sentence. */
export function omissionText(it: Omission, condition: Condition, nameOf: NameOf): string {
  const result = (value: Value): string => resultText(condition, value);
  if (it.what === 'downtime')
    return `Standstill: each per cent of the year in which nothing hashes takes ${result(it.loss)}.`;
  if (it.what === 'capital') return capitalText(it, result);
  if (it.what === 'power')
    return it.cost instanceof Absent
      ? `Power, which is not paid out of it (${renamed(it.cost.because, nameOf)}).`
      : `Power, which costs ${result(it.cost)}.`;
  const [named, without] =
    it.what === 'cooling'
      ? [`Cooling: at a PUE of ${it.by} it is`, 'without cooling']
      : [
          `Its own hash rate, ${part(it.by.div(100))} of the network: counted it is`,
          'left out of the network',
        ];
  return `${named} ${result(it.counted)}, ${without} ${result(it.without)}${only(it, condition)}.`;
}

const only = (
  { without, counted }: Extract<Omission, { what: 'cooling' | 'ownHashRate' }>,
  condition: Condition,
): string => (holds(condition, without) && !holds(condition, counted) ? '; only so is the claim true' : '');

function capitalText(
  { cost, machines, draw }: Extract<Omission, { what: 'capital' }>,
  result: (value: Value) => string,
): string {
  const what = `${counted(machines, miner)} and buildings for ${counted(draw, MW)}`;
  return cost instanceof Absent
    ? `Capital: ${what} are not paid out of it.`
    : `Capital: ${what} cost ${result(cost)}.`;
}

const counted = (value: Value, unit: typeof miner | typeof MW): string =>
  value instanceof Absent ? 'machines' : write(value, unit, { digits: 4 }).replace(/ miner$/, ' machines');
