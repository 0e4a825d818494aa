import { Exact } from './decimal.ts';

/**
 * The twelfth root, to the last digit but one: a float start, whose error each Newton step squares.
 * @param value above zero
 * @throws RangeError for any other
 */
export function twelfthRoot(value: Exact): Exact {
  if (value.lte(0)) throw new RangeError('Only a positive number has a twelfth root here.');
  let root = new Exact(value.toNumber() ** (1 / 12));
  for (let step = 0; step < 2; step++)
    root = root
      .times(11)
      .plus(value.div(root.pow(11)))
      .div(12);
  return root;
}
