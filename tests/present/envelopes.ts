import { type Envelope, estimate, type Inputs, type Preset, preset, presets } from '../../src/index.ts';
import { envelopePage } from '../../src/present/envelope.ts';
import { onTerminal } from '../../src/present/terminal.ts';

export const TODAY = '2026-07-01';

/** What the shipped scenarios and plants leave to the user. */
const asked: Readonly<Record<string, Inputs>> = {
  'zaporizhzhia-one-unit': { capacityFactor: '70 %' },
  'site-50mw': { bitcoinPrice: '95k', powerPrice: '-5', gridPrice: '30' },
  hellisheidi: { capacityFactor: '90 %' },
};

/** An envelope of every scenario and every plant that is shipped. */
export const envelopes: readonly (readonly [string, Envelope])[] = presets
  .filter(({ kind }) => kind === 'scenario' || kind === 'plant')
  .map((it) => {
    const machines = it.kind === 'plant' ? ({ miner: 's21-xp', cooling: 'evaporative' } as const) : {};
    const units =
      it.id === 'zaporizhzhia' && it.kind === 'plant' ? { runningUnits: 2, capacityFactor: 50 } : {};
    return [
      `${it.kind} ${it.id}`,
      estimate({ scenario: it, ...machines, ...units, ...asked[it.id], today: TODAY }),
    ] as const;
  });

/** The lines of the table of an envelope. */
export const table = (envelope: Envelope, width = 80, precise = false): string[] =>
  onTerminal(envelopePage(envelope, { precise, narrow: width < 72 }), { width, colour: false }).split('\n');

/** Text that a terminal, a spreadsheet or a browser would obey. */
export const HOSTILE = '\u001b]0;owned\u0007=cmd|`x`<script>\u202e*a*_b_[c](d)\n# e';

/** An estimate whose every text is hostile. */
export function hostile(): Envelope {
  const it = preset('zaporizhzhia', 'scenario');
  const values = Object.fromEntries(
    Object.entries(it.values).map(([name, value]) => [name, { ...value, assumed: HOSTILE, source: HOSTILE }]),
  );
  const scenario: Preset = {
    ...it,
    id: HOSTILE,
    name: HOSTILE,
    about: HOSTILE,
    values,
    warnings: [{ text: HOSTILE, source: HOSTILE }],
    leavesOut: [HOSTILE],
    stakes: [{ name: HOSTILE, weight: '1' }],
  };
  return estimate({ scenario, today: TODAY });
}
