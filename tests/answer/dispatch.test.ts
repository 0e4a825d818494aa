import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPrices } from '../../src/hours/read.ts';
import { dispatch, type DispatchQuestion, estimate, readDispatch, readPriceFile } from '../../src/index.ts';
import { dispatchPage } from '../../src/present/dispatch.ts';
import { dispatchJson } from '../../src/present/dispatch-data.ts';
import { onTerminal } from '../../src/present/terminal.ts';
import { widthOf } from '../../src/present/text.ts';
import { say } from '../cli/command-line.ts';
import { present, refusal } from '../study/course.ts';

const file = 'docs/examples/prices.csv';
const prices = readFileSync(file, 'utf8');
const site = { scenario: 'site-50mw', bitcoinPrice: '95k', today: '2026-07-01' } as const;
const asked = { ...site, prices, file } satisfies DispatchQuestion;
const found = dispatch(asked);

describe('a dispatch', () => {
  it('says what the command says', async () => {
    const { out } = await say(
      ['dispatch', 'site-50mw', '--bitcoin-price', '95k', '--prices', file].concat([
        '--today',
        '2026-07-01',
        '--json',
      ]),
    );
    expect(dispatchJson(found, '0.0.0')).toBe(out);
  });

  it('takes a series that was read before', () => {
    const again = dispatch({ ...site, prices: readPrices(prices).series });
    expect(again.account).toEqual(found.account);
  });

  it('reads the text of a file', async () => {
    expect(await readPriceFile(file)).toBe(prices);
  });

  it('at a flat price below the strike is the estimate', () => {
    const hours = Array.from({ length: 24 }, (_, at) => `2026-07-01T${`${at}`.padStart(2, '0')}:00Z,45`);
    const flat = dispatch({ ...site, side: 'miner', prices: ['t,p', ...hours].join('\n') });
    const { results } = estimate({ ...site, powerPrice: 45 });
    expect(flat.account.revenue.div(results.revenuePerDay.value!).toNumber()).toBeCloseTo(1, 12);
    expect(flat.account.net.div(results.marginPerDay.value!).toNumber()).toBeCloseTo(1, 12);
    expect(flat.flexibility.abs().toNumber()).toBeLessThan(1e-6);
  });

  it('gives a year its utilisation and captured price', () => {
    const { inputs } = estimate({ ...site, ...found.inputs });
    expect(inputs.utilisation!.value!.eq(present(found.utilisation))).toBe(true);
    expect(inputs.powerPrice!.value!.eq(present(found.account.powerPrice))).toBe(true);
    expect(inputs.powerPrice!.about).toEqual({
      origin: 'given',
      note: 'mean of the hours mined in docs/examples/prices.csv',
    });
  });

  it('captures no price where nothing is mined', () => {
    expect(Object.keys(dispatch({ ...asked, mode: 'sell' }).inputs)).toEqual(['utilisation']);
  });

  it('takes terms as text with units, as numbers in their own units, or in both ways', () => {
    const said = {
      ...asked,
      leastRun: '360 min',
      startCost: '$0.5k',
      mustRun: '90 %',
      variableCost: '0.2 c/kWh',
    };
    const counted = { ...asked, leastRun: 6, startCost: 500, mustRun: 90, variableCost: 2 };
    expect(dispatch(said).account).toEqual(dispatch(counted).account);
    expect(dispatch(said).terms).toMatchObject({
      leastRun: 6,
      startCost: 500,
      mustRun: 0.9,
      variableCost: 2,
    });
  });

  it('has a hashprice and an efficiency for each strike, and its own at its own', () => {
    const here = found.strikes.find(({ ratio }) => ratio.eq(1))!;
    expect(present(here.minerEfficiency).toNumber()).toBeCloseTo(15, 9);
    const { results } = estimate({ ...site, utilisation: found.inputs.utilisation });
    expect(present(here.hashprice).div(results.hashprice.value!).toNumber()).toBeCloseTo(1, 12);
  });

  it('warns of a power price that has no use', () => {
    const { warnings } = dispatch({ ...asked, powerPrice: 40 });
    expect(warnings).toContain('powerPrice changes nothing here: each hour has a price of its own');
    expect(found.warnings.join()).not.toMatch(/powerPrice/);
  });
});

describe('the page of a dispatch', () => {
  it.each([40, 60, 80, 100])('fits %i columns', (width) => {
    const page = onTerminal(dispatchPage(found, width), { width, colour: false });
    for (const line of page.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
  });

  it('tells ten years as years, and as the months of any year', () => {
    const hours = Array.from({ length: 3 * 8_760 }, (_, at) =>
      [new Date(Date.UTC(2024, 0, 1, at)).toISOString(), at % 24 < 12 ? 20 : 200].join(),
    );
    const long = dispatch({ ...site, prices: ['t,p', ...hours].join('\n') });
    const page = onTerminal(dispatchPage(long, 80), { width: 80, colour: false });
    expect(page).toMatch(/^ {2}2025 +8,760 +4,380 /m);
    expect(page).toMatch(/^ {2}Dec {5}█{24}\.{24}$/m);
  });
});

describe('the JSON of a dispatch', () => {
  it('is read as inputs, and all else is not', () => {
    const taken = readDispatch(dispatchJson(found, '0.0.0'), 'd.json')!;
    expect(taken.utilisation!.value!.toNumber()).toBeCloseTo(present(found.utilisation).toNumber(), 12);
    expect(readDispatch(prices, file)).toBeUndefined();
    expect(readDispatch('{"time": "2026-07-01T00:00Z", "price": 4}', file)).toBeUndefined();
  });

  it('is refused when its results are those of something else', () => {
    expect(refusal(() => readDispatch('{"results": {"utilisation": 3}}', 'd.json')).join()).toMatch(
      /^d\.json: utilisation: "" is empty/,
    );
  });
});

describe('a dispatch is refused', () => {
  it.each<[string, object, RegExp]>([
    ['without prices', { prices: undefined }, /^prices: is missing/],
    ['with a number as prices', { prices: 5 }, /^prices: is neither text nor a series/],
    ['with a list as a term', { leastRun: [] }, /^leastRun: "" is empty/],
    ['with an unknown name', { leastRunn: 4 }, /^leastRunn: is no quantity/],
    ['with no word as a mode', { mode: 7 }, /^mode: "number" is none of/],
    ['with a peak at no time', { peaks: 'time\nnoon\n' }, /^peaks:2: times: "noon" is no time/],
  ])('%s', (_, wrong, sentence) => {
    expect(refusal(() => dispatch({ ...asked, ...wrong })).join('\n')).toMatch(sentence);
  });
});
