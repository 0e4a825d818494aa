// %% [markdown]
// # Choosing a size
//
// Each machine that is added makes all others earn a little less. So the best size of a very large site is smaller than
// the site, and it depends on what machines, buildings and money cost.

// %%
import { estimate, Exact, size, sweep } from 'hashwatt';

const plant = {
  scenario: 'zaporizhzhia',
  machinePrice: '19 $/TH',
  machineLife: '4 year',
  buildingPrice: '300k $/MW',
  buildingLife: '10 year',
  discountRate: '10 %/year',
  today: '2026-08-01',
} as const;
const site = { ...plant, powerPrice: '30 $/MWh' };
const sizes = size(site);

console.log(sizes);

// %% [markdown]
// Is that really the top? A little less and a little more profit less.

// %%
const best = sizes.best.siteDraw;

if (best instanceof Exact)
  for (const share of ['0.9', '1', '1.1']) {
    const { results } = estimate({ ...site, siteDraw: best.times(share) });
    console.log(share, String(results.profitPerYear));
  }

// %% [markdown]
// How does the profit of a year follow the megawatts at three power prices?

// %%
const profits = sweep({
  ...plant,
  over: { siteDraw: '500:5500:1000', powerPrice: '20, 30, 40' },
  results: ['profitPerYear'],
});

console.log(profits);

// %% [markdown]
// And what does a dearer bitcoin make worth using?

// %%
for (const price of ['60k', '90k', '120k'])
  console.log(
    price,
    String(size({ ...site, bitcoinPrice: price }))
      .split('\n')[1]
      ?.trim(),
  );
