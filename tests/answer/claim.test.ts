import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { checkClaims, checkFile, claim, type Claimed, claims, estimate, type Name } from '../../src/index.ts';
import { shipped } from '../../src/presets/compiled.ts';
import { parseClaim } from '../../src/presets/parse-claim.ts';
import { parseCondition } from '../../src/study/condition.ts';
import { Exact } from '../../src/units/decimal.ts';
import { fileOf } from '../cli/command-line.ts';
import { told } from '../study/problems.ts';
import { presetTable } from '../truth/csv.ts';
import { siteOfYear, zaporizhzhia } from './sites.ts';

const all = await claims();
const named = (id: string) => all.find((it) => it.id === id)!;
const today = '2026-07-01';
const truth = join(import.meta.dirname, '../truth');
const folder = join(import.meta.dirname, '../../presets/claims');
const reports = await checkClaims({ today });

const trialOf = ({ trials }: Claimed, name: Name) => trials.find(({ input }) => input === name)!;
const number = (value: unknown): number => Number(String(value));

describe('a claim that is shipped', () => {
  test.each(all.map((it) => [it.id, it] as const))('%s comes to what its file expects', (_, it) => {
    expect(it.expect).toBeDefined();
    expect(claim({ claim: it, today }).verdict).toBe(it.expect);
    const report = reports.find(({ name }) => name === `claims/${it.id}.yaml`)!;
    expect(report).toMatchObject({ holds: true, problems: [] });
    expect(report.findings[0]).toMatchObject({ field: 'expect', found: it.expect });
    expect(report.findings).toHaveLength(1 + Object.keys(it.preset.values).length);
  });

  it('is one of each kind, and two are forecasts with what came of them', () => {
    expect(all.length).toBeGreaterThanOrEqual(5);
    expect(new Set(all.map(({ expect: verdict }) => verdict))).toEqual(
      new Set(['true', 'possible', 'false']),
    );
    expect(all.filter(({ outcome }) => outcome?.source).length).toBeGreaterThanOrEqual(2);
  });

  it('fails its check when it comes to something else, or a value says not whose it is', async () => {
    const text = readFileSync(join(folder, 'iren-2024-12.yaml'), 'utf8');
    const of = (name: string, changed: string) => checkFile(fileOf(name, changed), { today });
    const odd = await of('odd.yaml', text.replace('expect: possible', "expect: 'true'"));
    const place = { line: text.split('\n').findIndex((it) => it.startsWith('expect')) + 1, column: 1 };
    expect(odd).toMatchObject({ holds: false, problems: [] });
    expect(odd.findings[0]).toMatchObject({ holds: false, found: 'possible', ...place });
    const bare = await of('bare.yaml', text.replace('31 EH/s\n', "'31'\n"));
    expect(bare.findings.filter(({ holds }) => !holds)).toMatchObject([
      { field: 'values.installedHashRate', found: 'no unit' },
    ]);
  });
});

describe('what claims state', () => {
  interface Paper {
    readonly id: string;
    readonly printed?: Readonly<Record<string, number | string>>;
  }
  const papers = JSON.parse(readFileSync(join(truth, 'papers.json'), 'utf8')) as Paper[];
  const printed = (id: string) => papers.find((it) => it.id === id)!.printed!;

  test.each(['2020', '2021'])('of ScottMadden %s is what is printed', (year) => {
    const paper = printed(`scottmadden${year}`);
    const { states, preset } = named(`scottmadden-${year}`);
    expect(parseCondition(states).target.toNumber()).toBe(paper['revenue_usd_per_year']);
    expect(number(preset.values.bitcoinPrice?.value)).toBe(paper['btc_price_usd']);
    expect(number(preset.values.sitePower?.value)).toBe(paper['power_MW']);
    const perKwh = number(preset.values.powerPrice?.value) / 1000;
    expect(perKwh).toBe(paper['nuclear_cost_usd_kwh'] ?? paper['electricity_usd_kwh']);
  });

  it('of the chain is what the chain says', () => {
    const epochs = presetTable('networks/epochs.csv');
    const at = (height: number) =>
      new Exact(epochs.find((row) => row['height_first'] === `${height}`)!['difficulty']!);
    const valueOf = (id: string, name: Name) => named(id).preset.values[name];
    expect(valueOf('scottmadden-2021', 'difficulty')?.range).toBe(`uniform(${at(695_520)}, ${at(697_536)})`);
    expect(number(valueOf('hashprice-2024-09-25', 'difficulty')?.value) / at(862_848).toNumber()).toBeCloseTo(
      1,
      3,
    );
    const hashRate = at(616_896)
      .times(2 ** 32)
      .div(600)
      .div(1e18);
    expect(hashRate.toNumber()).toBeCloseTo(number(valueOf('world-electricity-2020', 'hashRate')?.value), 2);
  });
});

