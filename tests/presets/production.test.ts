import { describe, expect, it, test } from 'vitest';
import { type ProductionColumns, readProduction } from '../../src/presets/production.ts';
import { fileOf } from '../cli/command-line.ts';
import { told } from '../study/problems.ts';

const read = (text: string, columns?: ProductionColumns) =>
  readProduction(fileOf('production.csv', text), columns).map((it) => [
    it.line,
    it.company,
    it.month,
    `${it.hashRate}`,
    `${it.bitcoin}`,
  ]);
const refusal = (text: string, columns?: ProductionColumns): string[] =>
  told(() => read(text, columns))
    .split('\n')
    .map((it) => it.replace(/^.*production\.csv:/, ''));

describe('a table of production', () => {
  test.each<[string, ProductionColumns | undefined]>([
    ['company,month,hash rate,bitcoin\nA,2024-09,8.2,176\n', undefined],
    ['BTC\tHash rate (PH/s)\tMonth\tcompany\n176\t8200\t2024-09\tA\n', undefined],
    [
      'miner,note,month,"Average operating hash rate [TH/s]",Bitcoin produced\n A ,x, 2024-09 ,8.2e6,176 BTC\n',
      undefined,
    ],
    ['company,month,hashRate (PH/s),bitcoin (sat)\nA,2024-09,8.2 EH/s,17600000000\n', undefined],
    [
      'who,when,hash rate,ehs,btc,bitcoin\nA,2024-09,1,8.2,176,2\n',
      { company: 'who', month: 'when', hashRate: 'ehs', bitcoin: 'btc' },
    ],
  ])('%#', (text, columns) => {
    expect(read(text, columns)).toEqual([[2, 'A', '2024-09', '8.2', '176']]);
  });

  it('may name no company', () => {
    expect(read('month,hash rate,bitcoin\n\n2015-01,0.001,3\n')).toEqual([[3, '', '2015-01', '0.001', '3']]);
  });

  it('is refused with every problem of its head', () => {
    expect(refusal('name,hash rate,avg hash rate,operating hash rate,btc (kg)\n1,2,3,4,5\n')).toEqual([
      '1: month: is no column of it. Say which of name, hash rate, avg hash rate, operating hash rate, btc (kg) it is.',
      '1: hashRate: could be the column hash rate or operating hash rate. Say which.',
      '1: bitcoin: "btc (kg)" is a mass; an amount of bitcoin such as "1 BTC" is needed.',
    ]);
    expect(refusal('month,hash rate,bitcoin\n', { hashRate: 'hash rat', company: 'x' })).toEqual([
      '1: company: "x" is no column of it. There are month, hash rate, bitcoin.',
      '1: hashRate: "hash rat" is no column of it. Did you mean "hash rate"?',
    ]);
  });

  it('is refused with every problem of its rows', () => {
    const rows = ['2024-9,1,1', '2024-09,,1', '2024-09,5 MW,-1', '2024-09,1', '2024-09,NaN,1e40'];
    expect(refusal(['month,hash rate,bitcoin', ...rows].join('\n'))).toEqual([
      '2: month: "2024-9" is no month. Write it like 2024-09.',
      '3: hashRate: "" is empty. Give a value, or leave the field out.',
      '4: hashRate: "5 MW" is a power; a hash rate such as "5 EH/s" is needed.',
      '4: bitcoin: "-1" is too low: at least 0 BTC is allowed.',
      '5: row: has 2 cells, where the first line has 3. Part cells by commas, and put a cell that holds one in quotes.',
      expect.stringMatching(/^6: hashRate: "NaN" /),
      '6: bitcoin: "1e40" is too large: at most 1e30 BTC is read.',
    ]);
  });
});
