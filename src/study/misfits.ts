import { Absent } from '../interpret/absent.ts';
import type { Evaluation } from '../interpret/exact.ts';
import { mining } from '../mining/book.ts';
import type { Exact } from '../units/decimal.ts';
import type { Name } from './inputs.ts';

/** Inputs that do not contradict each other and yet can't all be meant; `used` are those that a result rests on. */
export const misfits = (evaluation: Evaluation, used: ReadonlySet<Name>): string[] =>
  misfitsAmong((name) => {
    const it = evaluation.valueOf(mining.quantity(name));
    return it instanceof Absent ? undefined : it;
  }, used);

/** What misfits are found among. */
export const MISFITTING = [
  'grossCapacity',
  'netCapacity',
  'siteDraw',
  'sitePower',
  'pue',
  'peakPue',
  'fanLoad',
  'minerInletLimit',
] as const satisfies readonly Name[];

/** The same of values from elsewhere. */
export function misfitsAmong(
  value: (name: (typeof MISFITTING)[number]) => Exact | undefined,
  used: ReadonlySet<Name>,
): string[] {
  const [gross, net] = [value('grossCapacity'), value('netCapacity')];
  const [draw, site] = [value('siteDraw'), value('sitePower')];
  const [pue, peak, fans] = [value('pue'), value('peakPue'), value('fanLoad')];
  const told: readonly [boolean | undefined, string][] = [
    [
      net && gross?.lt(net),
      'netCapacity is more than grossCapacity: what a plant sends out is less than what it makes',
    ],
    [draw && site?.lt(draw), 'siteDraw is more than sitePower: this fleet does not fit this plant'],
    [pue && peak?.lt(pue), 'peakPue is below pue: the worst hour can’t be better than the mean of the year'],
    [
      pue && fans?.gt(pue.minus(1).times(100)),
      'fanLoad is more than pue leaves: the building fans alone would need a higher pue',
    ],
    [
      value('minerInletLimit') && !used.has('hotHours'),
      'no hours above the machines’ inlet limit are counted; give hotHours and machineAvailability',
    ],
  ];
  return told.flatMap(([holds, sentence]) => (holds ? [sentence] : []));
}
