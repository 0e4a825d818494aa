import { describe, expect, it, test } from 'vitest';
import { parseAssumptions, parsePreset } from '../../src/presets/parse.ts';
import { problemsOf, told } from '../study/problems.ts';

const head = 'kind: plant\nname: X\ncountry: C\nfuel: f\n';
const parsed = (text: string) => parsePreset({ file: 'presets/plants/some.yaml', text });
/** The sentences without the file before them. */
const refused = (text: string): string =>
  told(() => parsed(text)).replaceAll('presets/plants/some.yaml:', '');

describe('a preset file says', () => {
  it('what it is, and each value with its unit, its source and its day', () => {
    const text = `${head}units: 6
values:
  netCapacity: { value: 5.7 GW, source: https://example.org, as-of: 2021-12, note: net of house load }
  capacityFactor: { value: 80 %, assumed: a round number }
  carbonIntensity: 12 g/kWh
`;
    expect(parsed(text)).toEqual({
      kind: 'plant',
      id: 'some',
      name: 'X',
      values: {
        netCapacity: {
          value: '5700',
          source: 'https://example.org',
          asOf: '2021-12',
          note: 'net of house load',
        },
        capacityFactor: { value: '80', assumed: 'a round number' },
        carbonIntensity: { value: '12' },
      },
      warnings: [],
      leavesOut: [],
      stakes: [],
      expect: [],
      rests: {},
      facts: { country: 'C', fuel: 'f', units: '6' },
    });
  });

  it('in a scenario, on which presets it rests, who holds what, and what must come out', () => {
    const text = `kind: scenario
name: Y
plant: zaporizhzhia
miner: antminer-s21-xp
stakes: [{ name: A, weight: 1 }, { name: B, weight: 0.5 }]
warnings: [{ text: beware, source: s, as-of: 2025 }]
leaves-out: [war]
expect: [hashRate ~ 30 EH/s ± 2 %]
`;
    expect(parsed(text)).toMatchObject({
      rests: { plant: 'zaporizhzhia', miner: 'antminer-s21-xp' },
      stakes: [
        { name: 'A', weight: '1' },
        { name: 'B', weight: '0.5' },
      ],
      warnings: [{ text: 'beware', source: 's', asOf: '2025' }],
      leavesOut: ['war'],
      expect: ['hashRate ~ 30 EH/s ± 2 %'],
      facts: {},
    });
  });

  it('numbers as they were written: no digit is lost, and yes is a word', () => {
    const text = `${head}about: yes\nvalues: { netCapacity: 0.12345678901234567890, pue: 1.10 }\n`;
    expect(parsed(text).about).toBe('yes');
    expect(parsed(text).values).toMatchObject({
      netCapacity: { value: '0.1234567890123456789' },
      pue: { value: '1.1' },
    });
  });

  it.each([
    ['a byte order mark', `\ufeff${head}`],
    ['the line ends of Windows', head.replaceAll('\n', '\r\n')],
    ['comments and a document start', `# a plant\n---\n${head}# end\n`],
    ['a tab before a comment', head.replace('X', 'X\t# name')],
    ['JSON', '{"kind": "plant", "name": "X", "country": "C", "fuel": "f"}'],
  ])('the same with %s', (_, text) => {
    expect(parsed(text)).toEqual(parsed(head));
  });
});

