import type { Fault } from '../units/read.ts';
import { group } from '../units/write.ts';
import { betaCdf, shapeOf } from './beta-function.ts';
import { betaQuantile } from './beta-quantile.ts';
import { type Distribution, filling, impossible, point, unordered } from './distribution.ts';

/** Between two ends, leaning to the upper one as `a` outweighs `b`, and the narrower the larger both are. */
export const beta = (a: number, b: number, low: number, high: number): Distribution | Fault =>
  unordered([low, high], 'the two ends') ??
  (a > 0 && b > 0 && a <= LARGEST && b <= LARGEST
    ? between('beta', a, b, low, high)
    : impossible(
        `has an impossible shape: both must be above 0 and at most ${group(LARGEST)}`,
        'Write beta(a, b, low, high), such as beta(2, 5, 0, 1)',
      ));

/** Beyond this fewer than twelve digits would be right. */
const LARGEST = 10_000;

/** How many times as much as each end the likeliest value counts in a mean. */
const LAMBDA = 4;

/**
 * Three estimates as project planners use them: bell-shaped between two ends, its mean a sixth of
 * least + 4 × likeliest + greatest. D. G. Malcolm et al., Operations Research 7 (1959), 646–669.
 */
export const pert = (low: number, mode: number, high: number): Distribution | Fault =>
  unordered([low, mode, high], 'the least, the likeliest and the greatest') ??
  between(
    'pert',
    1 + (LAMBDA * (mode - low)) / (high - low),
    1 + (LAMBDA * (high - mode)) / (high - low),
    low,
    high,
  );

function between(kind: 'beta' | 'pert', a: number, b: number, low: number, high: number): Distribution {
  const width = high - low;
  if (width === 0) return point(low);
  const shape = shapeOf(a, b);
  const unit = betaQuantile(shape);
  const quantile = (u: number): number => low + width * unit(u);
  return {
    kind,
    mean: low + (width * a) / (a + b),
    deviation: (width * Math.sqrt((a * b) / (a + b + 1))) / (a + b),
    low,
    high,
    quantile,
    cdf: (x) => betaCdf(shape, (x - low) / width),
    fill: filling(quantile),
  };
}