describe('a verdict', () => {
  const of = (states: string, more: object = {}): Claimed => claim({ ...siteOfYear, ...more, claim: states });
  const revenue = estimate(siteOfYear).results.revenuePerYear.value!.toNumber();

  it('is true or false as the estimate says, at the very value too', () => {
    expect(of(`revenuePerYear > ${revenue * 0.99}`).verdict).toBe('true');
    expect(of(`revenuePerYear > ${revenue * 1.01}`).verdict).toBe('false');
    expect(of(`revenuePerYear ~ ${revenue} ± 1 %`).verdict).toBe('true');
    expect(of(`revenuePerYear <= ${revenue * 0.99}`).verdict).toBe('false');
  });

  it('is possible when a part of a range makes it true, and says from where to where it comes', () => {
    const it = of(`revenuePerYear > ${revenue}`, { bitcoinPrice: 'uniform(90k, 100k)' });
    expect(it.verdict).toBe('possible');
    expect(number(it.lowest)).toBeCloseTo((revenue * 90) / 95, 3);
    expect(number(it.highest)).toBeCloseTo((revenue * 100) / 95, 3);
    expect(trialOf(it, 'bitcoinPrice')).toMatchObject({ isOpen: true });
    expect(trialOf(it, 'bitcoinPrice').spans[0]!.from.toNumber()).toBeCloseTo(95_000, 6);
  });

  it('is true for all of a range, or false for all', () => {
    const bitcoinPrice = 'uniform(90k, 100k)';
    expect(of(`revenuePerYear > ${revenue * 0.9}`, { bitcoinPrice }).verdict).toBe('true');
    expect(of(`revenuePerYear > ${revenue * 1.1}`, { bitcoinPrice }).verdict).toBe('false');
    expect(of(`revenuePerYear ~ ${revenue} ± 0.1 %`, { bitcoinPrice }).verdict).toBe('possible');
    expect(of(`revenuePerYear ~ ${revenue} ± 10 %`, { bitcoinPrice }).verdict).toBe('true');
  });

  it('holds of what a projection is worth', () => {
    const months = { from: '2026-12', months: 3 };
    const it = of('npv > 0', months);
    expect(it.verdict).toBe('false');
    expect(trialOf(it, 'machinePrice').spans).toEqual([]);
    expect(trialOf(it, 'bitcoinPrice').spans[0]!.opensAbove).toBe(true);
  }, 60_000);
});

describe('what would make a claim true', () => {
  const it5 = claim({ ...zaporizhzhia, claim: 'revenuePerYear > $5 bn' });

  it('is one input by itself: put in, it makes the claim true, and a little less does not', () => {
    for (const { input, turn } of it5.trials) {
      if (!turn) continue;
      const isUp = turn.at.gt(it5.stated.get(input)!.value);
      const nudged = (by: string) => turn.at.times(new Exact(1).plus(new Exact(by).times(isUp ? 1 : -1)));
      const verdictAt = (value: Exact) =>
        claim({ ...zaporizhzhia, claim: 'revenuePerYear > $5 bn', [input]: value }).verdict;
      expect([input, verdictAt(nudged('0.0001'))]).toEqual([input, 'true']);
      expect([input, verdictAt(nudged('-0.0001'))]).toEqual([input, 'false']);
    }
  }, 60_000);

  it('is told by the least change first', () => {
    const changes = it5.trials.flatMap(({ turn }) => (turn ? [turn.change.toNumber()] : []));
    expect(changes.length).toBeGreaterThan(4);
    expect(changes).toEqual(changes.toSorted((a, b) => a - b));
    const price = trialOf(it5, 'bitcoinPrice');
    expect(price.turn!.at.div(87_334.81).minus(1).minus(price.turn!.change).abs().lt('1e-12')).toBe(true);
  });

  it('may be two runs of values: too small and too large a site both fail', () => {
    const it = claim({ ...zaporizhzhia, claim: 'profitPerYear >= $20 M' });
    const { spans } = trialOf(it, 'miningShare');
    expect(spans.length).toBe(1);
    expect(spans[0]).toMatchObject({ opensBelow: false, opensAbove: false });
  });
});

describe('what a claim leaves out', () => {
  const omitted = (states: string, more: object = {}) =>
    new Map(claim({ ...zaporizhzhia, ...more, claim: states }).omissions.map((it) => [it.what, it]));

  it('is its own hash rate: the naive figure beside ours', () => {
    const { revenuePerDay, revenuePerDayIfOthersLeave, networkShare } = estimate(zaporizhzhia).results;
    const it = omitted('revenuePerDay > 0').get('ownHashRate');
    expect(it).toMatchObject({
      counted: revenuePerDay.value,
      without: revenuePerDayIfOthersLeave.value,
      by: networkShare.value,
    });
  });

  it('is nothing of what was given', () => {
    expect([...omitted('revenuePerDay > 0', { displacement: '0 %' }).keys()]).not.toContain('ownHashRate');
    expect([...omitted('revenuePerDay > 0').keys()]).not.toContain('cooling');
    expect([...omitted('marginPerDay > 0').keys()]).not.toContain('power');
    expect([...omitted('profitPerYear > 0').keys()]).not.toContain('capital');
  });

  it('is cooling, with what it costs, and at the usual PUE where a claim counts none', () => {
    const pue = shipped.presets.find(({ kind, id }) => kind === 'cooling' && id === 'air')!.values.pue!.value;
    const counted = omitted('revenuePerDay > 0', { pue: undefined }).get('cooling');
    const ignored = omitted('revenuePerDay > 0', { pue: '1' }).get('cooling');
    expect(number((counted as { by: Exact }).by)).toBe(number(pue));
    expect(ignored).toMatchObject(counted!);
  });

  it('is power and capital, for the time of the claim', () => {
    const { powerCostPerDay, capitalPerYear, minerCount } = estimate(zaporizhzhia).results;
    const found = omitted('revenuePerDay > 0');
    expect(number((found.get('power') as { cost: Exact }).cost)).toBeCloseTo(
      number(powerCostPerDay.value),
      6,
    );
    const capital = found.get('capital') as { cost: Exact; machines: Exact };
    expect(number(capital.cost)).toBeCloseTo(number(capitalPerYear.value) / 365.25, 6);
    expect(capital.machines).toEqual(minerCount.value);
  });

  it('is standstill, where nothing is said of it', () => {
    expect(omitted('revenuePerDay > 0').has('downtime')).toBe(true);
    expect(omitted('revenuePerDay > 0', { uptime: '95 %' }).has('downtime')).toBe(false);
  });
});

