import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Envelope, estimate } from '../../src/index.ts';
import { envelopePage } from '../../src/present/envelope.ts';
import { envelopeJson } from '../../src/present/json.ts';
import { asMarkdown } from '../../src/present/markdown.ts';
import { talk } from '../../src/present/talk.ts';
import { onTerminal } from '../../src/present/terminal.ts';
import { widthOf } from '../../src/present/text.ts';
import { waterfall } from '../../src/present/waterfall.ts';
import { OBEYED } from '../cli/command-line.ts';
import { envelopes, hostile, table, TODAY } from './envelopes.ts';

const zaporizhzhia = estimate({ scenario: 'zaporizhzhia', today: TODAY });
const nautilus = estimate({ scenario: 'nautilus', today: TODAY });

const said = { text: 'Reported, not agreed', source: 'https://a.example/b', asOf: '2025-12-24' };
const disputed: Envelope = Object.assign(estimate({ scenario: 'zaporizhzhia', today: TODAY }), {
  stakesNote: said,
});

const widest = (lines: readonly string[]): number => Math.max(...lines.map(widthOf));

describe.each(envelopes)('%s', (_, envelope) => {
  test.each([80, 60, 40])('fits %i columns', (width) => {
    expect(widest(table(envelope, width))).toBeLessThanOrEqual(width);
    expect(widest(table(envelope, width, true))).toBeLessThanOrEqual(width);
  });

  test('shows both bounds beside each number that depends on who leaves', () => {
    const lines = table(envelope).filter((line) =>
      /^ {2}(Revenue|Margin|Bitcoin|Network share)( of a year| per MWh)? {2,}[−$\d]/.test(line),
    );
    for (const line of lines.filter((it) => !it.includes('given'))) {
      if (/^ {2}Bitcoin price/.test(line)) continue;
      expect(line).toMatch(/[−$\d.,]+ … [−$\d.,]+/);
    }
  });

  test('names the origin of every input', () => {
    const lines = table(envelope);
    const inputs = lines.slice(lines.indexOf('Inputs'), lines.indexOf('Left out')).join('\n');
    const origins = inputs.match(/\b(given|assumed:|from |\w[\w.-]*, \d{4}|\d{4}-\d{2}-\d{2})/g) ?? [];
    expect(origins.length).toBeGreaterThanOrEqual(Object.keys(envelope.inputs).length);
  });

  test('tells warnings before numbers and what it leaves out at the end', () => {
    const titles = envelopePage(envelope).map(({ title }) => title);
    if (envelope.warnings.length > 0) expect(titles[1]).toBe('Beware');
    expect(titles.at(-1)).toBe('Left out');
    expect(table(envelope).join(' ').replace(/\s+/g, ' ')).toContain(
      'sanctions and permission to use the grid',
    );
  });

  test('has no line that ends in a space and no empty line twice', () => {
    const text = table(envelope).join('\n');
    expect(text).not.toMatch(/ \n/);
    expect(text).not.toMatch(/\n\n\n/);
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
  });
});

test('the answer comes first', () => {
  expect(table(zaporizhzhia).slice(5, 7)).toEqual([
    '  5.7 GW → 1,422,000 machines → 383.8 EH/s → 26.6 % of the network → 120 BTC/day',
    '  → $3.84 bn/year',
  ]);
});

describe('a fleet that was given', () => {
  const shown = (inputs: object) =>
    table(estimate({ scenario: 'zaporizhzhia', ...inputs, today: TODAY })).join('\n');

  test('is told by what it draws, and leaves the rest of the site unused', () => {
    const small = shown({ hashRate: '30 EH/s' });
    expect(small).toContain('\n  445.5 MW of 5.7 GW → 111,100 machines');
    expect(small).toMatch(/Not used by the fleet +−5,254\.5/);
  });

  test('may ask for more than the site has', () => {
    const large = shown({ hashRate: '900 EH/s' });
    expect(large).toContain('\n  13.37 GW against 5.7 GW → ');
    expect(large).toMatch(/More than the site may draw +\+7,6/);
  });

  test('loses nothing to whole machines but what one of them would draw', () => {
    expect(shown({ unitNetCapacity: '1 MW' })).toMatch(/Lost to whole machines +−2 /);
    expect(shown({ unitNetCapacity: '1 kW' })).toContain('\n  4.01 kW of 6 kW → 1 machine');
  });

  test('needs no site', () => {
    const alone = estimate({ siteDraw: '50 MW', pue: 1.1, capacityFactor: 90, today: TODAY });
    expect(table(alone).slice(0, 2)).toEqual(['Estimate', '  50 MW']);
    const energy = estimate({ energyPerYear: '1 TWh', today: TODAY });
    expect(table(energy).slice(0, 2)).toEqual(['Estimate', '  1 TWh/year']);
  });
});

