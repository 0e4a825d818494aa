import { describe, expect, it, test } from 'vitest';
import { readSamples } from '../../src/index.ts';
import { HashwattError, sentence } from '../../src/units/problem.ts';
import { fileOf } from '../cli/command-line.ts';

const refusal = async (text: string, column: string): Promise<string> => {
  const error: unknown = await readSamples(fileOf('refused.csv', text), column).catch((it: unknown) => it);
  if (!(error instanceof HashwattError)) throw new Error('Nothing was refused.');
  return error.problems.map(sentence).join('\n');
};

describe('a column of a CSV file', () => {
  it('is its numbers', async () => {
    const file = fileOf('prices.csv', '\uFEFFday,"usd, close"\r\n1,95000.5\r\n2,"1e5"\r\n\r\n3, -3\r\n');
    expect(await readSamples(file, 'usd, close')).toEqual([95_000.5, 100_000, -3]);
    expect(await readSamples(file, 'day')).toEqual([1, 2, 3]);
  });

  test.each([
    ['day,usd\n1,2\n', 'use', /use: is no column of it.*usd/],
    ['day,usd\n1,2\n2,\n', 'usd', /refused\.csv:3: usd: "" is no number/],
    ['day,usd\n1,0x10\n', 'usd', /"0x10" is no number/],
    ['day,usd\n1,2\n\n2,x\n', 'usd', /refused\.csv:4: usd: "x" is no number/],
    ['day,usd\n1\n', 'usd', /refused\.csv:2: row: has 1 cell, where the first line has 2/],
    ['usd\n70000,5\n', 'usd', /refused\.csv:2: row: has 2 cells, where the first line has 1/],
    ['usd,usd\n1,2\n', 'usd', /names several columns/],
    ['', 'usd', /is empty/],
    ['usd\n1,2\nx\n0x1\n', 'usd', /:2: row.*\n.*:3: usd.*\n.*:4: usd/],
  ])('is refused: %j, %s', async (text, column, expected) => {
    expect(await refusal(text, column)).toMatch(expected);
  });

  it('is refused where there is no file', async () => {
    await expect(readSamples('/nowhere/at-all.csv', 'usd')).rejects.toThrow(/does not exist/);
  });
});
