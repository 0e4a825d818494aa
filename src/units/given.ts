import { Exact } from './decimal.ts';

/** What a program gave as a value, as the text that a person would type for it: text, a number, a Decimal, an amount. */
export function givenText(input: unknown): string | undefined {
  if (typeof input === 'string') return input;
  if (input instanceof Exact) return input.valueOf();
  if (typeof input === 'number') return Object.is(input, -0) ? '-0' : `${input}`;
  if (typeof input !== 'object' || input === null || !('value' in input && 'unit' in input)) return undefined;
  const { value, unit } = input as { value: unknown; unit: { symbol: string } };
  return `${value} ${unit.symbol}`;
}
