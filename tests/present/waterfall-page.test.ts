import { describe, expect, it, test } from 'vitest';
import { estimate, type Inputs } from '../../src/index.ts';
import { asMarkdown } from '../../src/present/markdown.ts';
import { onTerminal } from '../../src/present/terminal.ts';
import { waterfallPage } from '../../src/present/waterfall-page.ts';
import { envelopes, TODAY } from './envelopes.ts';
import { faultsOf } from './pages.ts';

const lines = (inputs: Inputs & { scenario: string }, width = 80): string[] =>
  onTerminal(waterfallPage(estimate({ ...inputs, today: TODAY }), width), { width, colour: false }).split(
    '\n',
  );

const plant = lines({ scenario: 'zaporizhzhia-one-unit', capacityFactor: '70 %' });

/** The first and the last column of the bar on the line of a label. */
const spanOf = (label: string, all = plant): [number, number] => {
  const line = all.find((it) => it.trimStart().startsWith(`${label}  `))!;
  return [line.search(/[█░]/), line.search(/[█░](?![█░])/)];
};

describe('the waterfall', () => {
  test.each(envelopes)('of %s fits', (_, envelope) => {
    expect(faultsOf((width) => waterfallPage(envelope, width))).toEqual([]);
    expect(asMarkdown(waterfallPage(envelope, 80))).toMatch(/^# \wW at full load\n\n```text\n/);
  });

  it('closes in numbers, of power and of energy', () => {
    expect(plant.filter((it) => it !== '').map((it) => it.trim().replace(/ +[█░]+ +/, ' '))).toEqual([
      'MW at full load',
      'Gross capacity 1,000.0',
      'House load −50.0',
      'Net capacity 950.0',
      'Site power 950.0',
      'Site draw 950.0',
      'Cooling and overhead −86.4',
      'Fleet power 863.6',
      'GWh/year',
      'Gross capacity all year 8,766',
      'Energy of the house load −438',
      'Energy lost to outages −2,499',
      'Net energy 5,829',
      'Energy of the site 5,829',
      'Energy of cooling and overhead −530',
      'Energy of the machines 5,299',
    ]);
  });

  it('hangs a loss from the end of the level above, and ends the next level where it begins', () => {
    const [[start, gross], [lost, from], [, net]] = ['Gross capacity', 'House load', 'Net capacity'].map(
      (it) => spanOf(it),
    ) as [[number, number], [number, number], [number, number]];
    expect([from, net + 1]).toEqual([gross, lost]);
    expect((net - start + 1) / (gross - start + 1)).toBeCloseTo(0.95, 1);
    const [[outage, house], [, energy]] = [spanOf('Energy lost to outages'), spanOf('Net energy')];
    expect([house + 1, energy + 1]).toEqual([spanOf('Energy of the house load')[0], outage]);
  });

  it('shows what is drawn beyond the site as more', () => {
    const beyond = lines({ scenario: 'site-50mw', siteDraw: '60 MW', bitcoinPrice: '95k' });
    const [start, end] = spanOf('More than the site may draw', beyond);
    expect([start - 1, end]).toEqual([spanOf('Site power', beyond)[1], spanOf('Site draw', beyond)[1]]);
    expect(beyond.join('\n')).toMatch(/More than the site may draw +░+ +\+10\.00$/m);
  });

  it('sees what is small beside the rest', () => {
    const small = lines({ scenario: 'nautilus' }, 28);
    expect(small.join('\n')).toMatch(/ Fleet power +45\.45\n {2}█\n/);
    expect(small.join('\n')).toMatch(/overhead +−4\.55\n {2}░\n/);
  });

  it('sets the bars below their labels where there is little room', () => {
    expect(lines({ scenario: 'site-50mw', bitcoinPrice: '95k' }, 40).slice(0, 3)).toEqual([
      'MW at full load',
      '  Net capacity                   50.00',
      `  ${'█'.repeat(36)}`,
    ]);
  });
});
