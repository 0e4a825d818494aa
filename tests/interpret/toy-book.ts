import { constant, lookUp } from '../../src/formula/expression.ts';
import { Model } from '../../src/formula/model.ts';
import { derive, input } from '../../src/formula/quantity.ts';
import { one } from '../../src/units/catalogue.ts';

const steps = {
  label: 'steps of',
  source: 'made for tests',
  between: 'step',
  key: one,
  unit: one,
  points: [
    ['-1', '7'],
    ['0', '8'],
    ['3', '9'],
  ],
} as const;

const x = input(one, { label: 'x' });
const y = input(one, { label: 'y' });

/** Everything that a formula can do, of two numbers that may be anything. */
const results = {
  sum: derive(one, { label: 'sum', formula: x.plus(y) }),
  difference: derive(one, { label: 'difference', formula: x.minus(y) }),
  quotient: derive(one, { label: 'quotient', formula: x.div(y) }),
  inverse: derive(one, { label: 'inverse', formula: x.div(x.div(y)) }),
  least: derive(one, { label: 'least', formula: x.min(y) }),
  most: derive(one, { label: 'most', formula: x.max(y) }),
  reaches: derive(one, { label: 'reaches', formula: x.atLeast(y) }),
  where: derive(one, { label: 'where', formula: x.atLeast(y).times(y) }),
  floor: derive(one, { label: 'floor', formula: x.floor(one) }),
  ceil: derive(one, { label: 'ceil', formula: x.div(y).ceil(one) }),
  root: derive(one, { label: 'root', formula: x.squareRoot() }),
  twelfth: derive(one, { label: 'twelfth', formula: x.twelfthRoot() }),
  step: derive(one, { label: 'step', formula: lookUp(steps, x) }),
  nothing: derive(one, { label: 'nothing', formula: x.minus(x).times(constant('2', one)) }),
};

export const toy = new Model({ toy: { x, y, ...results } });

/** The names of the results. */
export const toyResults = Object.keys(results);