describe('what is no YAML of one plain document is refused, with line and column', () => {
  test.each<[string, string, string]>([
    ['an open bracket', '{', '1:2: YAML: Flow map must end with a }.'],
    ['an open quote', '"x', '1:3: YAML: Missing closing "quote.'],
    ['a tab that indents', `${head}values:\n\tpue: 1.1\n`, '6:1: YAML: Tabs are not allowed as indentation.'],
    ['two maps in one line', 'a: b: c\n', '1:4: YAML: Nested mappings are not allowed in compact mappings.'],
    ['a key twice', `${head}name: Y\n`, '5:1: name: is given twice.'],
    ['a value twice', `${head}values:\n  pue: 1.1\n  pue: 1.2\n`, '7:3: values.pue: is given twice.'],
    ['an anchor', `${head}about: &a x\n`, '5:11: about: has an anchor; write the value alone.'],
    ['an alias', `${head}about: *a\n`, '5:8: about: is an alias; write the value out.'],
    ['a tag', `${head}about: !!str x\n`, '5:14: about: has a tag; write the value alone.'],
    [
      'a tag of a program',
      `${head}about: !!js/function x\n`,
      '5:8: YAML: Unresolved tag: tag:yaml.org,2002:js/function.',
    ],
    ['a list as a key', `${head}? [a]\n: b\n`, '5:3: YAML: With stringKeys, all keys must be strings.'],
    ['a second document', `${head}---\n${head}`, '5:1: YAML: holds several documents; a file is one preset.'],
    ['the name __proto__', `${head}__proto__: { kind: miner }\n`, '5:1: __proto__: is no name for a field.'],
    [
      'the name constructor',
      `${head}values: { constructor: 5 }\n`,
      '5:11: values.constructor: is no name for a field.',
    ],
    [
      'deep brackets',
      `${head}about: ${'['.repeat(30)}${']'.repeat(30)}\n`,
      `5:28: about${'.0'.repeat(20)}: is nested too deep.`,
    ],
  ])('%s', (_, text, sentence) => {
    expect(refused(text)).toBe(sentence);
  });

  test.each<[string, string]>([
    ['brackets', '['.repeat(100_000)],
    ['maps', '{a: '.repeat(50_000)],
    ['lists in one line', '- '.repeat(100_000)],
    ['questions in one line', '? '.repeat(100_000)],
    ['steps of indentation', Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ])('a hundred thousand %s, before they could end the process', (_, text) => {
    expect(problemsOf(() => parsed(text))).toMatchObject([{ allowed: 'is nested too deep' }]);
  });

  it('a bomb of aliases, before any of them is followed', () => {
    const list = (name: string, of: string): string =>
      `${name}: &${name} [${Array(9).fill(of).join(', ')}]\n`;
    const bomb = list('a', 'x') + list('b', '*a') + list('c', '*b') + list('d', '*c') + 'e: [*d, *d]\n';
    const problems = problemsOf(() => parsed(bomb));
    expect(problems.map(({ allowed }) => allowed)).toEqual([
      ...Array<string>(4).fill('has an anchor; write the value alone'),
      ...Array<string>(2).fill('is an alias; write the value out'),
    ]);
  });

  it('and nothing of it changes what other objects are', () => {
    expect(() => parsed(`${head}__proto__: { polluted: 1 }\n`)).toThrow('is no name for a field');
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

describe('a field that is not as it should be is refused', () => {
  const scenario = 'kind: scenario\nname: X\n';
  const network = 'kind: network\nname: X\nday: 2026-06-01\n';
  test.each<[string, string, string]>([
    ['an empty file', '', '1:1: file: is empty.'],
    ['a text', 'hello', '1:1: file: "hello" is no map of fields.'],
    ['a list', '- a', '1:1: file: is no map of fields.'],
    ['no kind', 'name: X', '1:1: kind: is missing.'],
    [
      'an unknown kind',
      'kind: planet',
      '1:1: kind: "planet" is not one of plant, miner, cooling, network, scenario.',
    ],
    ['missing fields', 'kind: cooling', '1:1: name: is missing.\n1:1: cooling: is missing.'],
    [
      'an unknown field, with the nearest',
      `${head}nam: Y\n`,
      '5:1: nam: is no field of this kind of file. Did you mean "name"?',
    ],
    [
      'a quantity in the wrong place',
      `${head}netCapacity: 5 MW\n`,
      '5:1: netCapacity: is no field of this kind of file. Put it below values.',
    ],
    ['a field of another kind', `${head}maker: Y\n`, '5:1: maker: is no field of this kind of file.'],
    [
      'an unknown quantity, with the nearest',
      `${head}values: { netCapacty: 5 }\n`,
      '5:11: values.netCapacty: "netCapacty" is no quantity of the book. Did you mean "netCapacity", "unitNetCapacity" or "grossCapacity"?',
    ],
    [
      'an unknown field of a value',
      `${head}values: { pue: { value: 1.1, sauce: x } }\n`,
      '5:30: values.pue.sauce: is no field of this kind of file. Did you mean "source"?',
    ],
    ['a map for a text', `${head}about: { a: b }\n`, '5:1: about: is no text.'],
    ['a text for a list', `${head}expect: x\n`, '5:1: expect: "x" is no list.'],
    ['a text for a map', `${head}values: x\n`, '5:1: values: "x" is no map of fields.'],
    ['nothing for a text', `${head}about:\n`, '5:1: about: is empty.'],
    ['an empty text', `${head}about: ''\n`, '5:1: about: "" is empty.'],
    ['a long text', `${head}about: ${'x'.repeat(2001)}\n`, `5:1: about: "${'x'.repeat(77)}…" is too long.`],
    [
      'hidden characters',
      `${head}about: "a\\u202eb"\n`,
      '5:1: about: "a\\u{202e}b" holds control or invisible characters.',
    ],
    [
      'a value without a value',
      `${head}values: { pue: { source: x } }\n`,
      '5:11: values.pue.value: is missing.',
    ],
    ['a value of nothing', `${head}values: { pue: }\n`, '5:11: values.pue: is empty.'],
    [
      'the wrong unit',
      `${head}values: { netCapacity: 5.7 GWh }\n`,
      '5:11: values.netCapacity: "5.7 GWh" is energy; a power such as "5.7 GW" is needed.',
    ],
    [
      'a value out of bounds',
      `${head}values: { pue: 0.9 }\n`,
      '5:11: values.pue: "0.9" is too low: at least 1 is allowed.',
    ],
    [
      'a percentage as a fraction',
      `${head}values: { uptime: 0.9 }\n`,
      '5:11: values.uptime: "0.9" could mean a fraction or a percentage. Write "0.9 %" or "90 %".',
    ],
    [
      'a date that is none',
      `${head}values: { pue: { value: 1.1, as-of: 2025-02-30 } }\n`,
      '5:30: values.pue.as-of: "2025-02-30" is no date; write 2025-12-26, 2025-12 or 2025.',
    ],
    [
      'a date in another order',
      'kind: network\nname: X\nday: 26.12.2025\n',
      '3:1: day: "26.12.2025" is no date; write 2025-12-26, 2025-12 or 2025.',
    ],
    [
      'a condition that is none',
      `${head}expect: [hashRate]\n`,
      '5:10: expect.0: "hashRate" is no condition. Write it like "hashRate ~ 30 EH/s ± 2 %" or "marginPerDay > 0".',
    ],
    [
      'a condition on no quantity',
      `${head}expect:\n  - pue > 1\n  - foo > 1\n`,
      '7:5: expect.1: "foo" is no quantity of the book.',
    ],
    [
      'a preset that is no id',
      `${scenario}plant: Palo Verde\n`,
      '3:1: plant: "Palo Verde" is no id of a preset; it looks like antminer-s21-xp.',
    ],
    [
      'a weight that is none',
      `${scenario}stakes: [{ name: A, weight: -1 }]\n`,
      '3:21: stakes.0.weight: "-1" is no weight; write a number from 0 on, such as 1 or 0.5.',
    ],
    [
      'a correlation of what is no quantity',
      `${network}correlations: [{ between: [bitcoinPrice, networkHashRat], rank: 0.3 }]\n`,
      '4:42: correlations.0.between.1: "networkHashRat" is no quantity of the book. Did you mean "networkHashRate", "paidNetworkHashRate" or "networkHashRateAfter"?',
    ],
    [
      'a correlation above one',
      `${network}correlations: [{ between: [bitcoinPrice, networkHashRate], rank: 1.3 }]\n`,
      '4:60: correlations.0.rank: "1.3" is no rank correlation; write a number from -1 to 1, such as 0.3.',
    ],
    [
      'weights that are all zero',
      `${scenario}stakes: [{ name: A, weight: 0 }]\n`,
      '3:1: stakes: has no weight above zero.',
    ],
  ])('%s', (_, text, sentence) => {
    expect(refused(text)).toBe(sentence);
  });

  it('with all the others, in the order of their lines', () => {
    const text = `kind: plant
nam: X
country: C
fuel: [f]
values:
  netCapacity: 5.7 GWh
  pue: { value: 0.9, as-of: soon }
  uptime: 0.5
  powerPrise: 45
expect:
  - x > 1
`;
    expect(refused(text).split('\n')).toEqual([
      '1:1: name: is missing.',
      '2:1: nam: is no field of this kind of file. Did you mean "name"?',
      '4:1: fuel: is no text.',
      '6:3: values.netCapacity: "5.7 GWh" is energy; a power such as "5.7 GW" is needed.',
      '7:3: values.pue: "0.9" is too low: at least 1 is allowed.',
      '7:22: values.pue.as-of: "soon" is no date; write 2025-12-26, 2025-12 or 2025.',
      '8:3: values.uptime: "0.5" could mean a fraction or a percentage. Write "0.5 %" or "50 %".',
      '9:3: values.powerPrise: "powerPrise" is no quantity of the book. Did you mean "powerPrice", "powerPriceStep" or "buildPowerPrice"?',
      '11:5: expect.0: "x" is no quantity of the book.',
    ]);
  });
});

describe('the assumptions', () => {
  const text =
    'values: { poolFee: { value: 0 %, assumed: a contract } }\nnetwork: 2026-06-01\nlimits-of-age: { price: 2, network: 28, miner: 365, cooling: 1825, plant: 5475 }\n';
  const read = (it: string) => parseAssumptions({ file: 'assumptions.yaml', text: it });

  it('hold values, a network and limits of age', () => {
    expect(read(text)).toEqual({
      values: { poolFee: { value: '0', assumed: 'a contract' } },
      network: '2026-06-01',
      limitsOfAge: { price: 2, network: 28, miner: 365, cooling: 1825, plant: 5475 },
    });
  });

  it('are refused with a limit that is no number of days, or without one', () => {
    expect(told(() => read(text.replace('price: 2', 'price: soon')))).toBe(
      'assumptions.yaml:3:18: limits-of-age.price: "soon" is no number of days.',
    );
    expect(told(() => read(text.replace('price: 2, ', '')))).toBe(
      'assumptions.yaml:3:1: limits-of-age.price: is missing.',
    );
  });
});
