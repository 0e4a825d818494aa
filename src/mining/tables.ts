import { HASHES_PER_DIFFICULTY } from '../bitcoin/difficulty.ts';
import { eras } from '../bitcoin/subsidy.ts';
import { constant } from '../formula/expression.ts';
import { block, hash, kilopascal, metre, satoshi } from '../units/catalogue.ts';

/** The subsidy of each era, by the height of its first block. */
export const subsidyByHeight = {
  label: 'subsidy at',
  source: 'Bitcoin Core, GetBlockSubsidy in src/validation.cpp',
  between: 'step',
  key: block,
  unit: satoshi.per(block),
  points: eras.map(({ fromHeight, subsidy }) => [`${fromHeight}`, `${subsidy}`] as const),
} as const;

/** Pressure of the standard atmosphere by altitude; straight lines between are within 0.04 %. */
export const standardAtmosphere = {
  label: 'standard pressure at',
  source: 'ISO 2533:1975, standard atmosphere',
  between: 'line',
  key: metre,
  unit: kilopascal,
  points: [
    ['-500', '107.478'],
    ['0', '101.325'],
    ['500', '95.461'],
    ['1000', '89.875'],
    ['1500', '84.556'],
    ['2000', '79.495'],
    ['2500', '74.683'],
    ['3000', '70.109'],
    ['3500', '65.764'],
    ['4000', '61.640'],
    ['4500', '57.728'],
    ['5000', '54.020'],
  ],
} as const;

/** What one unit of difficulty costs. */
export const hashesPerDifficulty = constant(
  `${HASHES_PER_DIFFICULTY}`,
  hash.per(block),
  'hashes for a block at difficulty 1',
);
