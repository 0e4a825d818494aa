import type { Inputs, Library, ProjectQuestion } from '../../src/index.ts';
import { shipped } from '../../src/presets/compiled.ts';

/** What a site of one's own is asked, with every price. */
export const site = {
  scenario: 'site-50mw',
  bitcoinPrice: '95k',
  gridPrice: '$40/MWh',
  machinePrice: '12 $/TH',
  buildingPrice: '300k $/MW',
  machineLife: 4,
  buildingLife: 10,
  discountRate: '10 %/year',
  today: '2026-07-01',
  from: '2026-12',
  months: 24,
} as const satisfies ProjectQuestion;

/** The same without what only a projection asks. */
const { from: _from, months: _months, ...year } = site;
export const siteOfYear = year;

/** The whole plant of Zaporizhzhia at the prices of December 2025, with machines of 15 J/TH. */
export const zaporizhzhia = {
  scenario: 'zaporizhzhia',
  minerPower: '3000 W',
  minerHashRate: '200 TH/s',
  pue: '1.10',
  powerPrice: '30 $/MWh',
  machinePrice: '19 $/TH',
  machineLife: '4 year',
  buildingPrice: '300000 $/MW',
  buildingLife: '10 year',
  discountRate: '10 %/year',
  bitcoinPrice: '87334.81',
  today: '2026-07-01',
} as const satisfies Inputs & { scenario: string; today: string };

/** The shipped presets, one of them with two holders of a stake. */
export const shared: Library = {
  ...shipped,
  presets: shipped.presets.map((it) =>
    it.id === 'site-50mw'
      ? {
          ...it,
          stakes: [
            { name: 'One', weight: '1' },
            { name: 'Two', weight: '2' },
          ],
        }
      : it,
  ),
};