test('the bounds of a margin stand beside it', () => {
  expect(table(nautilus).join('\n')).toMatch(
    /Margin of a year +\$23\.27 M\/year +\$23\.27 … \$23\.45 M\/year\n/,
  );
});

test('the bounds of a margin stand below it where space is short', () => {
  const lines = table(nautilus, 60);
  const at = lines.findIndex((line) => line.startsWith('  Margin of a year'));
  expect(lines[at + 1]).toMatch(/^ {2}· nobody leaves … others leave {2,}\$23\.27 … \$23\.45 M\/year$/);
});

test('the bounds are those of displacement 0 % and 100 %', () => {
  const at = (displacement: string) => estimate({ scenario: 'nautilus', displacement, today: TODAY }).results;
  for (const [label, name] of [
    ['Revenue per MWh', 'revenuePerMWh'],
    ['Margin of a year', 'marginPerYear'],
    ['Break-even bitcoin price', 'breakEvenBitcoinPrice'],
    ['Bitcoin of a year', 'bitcoinPerYear'],
  ] as const) {
    const lines = table(nautilus, 80, true);
    const from = lines.findIndex((line) => line.startsWith(`  ${label} `));
    const shown = lines.slice(from + 1, from + 3).map((line) => /\$?([\d,]+\.\d{6})/.exec(line)![1]);
    const expected = ['0 %', '100 %'].map((share) => at(share)[name].value!.toDecimalPlaces(6, 1));
    expect(shown.map((it) => it!.replaceAll(',', ''))).toEqual(expected.map((it) => it.toFixed(6)));
  }
});

test('two to four digits unless it must be precise', () => {
  const money = (precise: boolean) =>
    table(nautilus, 80, precise).find((it) => it.startsWith('  Revenue of a year'))!;
  expect(money(false)).toMatch(/ \$31\.64 M\/year/);
  expect(money(true)).toMatch(/ \$31,6\d\d,\d{3}\.\d{6,}\/year/);
});

test('a block height and a price are shown as they were stated', () => {
  const text = table(zaporizhzhia).join('\n');
  expect(text).toMatch(/Block height +929,648 /);
  expect(text).toMatch(/Bitcoin price +\$87,438\/BTC /);
});

test('what lacks an input is one sentence, in the words of the reader', () => {
  const page = envelopePage(zaporizhzhia, { nameOf: (name) => `<${name}>` });
  const money = page.find(({ title }) => title === 'Money');
  expect(money?.blocks.at(-1)).toMatchObject({
    kind: 'aside',
    text: 'Not shown: power cost and 5 more (needs <powerPrice>); the same energy sold and uplift over selling (needs <gridPrice>).',
  });
});

test('the oldest input is named', () => {
  expect(table(zaporizhzhia)).toContain('  Oldest input: carbon intensity, of 2014.');
});

test('stakes are told to the satoshi and the cent, and sum up', () => {
  const lines = table(zaporizhzhia);
  const at = lines.findIndex((it) => it.startsWith('  Russia'));
  const rows = lines.slice(at, at + 4);
  const [bitcoin, money] = [1, 2].map((column) =>
    rows.map((line) => Number(line.trim().split(/ {2,}/)[column]!.replace(/[$,.]/g, ''))),
  );
  for (const [a, b, c, whole] of [bitcoin, money] as [number, number, number, number][])
    expect(a + b + c).toBe(whole);
  expect(rows[0]).toMatch(/14,623\.27763321 +\$1,278,630,149\.70$/);
});

