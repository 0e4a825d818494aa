import { describe, expect, it } from 'vitest';
import { size } from '../../src/index.ts';
import { sizesPage } from '../../src/present/sizes.ts';
import { sizesCsv, sizesJson } from '../../src/present/sizes-data.ts';
import { onTerminal } from '../../src/present/terminal.ts';
import { zaporizhzhia } from '../answer/sites.ts';
import { faultsOf, faultsOfCsv } from './pages.ts';

const whole = size(zaporizhzhia);
const part = size({ ...zaporizhzhia, miningShare: '3 %' });
const none = size({ ...zaporizhzhia, netEnergyPerYear: '29299 GWh/year' });
const free = size({ ...zaporizhzhia, powerPrice: 0, machinePrice: 0, buildingPrice: 0 });
const text = (it: typeof whole): string => onTerminal(sizesPage(it, 80), { width: 80, colour: false });

describe.each([
  ['most of a plant', whole],
  ['a part of it', part],
  ['none of it', none],
  ['what costs nothing', free],
])('the sizes of %s', (_, shown) => {
  it('fit', () => {
    expect(faultsOf((width) => sizesPage(shown, width))).toEqual([]);
  });
  it('are CSV', () => {
    expect(faultsOfCsv(sizesCsv(shown))).toEqual([]);
  });
});

describe('the answer', () => {
  it('says how many of the megawatts are worth using', () => {
    expect(text(whole)).toMatch(/Of 5,700 MW 1,830 MW are worth using at these prices; beyond 3,860 MW/);
    expect(text(part)).toMatch(/All 171 MW are worth using/);
    expect(text(none)).toMatch(/Of 5,700 MW none are worth using/);
    expect(text(free)).toMatch(/All 5,700 MW are worth using: at these prices hash rate costs nothing/);
  });

  it('is JSON with sizes and curve', () => {
    const data = JSON.parse(sizesJson(whole, '0.0.0')) as Record<string, unknown>;
    expect(data).toMatchObject({
      scenario: 'zaporizhzhia',
      available: { value: '5700', unit: 'MW' },
      best: { siteDraw: { unit: 'MW' }, minerCount: { unit: 'miner' } },
      runningCost: { value: '30', unit: '$/MWh' },
    });
    expect(data['curve']).toHaveLength(whole.curve.length);
  });

  it('marks the best size on the curve, and what a megawatt-hour costs', () => {
    expect(text(whole)).toMatch(/^ +143 MW +best 1,830 MW +zero profit 3,860 MW +5,700 MW$/m);
    expect(text(whole).replace(/\s+/g, ' ')).toMatch(
      /What the last MWh is worth; dotted: full cost \$77\.01\/MWh, best 1,830 MW, zero profit 3,860 MW\./,
    );
    expect(text(free)).toMatch(/What the last MWh is worth\.$/m);
  });
});
