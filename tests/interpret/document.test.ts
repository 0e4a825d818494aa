import { describe, expect, it } from 'vitest';
import { constant, lookUp } from '../../src/formula/expression.ts';
import { Model } from '../../src/formula/model.ts';
import { derive, input, next, way } from '../../src/formula/quantity.ts';
import { document } from '../../src/interpret/document.ts';
import { monthly } from '../../src/mining/book.ts';
import { dollar, kelvin, kWh, metre, MWh, one, percent, watt } from '../../src/units/catalogue.ts';

const height = input(metre, { label: 'Height', min: '-500', max: '5000' });
const warmth = input(kelvin, { label: 'Warmth', note: 'Costs $1 | more_or_less.', min: '203.15' });
const part = input(percent, { label: 'Part', min: '0', max: '100', source: 'a norm' });
const energy = derive(MWh, {
  label: 'Energy',
  note: 'Of all.',
  formula: lookUp(
    {
      label: 'energy at',
      source: 'a book',
      between: 'line',
      key: metre,
      unit: kWh,
      points: [
        ['-500', '1'],
        ['5000', '2.5'],
      ],
    },
    height,
  ),
});
const price = derive(dollar.per(MWh), {
  label: 'Price',
  formula: constant('3', dollar, 'a fee').div(energy.times(part.complement())),
  min: '0',
});
const partOfPrice = way(part, price.div(price), 'it is cheap');
const energyOfPrice = way(energy, constant('3', dollar, 'a fee').div(price));
const heightAfter = next(height, height.plus(height));
const priceAfter = next(price, price.plus(price));
const power = derive(watt, { label: 'Energy', formula: constant('2', watt).floor(watt) });
const count = derive(one, { label: '100 % & more', formula: part, max: '9', whole: true });

const model = new Model<object>({
  first: { height, warmth, part, energy, price, partOfPrice, energyOfPrice, heightAfter, priceAfter },
  second: { power, countOfMWh: count },
});
const book = document(model, { title: 'A book', preface: 'It says.', titles: { second: 'Number two' } });

describe('a book', () => {
  it('begins with links to its chapters and results; of two that read alike, the second has a number', () => {
    expect(book).toContain(`# A book

It says.

- [First](#first): [Energy](#energy) · [Price](#price)
- [Number two](#number-two): [Energy](#energy-1) · [100 % & more](#100---more)
- [Constants](#constants)
- [Tables](#tables)

## First
`);
  });

  it('has the inputs of a chapter in one table, what they may follow from, and how they move', () => {
    expect(book).toContain(String.raw`
| Given | Name and flag | Unit | Bounds | What it is |
| --- | --- | --- | --- | --- |
| Height | ${'`height` `--height`'} | ${'`m`'} | −500 to 5,000 m |  |
| Warmth | ${'`warmth` `--warmth`'} | ${'`K`'} | from −70 °C | Costs \$1 \| more\_or\_less. |
| Part | ${'`part` `--part`'} | ${'`%`'} | 0 to 100 % | Source: a norm. |

What is not given may follow from what is:

- **Part** = Price / Price (assumed: it is cheap)

Next month, in a projection:

- **Height** = Height + Height
`);
  });

  it('has each result with its formula in words and in LaTeX, the other ways to it, and how it moves', () => {
    expect(book).toContain(String.raw`
### Energy

${'`energy` `--energy` · `MWh`'}

Of all.

**Energy** = energy at (Height)

${'```math'}
\text{Energy} = \text{energy at }\left(\text{Height}\right)
${'```'}

- or a fee / Price

### Price

${'`price` `--price` · `$/MWh`'} · from \$0/MWh

**Price** = a fee / (Energy × (1 − Part))

${'```math'}
\text{Price} = \frac{\text{a fee}}{\text{Energy} \times \left(\text{1} - \text{Part}\right)}
${'```'}

- next month: Price + Price
`);
  });

  it('keeps what has a meaning in LaTeX out of its text', () => {
    expect(book).toContain(String.raw`
${'`countOfMWh` `--count-of-mwh` · `1`'} · to 9 · whole

**100 % & more** = Part

${'```math'}
\text{100 }\%\text{ }\&\text{ more} = \text{Part}
${'```'}
`);
  });

  it('ends with each constant and table once', () => {
    expect(book.slice(book.indexOf('## Constants'))).toBe(String.raw`## Constants

| Constant | Value |
| --- | --- |
| a fee | \$3 |

## Tables

**Energy at …** Between two values lies a straight line. Source: a book.

| energy at … | Value |
| --- | --- |
| −500 m | 1 kWh |
| 5,000 m | 2.5 kWh |
`);
  });
});

describe('the book of mining', () => {
  const formulas = document(monthly, { title: 'The formula book', preface: '' });

  it('has every quantity once', () => {
    const said = [...formulas.matchAll(/`([A-Za-z0-9]+)` `--/g)].map(([, name]) => name);
    expect(said).toHaveLength(monthly.quantities.size);
    expect(new Set(said)).toEqual(new Set(monthly.quantities.keys()));
  });

  it('links only to headings', () => {
    const headings = formulas.match(/^#+ .*$/gm)?.length;
    const links = [...formulas.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor);
    expect(new Set(links).size).toBe(links.length);
    expect(links).toHaveLength((headings ?? 0) - 1);
  });
});
