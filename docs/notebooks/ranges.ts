// %% [markdown]
// # Ranges, and what carries them
//
// Nobody knows the bitcoin price of next year. Where a number is only known roughly a range goes: `60k to 140k` holds
// nine tenths. The draws follow from a seed, so that everybody gets the same.

// %%
import { simulate } from 'hashwatt';

const site = {
  scenario: 'site-50mw',
  bitcoinPrice: '60k to 140k',
  powerPrice: 'uniform(30, 60)',
  networkHashRate: '0.9 ZH/s to 1.3 ZH/s',
  today: '2026-08-01',
} as const;
const found = simulate({ ...site, results: ['marginPerYear'], probability: ['marginPerYear > $10 M'] });

console.log(found);

// %% [markdown]
// The numbers behind the page are at hand: the quantiles of the first result, in dollars a year.

// %%
for (const { share, value } of found.results[0]?.quantiles ?? [])
  console.log(`P${Math.round(share * 100)}`.padEnd(4), value.toFixed(0).padStart(12));

// %% [markdown]
// A fixed price of power takes one range away. What does that leave?

// %%
const fixed = simulate({ ...site, powerPrice: '45 $/MWh', results: ['marginPerYear'] });

for (const { results } of [found, fixed])
  for (const { name, deviation } of results) console.log(name, `± ${deviation?.toFixed(0)}`);

// %% [markdown]
// Over months a range moves what the site is worth.

// %%
const worth = simulate({
  ...site,
  from: '2026-12',
  months: 24,
  machinePrice: '12 $/TH',
  buildingPrice: '300k $/MW',
  discountRate: '10 %/year',
  draws: 1024,
  results: ['npv'],
});

console.log(worth);
