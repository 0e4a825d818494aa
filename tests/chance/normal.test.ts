import { expect, test } from 'vitest';
import { normalCdf, normalQuantile } from '../../src/chance/normal.ts';
import { apart } from './apart.ts';

// M. J. Wichura, “The percentage points of the normal distribution”, Applied Statistics 37 (1988): its check values.
test.each([
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167814],
  [1e-20, -9.26234008979841],
])('the quantile at %d is that of the paper', (u, z) => {
  expect(apart(normalQuantile(u), z)).toBeLessThan(1e-15);
});

// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.1: the cumulative normal distribution from the middle on.
test.each([
  [0.5, 0.19146],
  [1, 0.34134],
  [1.64, 0.4495],
  [2, 0.47725],
  [3, 0.49865],
])('the probability between the middle and %d is that of the table', (z, probability) => {
  expect(normalCdf(z) - 0.5).toBeCloseTo(probability, 5);
});

// erfc(−x/√2)/2, worked out in 40 digits.
test.each([
  [-1, 0.15865525393145705],
  [-2.4999, 0.00621141837494459],
  [-2.5001, 0.006207912714815194],
  [-5, 2.866515718791939e-7],
  [-8, 6.220960574271785e-16],
  [-20, 2.7536241186062337e-89],
])('the tail below %d has fourteen right digits', (z, probability) => {
  expect(apart(normalCdf(z), probability)).toBeLessThan(1e-14);
});

test('the distribution function undoes the quantile', () => {
  for (let u = 0.0005; u < 1; u += 0.001) expect(apart(normalCdf(normalQuantile(u)), u)).toBeLessThan(1e-14);
});

test('both are symmetrical', () => {
  for (const u of [0.01, 0.06, 0.3, 0.5]) expect(normalQuantile(1 - u)).toBeCloseTo(-normalQuantile(u), 13);
  expect(normalCdf(0)).toBe(0.5);
  expect(normalCdf(40)).toBe(1);
});
