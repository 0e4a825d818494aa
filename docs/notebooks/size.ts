// %% [markdown]
// # Choosing a size
//
// Each machine that is added makes all others earn a little less. So the best size of a very large site is smaller than
// the site, and it depends on what machines, buildings and money cost.

// %%
import { estimate, Exact, size, sweep } from 'hashwatt';

const site = {
  scenario: 'zaporizhzhia',
  powerPrice: '30 $/MWh',
  machinePrice: '19 $/TH',
  machineLife: '4 year',
  buildingPrice: '300k $/MW',
  buildingLife: '10 year',
  discountRate: '10 %/year',
  today: '2026-08-01',
} as const;
const sizes = size(site);

console.log(sizes);

// %% [markdown]
// Is that really the top? A little less and a little more profit less.

// %%
const best = sizes.best.siteDraw;

if (best instanceof Exact)
  for (const share of ['0.9', '1', '1.1']) {
    const siteDraw = best.times(share);
    console.log(share, String(estimate({ ...site, siteDraw }).results.profitPerYear));
  }

// %% [markdown]
// How does the profit of a year follow the megawatts at three power prices?

// %%
const { powerPrice: _, ...prices } = site;
const profits = sweep({
  ...prices,
  over: { siteDraw: '500:5500:1000', powerPrice: '20, 30, 40' },
  results: ['profitPerYear'],
});

console.log(profits);

// %% [markdown]
// And what does a dearer bitcoin make worth using?

// %%
for (const bitcoinPrice of ['60k', '90k', '120k'])
  console.log(
    bitcoinPrice,
    String(size({ ...site, bitcoinPrice }))
      .split('\n')[1]
      ?.trim(),
  );
