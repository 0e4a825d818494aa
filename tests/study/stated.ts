import { estimate, type Estimate } from '../../src/study/estimate.ts';
import { type Inputs, type Name, readInputs, type Stated, STRENGTH } from '../../src/study/inputs.ts';
import { HashwattError } from '../../src/units/problem.ts';

/** Values as one kind of source states them. */
export const by = (
  origin: Stated['origin'],
  inputs: Inputs,
  about: Pick<Stated, 'asOf' | 'source' | 'note' | 'preset'> = {},
): [Name, Stated][] => {
  const { stated, problems } = readInputs(inputs);
  if (problems.length > 0) throw new HashwattError(problems);
  return [...stated].map(([name, { value }]) => [
    name,
    { ...about, value, origin, strength: STRENGTH[origin] },
  ]);
};

/** An estimate from values by anyone, the later ones over the earlier. */
export const estimated = (...sources: [Name, Stated][][]): Estimate => estimate(new Map(sources.flat()));

/** A small mine: what a plant's, a machine's and a network's preset would state. */
export const preset: Inputs = {
  netCapacity: '50 MW',
  capacityFactor: '90 %',
  pue: '1.1',
  minerPower: '3000 W',
  minerHashRate: '200 TH/s',
  difficulty: '140 T',
  blockHeight: '929648',
  feesPerBlock: '0.02 BTC',
};

/** What is assumed when nobody says otherwise. */
export const assumptions: Inputs = {
  miningShare: '100 %',
  deliveryLoss: '0 %',
  uptime: '100 %',
  displacement: '0 %',
  poolFee: '0 %',
};
