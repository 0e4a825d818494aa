import { resolve } from '../../src/presets/resolve.ts';
import { shipped } from '../../src/presets/compiled.ts';
import { readInputs, STRENGTH } from '../../src/study/inputs.ts';
import { Lattice } from '../../src/study/lattice.ts';
import { yearOutcomes } from '../../src/study/outcomes.ts';
import { filled } from '../../src/study/sweep-float64.ts';
import { Exact } from '../../src/units/decimal.ts';
import { median, type Row } from './row.ts';

const CALLS = 15;
const SIDE = 1_000;

/** One result over a million pairs of prices, once it is compiled. */
export const sweep = (): Row[] => {
  const { stated } = resolve(shipped, { scenario: 'site-50mw' });
  const given = new Map([...stated, ...readInputs({ gridPrice: '40 $/MWh' }).stated]);
  const lattice = new Lattice([
    { name: 'bitcoinPrice', values: Array.from({ length: SIDE }, (_, at) => new Exact(40_000 + 160 * at)) },
    { name: 'powerPrice', values: Array.from({ length: SIDE }, (_, at) => new Exact(at).div(10)) },
  ]);
  const inputs = lattice.axes.map(({ name }) => ({ name, strength: STRENGTH.given }));
  const outcomes = yearOutcomes(given, inputs, ['marginPerDay']);
  const once = (): number => {
    const started = performance.now();
    filled(lattice, 1, outcomes);
    return performance.now() - started;
  };
  for (let call = 0; call < 5; call++) once();
  const times = Array.from({ length: CALLS }, once);
  return [{ what: 'a sweep of 1,000 × 1,000 for one result', milliseconds: median(times), limit: 10 }];
};
