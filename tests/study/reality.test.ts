import { describe, expect, it, test } from 'vitest';
import { estimate, type Question } from '../../src/index.ts';
import { shipped } from '../../src/presets/compiled.ts';
import { envelopePage } from '../../src/present/envelope.ts';
import { onTerminal } from '../../src/present/terminal.ts';
import { MEASURES, type Measure } from '../../src/study/reality.ts';
import { Exact } from '../../src/units/decimal.ts';

const today = '2026-06-02';
const site: Question = { scenario: 'site-50mw', bitcoinPrice: '95k', machinePrice: '12 $/TH', today };
const lineOf = (question: Question, measure: Measure) =>
  estimate(question).reality.find((it) => it.measure === measure);
const world = shipped.assumptions.reality!;

describe('a site beside the world', () => {
  const { reality, results } = estimate(site);

  it('is measured in a fixed order', () => {
    expect(reality.map(({ measure }) => measure)).toEqual(MEASURES);
  });

  it.each(reality.map((it) => [it.measure, it] as const))('%s is the one over the other', (_, it) => {
    if (!it.beside) return;
    const share = it.here.value!.div(it.beside.value!);
    const scale = { 'PH/s': '0.001' }[it.here.unit] ?? '1';
    expect(it.share.value!.div(100).minus(share.times(scale)).abs().lt('1e-9')).toBe(true);
  });

  it('gives coins against those that are new: fees can make them more', () => {
    const all = estimate({ ...site, hashRate: '1e9 EH/s', feesPerBlock: 1 });
    const { share } = all.reality.find(({ measure }) => measure === 'issuanceShare')!;
    expect(share.value!.gt(100)).toBe(true);
    expect(results.issuancePerDay.text()).toBe('450 BTC/day');
  });

  it('counts the machines that would make the network', () => {
    // 994.7 EH/s by 234 TH/s each.
    expect(results.networkMachines.value!.toNumber()).toBe(
      Math.ceil((Number(estimate(site).estimate.inputs.get('networkHashRate')!.value) * 1e6) / 234),
    );
  });

  it('leaves out what has no value, and all where nothing is known to hold against', () => {
    const { machinePrice: _, ...unpriced } = site;
    expect(lineOf(unpriced, 'capitalOverMaker')).toBeUndefined();
    const { reality: none, ...assumptions } = shipped.assumptions;
    expect(none).toBeDefined();
    const bare = estimate(site, { ...shipped, assumptions });
    expect(bare.reality).toEqual([]);
    expect(onTerminal(envelopePage(bare, {}), { width: 80, colour: false })).not.toContain(
      'Beside the world',
    );
  });
});

describe('what is silly gets a word', () => {
  const at = (share: string) => {
    // One hash rate of 100, so that a share is exact.
    const ours = new Exact(share);
    const network = new Exact(100).minus(ours);
    return lineOf({ ...site, hashRate: `${ours} EH/s`, networkHashRate: `${network} EH/s` }, 'networkShare')!;
  };

  test.each([
    ['1', undefined],
    ['33', undefined],
    ['33.000001', 'a third of the network'],
    ['51', 'a third of the network'],
    ['51.000001', 'a majority of the network'],
    ['99', 'a majority of the network'],
  ])('a share of %s %%: %s', (share, word) => {
    const { silly, bounds } = at(share);
    expect(bounds).toEqual(['33', '51']);
    if (word === undefined) expect(silly).toBeUndefined();
    else expect(silly?.say).toContain(word);
  });

  it('on the page, and in no warning of the estimate', () => {
    const all = estimate({ ...site, hashRate: '2 ZH/s' });
    const text = onTerminal(envelopePage(all, {}), { width: 80, colour: false }).replace(/\s+/g, ' ');
    expect(text).toMatch(/! [\d.]+ % is a majority of the network/);
    expect(all.warnings.join('\n')).not.toContain('majority');
  });

  it('each measure that is bounded has words that climb', () => {
    for (const { measure, above, say } of world.silly) {
      expect(MEASURES).toContain(measure);
      expect(Number(above)).toBeGreaterThan(0);
      expect(say).not.toMatch(/\.$/);
    }
    expect(new Set(world.silly.map(({ measure, above }) => `${measure} ${above}`)).size).toBe(
      world.silly.length,
    );
  });
});
