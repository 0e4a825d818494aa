import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { apiReport } from './api.ts';
import { jupyter, notebooks, printed } from './notebook.ts';
import { document } from '../src/interpret/document.ts';
import { monthly } from '../src/mining/book.ts';
import { type Act, acts } from '../src/tui/model/acts.ts';
import { screen } from './screen.ts';
import { sources } from './sources.ts';

const preface = `Every quantity of hashwatt, once: its names, its unit, its formula and where that comes from. This file is written by
\`npm run docs\`; change the chapters in [\`src/mining/\`](../src/mining) and not this.

- A quantity is called the same everywhere: \`bitcoinPrice\` in the library and in files, \`--bitcoin-price\` as a flag.
- The unit is the one in which a bare number is read and JSON is written; any other unit of the same kind can be given.
- Conversions are not written down, as on paper: 46 MW over 15 J/TH *is* a hash rate.
- A result can be given too. What it follows from is then found the other way round, where a formula says *or*. What is
  given beats what follows; a way that rests on a given result comes before the formula, any other way after it.
- What is *assumed* holds until something better is given, and is printed as assumed.
- A year is 365.25 days, 8,766 hours. A projection counts the days of its calendar months; what it carries into the next
  month stands under *next month*.
- A growth or a rate of interest is for a year and compounds: 6 %/month is read as 101.2 %/year.

The chapters, and the results of each:`;

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const book = document(monthly, {
  title: 'The formula book',
  preface,
  titles: {
    pue: 'PUE',
    epoch: 'The first epoch, and luck',
    finance: 'Capital and charges',
    size: 'The best size',
    growth: 'From month to month',
    month: 'A month',
    cash: 'Cash of a month',
    outlay: 'Capital and loans of a month',
  },
});

/** A page with what stands between two of its lines written anew. */
const withKeys = (page: string): string =>
  page.replace(
    /(<!-- keys.*?-->\n)[\s\S]*(<!-- end of keys -->)/,
    (_, from: string, to: string) => `${from}\n${keys()}\n${to}`,
  );

const keys = (): string =>
  [
    '| | key | does |',
    '|---|---|---|',
    ...acts.map(
      (it, at) => `| ${acts[at - 1]?.group === it.group ? '' : it.group} | ${keyTexts(it)} | ${it.words} |\n`,
    ),
  ]
    .map((it) => it.trimEnd())
    .join('\n')
    .concat('\n');

const keyTexts = ({ keys: all }: Act): string => all.map((it) => `\`${it}\``).join(' ');

const terminal = readFileSync(pathOf('terminal.md'), 'utf8');
const isCheck = process.argv.includes('--check');
const ofNotebook = (name: string): (readonly [file: string, text: string])[] => [
  [`notebooks/${name}.ipynb`, jupyter(name)],
  [`notebooks/${name}.out.txt`, printed(name)],
];

const pages: Readonly<Record<string, string>> = {
  'formulas.md': book,
  'sources.md': sources(),
  'terminal.md': withKeys(terminal),
  'terminal.svg': screen(),
  'api.md': apiReport(),
  // A test runs the notebooks: here they would only run twice.
  ...(isCheck ? {} : Object.fromEntries(notebooks.flatMap(ofNotebook))),
};

for (const [name, text] of Object.entries(pages)) {
  if (!isCheck) writeFileSync(pathOf(name), text);
  else if (readFileSync(pathOf(name), 'utf8') !== text) {
    console.error(`docs/${name} is not what the code says; run npm run docs`);
    process.exitCode = 1;
  }
}