describe('a claim file', () => {
  const file = (text: string) => parseClaim({ file: 'some/my.yaml', text }).said;
  const HEAD = 'kind: claim\nsentence: S\nsource: T\ndate: 2025-01\n';

  it('gives its own source and date to what it says itself', () => {
    const it = file(`${HEAD}states: sitePower > 1 MW\nvalues: { netCapacity: 20 MW }\n`);
    expect(it).toMatchObject({ id: 'my', kind: 'claim', preset: { rests: { network: 'none' } } });
    expect(it.preset.values.netCapacity).toEqual({ value: '20', source: 'T', asOf: '2025-01' });
    expect(claim({ claim: it }).verdict).toBe('true');
  });

  it('may leave an input open of which nothing is said', () => {
    const it = file(`${HEAD}states: sitePower > 30 MW\nleaves-open: { netCapacity: }\n`);
    const judged = claim({ claim: it });
    expect(judged.verdict).toBe('possible');
    expect(trialOf(judged, 'netCapacity').spans[0]!.from.toNumber()).toBe(30);
    expect(claim({ claim: it, netCapacity: '20 MW' }).verdict).toBe('false');
  });

  it('may speak of a scenario, and says otherwise where it does', () => {
    const it = file(
      `${HEAD}scenario: zaporizhzhia\nstates: sitePower = 950 MW\nvalues: { runningUnits: '1' }\n`,
    );
    const judged = claim({ claim: it });
    expect(judged.verdict).toBe('true');
    expect(judged.leavesOut.length).toBeGreaterThan(3);
    expect(told(() => claim({ claim: it, scenario: 'nautilus' }))).toMatch(/^scenario: cannot be joined/);
  });

  it('rests on no network but the one that it names', () => {
    const it = file(`${HEAD}states: marketHashprice > 1\nvalues: { bitcoinPrice: 50k }\n`);
    expect(
      told(() => claim({ claim: it }))
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(['blockHeight', 'feesPerBlock', 'networkHashRate']);
  });

  it('is refused with all its problems, each with its place', () => {
    const text = `kind: claim\nsentense: S\nsource: T\ndate: 2025-13\nstates: pue > 3 GW\nvalues:\n  pue: 1.1\n  nope: 3\nleaves-open:\n  pue:\n  uptime: 97 %\n  fooo:\nexpect: maybe\n`;
    expect(told(() => file(text)).split('\n')).toEqual([
      'some/my.yaml:1:1: sentence: is missing.',
      'some/my.yaml:2:1: sentense: is no field of this kind of file. Did you mean "sentence" or "states"?',
      'some/my.yaml:4:1: date: "2025-13" is no date; write 2025-12-26, 2025-12 or 2025.',
      expect.stringMatching(/^some\/my\.yaml:5:1: states: "3 GW" is a power/),
      'some/my.yaml:8:3: values.nope: "nope" is no quantity of the book.',
      'some/my.yaml:10:3: leaves-open.pue: stands below values too.',
      expect.stringMatching(/^some\/my\.yaml:11:3: leaves-open\.uptime: is one value, and so not open\./),
      'some/my.yaml:12:3: leaves-open.fooo: "fooo" is no quantity of the book.',
      'some/my.yaml:13:1: expect: "maybe" is not one of true, possible, false.',
    ]);
  });
});

describe('a claim that can’t be judged', () => {
  it('says what it lacks', () => {
    expect(told(() => claim({ claim: 'revenuePerYear > 1', netCapacity: '5 MW' }))).toMatch(
      /bitcoinPrice: is missing/,
    );
  });

  it('says all that is wrong with it', () => {
    const asked = { claim: 'revenuePerYeer > 1', scenario: 'nope', pue: '9' };
    expect(told(() => claim(asked)).split('\n')).toHaveLength(3);
    expect(told(() => claim({ claim: 5 as unknown as string }))).toMatch(/^claim: is no condition/);
    expect(told(() => claim(null as unknown as { claim: string }))).toMatch(/^question: is no object/);
  });
});
