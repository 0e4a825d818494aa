import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { claim } from '../../src/index.ts';
import { fileOf, say, spawn } from './command-line.ts';

const folder = join(import.meta.dirname, '../../presets/claims');
const iren = join(folder, 'iren-2024-12.yaml');

describe('hashwatt claim', () => {
  test('holds what is shipped to what it expects', async () => {
    const { code, out, err } = await say(['claim']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/8 claims: each comes to what is expected of it\./);
  });

  test.each([
    [['revenuePerYear > $3 bn', 'zaporizhzhia'], 0, /^ {2}True: revenue of a year/m],
    [['revenuePerYear > $5 bn', 'zaporizhzhia'], 1, /^ {2}False: revenue of a year/m],
    [['revenuePerYear > $5 bn', 'zaporizhzhia', '--bitcoin-price', '60k to 140k'], 0, /^ {2}Possible: /m],
    [['bitooda'], 1, /^ {2}False: network hash rate/m],
    [[iren], 0, /^ {2}Possible: site draw/m],
    [[iren, 'hashprice'], 0, /Possible: [^]+True: /],
    [['hashprice', '--bitcoin-price', '50k'], 1, /^ {2}False: market hashprice/m],
  ])('%j ends with %i', async (argv, code, text) => {
    const said = await say(['claim', ...argv]);
    expect({ code: said.code, err: said.err }).toEqual({ code, err: '' });
    expect(said.out).toMatch(text);
  });

  test('says what the library says', async () => {
    const { out } = await say(['claim', 'revenuePerYear > $3 bn', 'zaporizhzhia', '--json']);
    const { claims } = JSON.parse(out) as { claims: [{ verdict: string; found: { value: string } }] };
    const judged = claim({ claim: 'revenuePerYear > $3 bn', scenario: 'zaporizhzhia' });
    expect(claims[0].verdict).toBe(judged.verdict);
    expect(Number(claims[0].found.value)).toBe(Number(JSON.stringify(judged.found).replaceAll('"', '')));
  });

  test('reads standard input, as a process of its own', () => {
    const { code, out } = spawn(['claim', '-', '--csv'], readFileSync(iren, 'utf8'));
    expect(code).toBe(0);
    expect(out).toMatch(/^claim,states,verdict,[^]+\n'?-,siteDraw <= 510 MW,possible,possible,/);
  });

  test('prints ranges as CSV, and a page as Markdown', async () => {
    expect((await say(['claim', iren, '--csv', '--table', 'ranges'])).out).toMatch(
      /\niren-2024-12,pue,1,1\.01,yes,1,1\.0967\d+,yes,no\r/,
    );
    expect((await say(['claim', iren, '--md'])).out).toMatch(/^# IREN runs 31 EH\/s/);
  });

  const wrong = fileOf('wrong.yaml', 'kind: claim\nsentense: S\n');
  test.each([
    [['nosuch'], /^hashwatt: claim: "nosuch" is not known\. There are .+; or write what is claimed/],
    [['scottmadden'], /could be scottmadden-2020, scottmadden-2021/],
    [
      [wrong, 'nosuch', 'scott'],
      /wrong\.yaml:1:1: sentence: is missing[^]+nosuch: claim: [^]+scott: claim: /,
    ],
    [['pue > 1', 'a', 'b'], /argument: "b" is one too many\. Write one claim and one scenario/],
    [['--pue', '1.1'], /^hashwatt: --pue: needs a claim\./],
    [['foo > 3', 'zaporizhzhia'], /"foo" is no quantity of the book/],
    [
      ['pue > 1', 'zaporizhzhia', '--nope', '3', '--pue', '9'],
      /--nope: is an unknown flag[^]+--pue: "9" is too high/,
    ],
    [[iren, '--nope'], /--nope: is an unknown flag/],
    [
      [join(folder, '../scenarios/nautilus.yaml')],
      /kind: "scenario" is no claim\. Write what is claimed of it first/,
    ],
    [['revenuePerYear > 1', '--net-capacity', '5 MW'], /--bitcoin-price: is missing/],
    [[iren, '--table', 'ranges'], /--table: "ranges" chooses what --csv prints/],
  ])('%j is bad input', async (argv, text) => {
    const { code, out, err } = await say(['claim', ...argv]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(text);
  });
});

describe('hashwatt check', () => {
  test('holds a claim file to its verdict', async () => {
    expect((await say(['check', iren])).code).toBe(0);
    const odd = fileOf('odd.yaml', readFileSync(iren, 'utf8').replace('expect: possible', "expect: 'true'"));
    const { code, out } = await say(['check', odd]);
    expect(code).toBe(1);
    expect(out).toMatch(/siteDraw <= 510 MW is true: found possible/);
  });
});