test('what is to be known of stakes stands with them, in every form', () => {
  const lines = table(disputed);
  expect(lines[lines.indexOf('Stakes') + 1]).toBe('  Reported, not agreed (2025-12-24, a.example)');
  expect(asMarkdown(envelopePage(disputed))).toContain(
    '## Stakes\n\n*Reported, not agreed (2025-12-24, <https://a.example/b>)*',
  );
  expect(JSON.parse(envelopeJson(disputed, '0.0.0'))).toMatchObject({ stakesNote: said });
  expect(talk(disputed, (it) => it)).toContain(
    'hashwatt: Reported, not agreed (2025-12-24, https://a.example/b)\n',
  );
  expect(JSON.parse(envelopeJson(nautilus, '0.0.0'))).toMatchObject({ stakesNote: null });
});

test('a loss keeps its sign before the dollar', () => {
  const poor = estimate({ scenario: 'zaporizhzhia', powerPrice: '500', today: TODAY });
  const lines = table(poor);
  expect(lines.join('\n')).toMatch(/Margin of a year +−\$21\.15 bn\/year/);
  expect(lines.slice(lines.indexOf('Stakes')).join('\n')).toMatch(/Russia.+ −\$7,\d{3},\d{3},\d{3}\.\d\d/);
});

describe('the waterfalls', () => {
  /** The steps of both columns, as they are printed. */
  const steps = (envelope: Envelope, precise: boolean) =>
    waterfall(envelope, { precise }).rows.map(({ cells }) => cells.slice(1));
  const number = (text: string) => BigInt(text.replace(/[−+,.]/g, ''));

  const closes = (cells: readonly string[]): boolean => {
    const places = Math.max(...cells.map((it) => (it.split('.')[1] ?? '').length));
    const padded = cells
      .filter((it) => it !== '')
      .map((it) => it + (it.includes('.') ? '' : '.') + '0'.repeat(places - (it.split('.')[1] ?? '').length));
    let left = number(padded[0]!);
    for (const it of padded.slice(1)) {
      if (it.startsWith('−')) left -= number(it);
      else if (it.startsWith('+')) left += number(it);
      else if (left !== number(it)) return false;
    }
    return true;
  };

  test.each(envelopes)('close as they are printed: %s', (_, envelope) => {
    for (const precise of [false, true])
      for (const column of [0, 1])
        expect(closes(steps(envelope, precise).map((it) => it[column]!))).toBe(true);
  });

  test('close whatever is given', () => {
    const inputs = fc.record({
      netCapacity: fc.double({ min: 0.1, max: 20_000, noNaN: true }),
      houseLoad: fc.integer({ min: 0, max: 1000 }),
      capacityFactor: fc.double({ min: 1, max: 100, noNaN: true }),
      miningShare: fc.double({ min: 1, max: 100, noNaN: true }),
      deliveryLoss: fc.double({ min: 1, max: 50, noNaN: true }),
      uptime: fc.double({ min: 1, max: 100, noNaN: true }),
      pue: fc.double({ min: 1, max: 1.4, noNaN: true }),
      peakPue: fc.double({ min: 1.4, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(inputs, (given) => {
        const envelope = estimate({ miner: 's21-xp', cooling: 'air', ...given, today: TODAY });
        return [0, 1].every((column) => closes(steps(envelope, false).map((it) => it[column]!)));
      }),
      { numRuns: 300 },
    );
  });

  test('start where the numbers start', () => {
    const fleet = estimate({
      minerCount: 1000,
      minerPower: 3000,
      minerHashRate: 200,
      pue: 1.1,
      capacityFactor: 90,
      today: TODAY,
    });
    expect(steps(fleet, false)).toEqual([
      ['3,300', '26.04'],
      ['−300', '−2.37'],
      ['3,000', '23.67'],
    ]);
  });
});

describe('on a terminal', () => {
  test('nothing is obeyed', () => {
    for (const width of [80, 60, 40]) {
      const lines = table(hostile(), width);
      expect(lines.join('\n')).not.toMatch(OBEYED);
      expect(widest(lines)).toBeLessThanOrEqual(width);
    }
  });

  test('colour changes no letter', () => {
    for (const [, envelope] of envelopes) {
      const page = envelopePage(envelope);
      const [plain, painted] = [false, true].map((colour) => onTerminal(page, { width: 80, colour }));
      expect(painted).toContain('\u001b[1m');
      // oxlint-disable-next-line no-control-regex
      expect(painted!.replace(/\u001b\[\d+m/g, '')).toBe(plain);
    }
  });
});
