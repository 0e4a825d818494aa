// %% [markdown]
// # The Zaporizhzhia question, end to end
//
// In December 2025 it was proposed to mine bitcoin at the Zaporizhzhia nuclear plant, 5,700 MW. What would that earn?

// %%
import { compare, estimate, explain, project, solve } from 'hashwatt';

// The day from which the age of what is known counts: without it each run would count from its own day.
const dated = { today: '2026-08-01' } as const;
const plant = estimate({ scenario: 'zaporizhzhia', ...dated });

console.log(plant);

// %% [markdown]
// The fleet is so large that the network notices. What comes out when nobody makes room, and when others leave?

// %%
const { networkShare, revenuePerDayIfNobodyLeaves, revenuePerDayIfOthersLeave } = plant.results;

console.log({ networkShare, revenuePerDayIfNobodyLeaves, revenuePerDayIfOthersLeave });

// %% [markdown]
// Where does the share come from? Each line is worked out from those below it.

// %%
const { label, value, words, numbers, parts } = explain(plant, 'networkShare');

console.log({ label, value, words, numbers });
console.log(parts.map((it) => `${it.label}: ${it.value}`));

// %% [markdown]
// A power price makes a margin of it. At which price is nothing left?

// %%
const limit = solve({
  scenario: 'zaporizhzhia',
  for: 'powerPrice',
  soThat: 'marginPerYear = 0',
  between: '1 to 200',
  ...dated,
});

console.log(limit);

// %% [markdown]
// And against the output that the plant had in 2016?

// %%
const output = compare(
  [
    { scenario: 'zaporizhzhia', powerPrice: 30, ...dated },
    { scenario: 'zaporizhzhia-2016', powerPrice: 30, ...dated },
  ],
  'marginPerYear',
);

console.log(output);

// %% [markdown]
// A year is not the life of a machine: month by month, with the halving of 2028 and a network that grows.

// %%
const months = project({
  scenario: 'zaporizhzhia',
  powerPrice: 30,
  othersGrowth: '12 %/year',
  machinePrice: '19 $/TH',
  buildingPrice: '300k $/MW',
  discountRate: '10 %/year',
  from: '2026-12',
  months: 60,
  ...dated,
});

console.log(months);
