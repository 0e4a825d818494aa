// %% [markdown]
// # A year of hours
//
// A load that can step aside mines where an hour is cheap and sells where it is dear. The prices here are made: a year
// of hours with cheap noons, dear evenings and a dear winter. Read a file of your own with `readPriceFile`.

// %%
import { dispatch, estimate } from 'hashwatt';

/** $/MWh of one hour: a day that is cheap at noon and dear in the evening, on a year that is dear in winter. */
const priceAt = (hour: number): string => {
  const [day, time] = [Math.floor(hour / 24), hour % 24];
  const season = 12 * Math.cos((2 * Math.PI * day) / 365);
  const noon = time >= 10 && time < 16 ? -25 : 0;
  const evening = time >= 17 && time < 21 ? 60 : 0;
  return (45 + season + noon + evening + ((day * 7 + time * 3) % 11)).toFixed(2);
};

const hours = Array.from({ length: 8760 }, (_, hour) => {
  const time = new Date(Date.UTC(2025, 0, 1, hour)).toISOString().slice(0, 16);
  return `${time}Z,${priceAt(hour)}`;
});
const table = ['time,price', ...hours].join('\n');

console.log(hours.slice(0, 3).join('\n'));

// %% [markdown]
// What does the site do, and what does that come to?

// %%
const site = { scenario: 'site-50mw', bitcoinPrice: '95k', today: '2026-08-01' } as const;
const year = dispatch({ ...site, prices: table, file: 'a year that is made' });

console.log(year);

// %% [markdown]
// A start that costs money, and a run that lasts: the same hours with less freedom.

// %%
const bound = dispatch({
  ...site,
  prices: table,
  leastRun: '4 hour',
  startCost: 500,
  file: 'a year that is made',
});

for (const { starts, flexibility } of [year, bound])
  console.log(`${starts} starts; stepping aside is worth $${flexibility.toFixed(0)}`);

// %% [markdown]
// An estimate of the same site takes its utilisation and its power price from those hours.

// %%
console.log(estimate({ ...site, ...year.inputs }).results.marginPerYear);
