import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mining } from '../../src/index.ts';
import { flagOf } from '../../src/present/flags.ts';
import { fileOf, OBEYED, say, spawn, type Said } from './command-line.ts';

/** What bad input is told: on stderr, with nothing on stdout and nothing of our inside. */
const refusal = ({ code, out, err }: Said): string => {
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^(hashwatt: .+\n)+$/);
  expect(err).not.toMatch(OBEYED);
  expect(err).not.toMatch(/\n\s+at |node:internal|\.ts:\d/);
  return err;
};

const flags = [...mining.quantities].map(([name, it]) => ({ flag: flagOf(name), ...it }));

/** What no quantity takes, and how each is told. */
const nonsense: readonly (readonly [what: string, value: string, message: RegExp])[] = [
  ['empty', '', /"" is empty\. Give a value/],
  ['blank', '  ', /is empty/],
  ['not a number', 'much', /"much" is not a number/],
  ['infinite', 'Infinity', /"Infinity" is not a number/],
  ['not one', 'NaN', /"NaN" is not a number/],
  ['huge', '1e400', /is too large/],
  ['negative zero', '-0', /is a negative zero\. Write 0\./],
  ['of no unit', '5 parsec', /has the unknown unit "parsec"/],
  ['of a wrong unit', '5 GWh·BTC', /needed/],
  ['two numbers', '5 6', /unknown unit|not a number/],
  ['a decimal comma', '1,5', /A comma groups thousands/],
  ['a control character', '5\u001b[31m', /"5\\u001b\[31m" holds control or invisible characters/],
  ['turned round', '5\u202e', /invisible characters/],
  ['endless', '9'.repeat(500), /longer than 100 characters/],
];

describe.each(nonsense)('a value that is %s', (_, value, message) => {
  test('is refused for every quantity', async () => {
    const said = await Promise.all(
      flags.map(({ flag }) => say(['estimate', 'zaporizhzhia', `${flag}=${value}`])),
    );
    for (const [index, { flag }] of flags.entries()) {
      const [sentence = '', ...others] = refusal(said[index]!).split('\n');
      expect(sentence).toMatch(message);
      expect(sentence.slice(0, `hashwatt: ${flag}: `.length)).toBe(`hashwatt: ${flag}: `);
      expect(others).toEqual(['']);
    }
  });
});

describe('out of range', () => {
  const bounded = flags.flatMap(({ flag, about: { min, max } }) => [
    ...(min === undefined ? [] : [[flag, `${Number(min) - 1}`, `at least ${min}`] as const]),
    ...(max === undefined ? [] : [[flag, `${Number(max) + 1}`, `at most ${max}`] as const]),
  ]);
  test.each(bounded)('%s %s is refused: %s', async (flag, value, allowed) => {
    expect(refusal(await say(['estimate', 'zaporizhzhia', flag, value]))).toMatch(allowed);
  });

  test('a fraction for a percentage', async () => {
    expect(refusal(await say(['estimate', 'zaporizhzhia', '--uptime', '0.97']))).toMatch(
      /--uptime: "0\.97" could mean a fraction or a percentage\. Write "0\.97 %" or "97 %"\./,
    );
  });

  test('half a machine', async () => {
    expect(refusal(await say(['estimate', 'nautilus', '--miner-count', '1.5']))).toMatch(
      /not a whole number/,
    );
  });
});

const lines: readonly (readonly [line: string, argv: readonly string[], message: string | RegExp])[] = [
  ['an unknown command', ['estimte'], 'estimte: is an unknown command. Did you mean "estimate"?'],
  ['an unknown flag before the command', ['--jsn', 'estimate'], '--jsn: is an unknown flag'],
  [
    'an unknown flag',
    ['estimate', '--powr-price', '5'],
    /--powr-price: is an unknown flag\. Did you mean "--power-price"/,
  ],
  ['an unknown flag with =', ['estimate', '--powr-price=5'], /--powr-price: is an unknown flag/],
  ['an unknown short flag', ['estimate', '-x'], '-x: is an unknown flag'],
  ['a flag twice', ['estimate', 'nautilus', '--pue', '1.1', '--pue', '1.2'], '--pue: is given twice'],
  ['a switch twice', ['estimate', 'nautilus', '--json', '--json'], '--json: is given twice'],
  ['a flag without value', ['estimate', 'nautilus', '--pue'], '--pue: needs a value'],
  ['a flag for a value', ['estimate', 'nautilus', '--pue', '--json'], '--pue: needs a value'],
  ['a value for a switch', ['estimate', 'nautilus', '--json=yes'], '--json: takes no value'],
  ['two forms', ['estimate', 'nautilus', '--json', '--csv'], '--csv: cannot be joined with --json'],
  ['two forms of a check', ['check', '--json', '--format', 'text'], '--format: cannot be joined with --json'],
  ['too many arguments', ['estimate', 'nautilus', 'topaz'], 'argument: "topaz" is one too many'],
  [
    'a value without quotes',
    ['estimate', '--net-capacity', '5.7', 'GW'],
    /--net-capacity: "5\.7 GW" are two words/,
  ],
  [
    'an unknown scenario after a flag',
    ['estimate', '--power-price', '45', 'zaporizzhia'],
    /scenario or plant: "zaporizzhia" is not known/,
  ],
  [
    'an unknown scenario',
    ['estimate', 'zaporizzhia'],
    /scenario or plant: "zaporizzhia" is not known\. Did you mean "zaporizhzhia"/,
  ],
  ['no scenario', ['estimate', ''], 'scenario or plant: "" is not known'],
  ['an unknown plant', ['estimate', '--plant', 'x'], /--plant: "x" is not known/],
  ['an unknown miner', ['estimate', 'topaz', '--miner', 's21-xpp'], /--miner: "s21-xpp" is not known/],
  [
    'an ambiguous miner',
    ['estimate', 'topaz', '--miner', 'antminer'],
    /--miner: "antminer" could be .+ Write more/,
  ],
  ['an unknown cooling', ['estimate', 'topaz', '--cooling', 'ice'], '--cooling: "ice" is not known'],
  ['an unknown network', ['estimate', 'topaz', '--network', '1999'], '--network: "1999" is not known'],
  ['no name', ['estimate', 'topaz', '--network', ''], '--network: "" is not known'],
  ['a name to obey', ['estimate', '\u001b]0;x\u0007'], String.raw`"\u001b]0;x\u0007" is not known`],
  [
    'no day',
    ['estimate', 'topaz', '--today', 'today'],
    '--today: "today" is no day; write it like 2026-07-01',
  ],
  [
    'a day that never was',
    ['estimate', 'nautilus', '--today', '2026-02-30'],
    '--today: "2026-02-30" is no day',
  ],
  [
    'nothing to go on',
    ['estimate'],
    /--net-capacity: is missing: net capacity, in MW\. Give --net-capacity, .*or choose a plant/,
  ],
  [
    'what is missing',
    ['estimate', 'zaporizhzhia-one-unit'],
    /--capacity-factor: is missing: .* Give --capacity-factor, or --net-energy-per-year/,
  ],
  ['nothing to explain', ['explain'], 'quantity: is missing'],
  [
    'an unknown quantity',
    ['explain', 'powerPrise', 'nautilus'],
    /quantity: "powerPrise" is no quantity .* mean "powerPrice"/,
  ],
  ['a form that explain lacks', ['explain', 'pue', 'nautilus', '--junit'], '--junit: is an unknown flag'],
  ['presets without more', ['presets'], 'command: is missing'],
  ['an unknown presets command', ['presets', 'lst'], 'lst: is an unknown command. Did you mean "list"?'],
  ['an unknown kind', ['presets', 'list', 'plnts'], 'kind: "plnts" is none of plant, miner'],
  ['no preset', ['presets', 'show'], 'preset: is missing'],
  [
    'an unknown preset',
    ['presets', 'show', 'nautilis'],
    'preset: "nautilis" is not known. Did you mean "nautilus"?',
  ],
  [
    'a preset of another kind',
    ['presets', 'path', 'nautilus', '--kind', 'plant'],
    'preset: "nautilus" is not known',
  ],
  [
    'an unknown form of report',
    ['check', '--format', 'xml'],
    '--format: "xml" is not one of text, json, junit',
  ],
  ['a file to check that is not there', ['check', 'none.yaml'], 'file: "none.yaml" does not exist'],
];

test.each(lines)('%s is refused', async (_, argv, message) => {
  expect(refusal(await say(argv))).toMatch(message);
});

test('all problems come at once', async () => {
  const argv = [
    'estimate',
    'nautilus',
    '--power-price',
    '5 GWh',
    '--miner',
    'x',
    '--pue',
    '9',
    '--today',
    '1',
  ];
  const said = await say(argv);
  const fields = refusal(said).match(/(?<=^hashwatt: )--[\w-]+/gm);
  expect(fields?.toSorted()).toEqual(['--miner', '--power-price', '--pue', '--today']);
});

const scenario = (text: string): string => `kind: scenario\nname: A test\n${text}`;
const bomb = Array.from(
  { length: 9 },
  (_, n) =>
    `${'abcdefghi'[n]}: &${'abcdefghi'[n]} [${n ? `*${'abcdefghi'[n - 1]},*${'abcdefghi'[n - 1]}` : 'x,x'}]`,
);

const files: readonly (readonly [what: string, text: string, place: string, message: string | RegExp])[] = [
  [
    'a wrong unit',
    scenario('values:\n  netCapacity: 5.7 GWh\n'),
    ':4:3:',
    /values\.netCapacity: "5\.7 GWh" is energy; a power such as "5\.7 GW" is needed/,
  ],
  ['a value out of range', scenario('values: { pue: 0.9 }\n'), ':3:11:', 'at least 1 is allowed'],
  ['an empty value', scenario('values: { pue: "" }\n'), ':3:11:', 'values.pue'],
  ['no number', scenario('values: { pue: low }\n'), ':3:11:', '"low" is not a number'],
  ['an infinite value', scenario('values: { pue: .inf }\n'), ':3:11:', '".inf" is not a number'],
  ['a huge value', scenario('values: { bitcoinPrice: 1e99 }\n'), ':3:11:', 'is too large'],
  ['a negative zero', scenario('values: { bitcoinPrice: -0 }\n'), ':3:11:', 'is a negative zero'],
  [
    'an unknown quantity',
    scenario('values: { powrPrice: 5 }\n'),
    ':3:11:',
    /is no quantity of the book\. Did you mean "powerPrice"/,
  ],
  [
    'an unknown field',
    scenario('plannt: topaz\n'),
    ':3:1:',
    'plannt: is no field of this kind of file. Did you mean "plant"?',
  ],
  ['an unknown kind', 'kind: senario\nname: A test\n', ':1:1:', /kind/],
  ['a duplicate key', scenario('name: again\n'), ':3:1:', /unique|twice/],
  ['wrong YAML', scenario('values: {\n'), ':4:1:', 'YAML'],
  ['tabs', 'kind: scenario\n\tname: x\n', ':2:1:', 'Tabs'],
  ['an alias bomb', `${bomb.join('\n')}\n`, ':1:', 'anchor'],
  ['__proto__', scenario('__proto__: { x: 1 }\n'), ':3:1:', '__proto__: is no name for a field'],
  ['constructor', scenario('values: { constructor: 1 }\n'), ':3:11:', 'is no name for a field'],
  ['a tag', scenario('values: !!js/function "x"\n'), ':3:', 'YAML'],
  ['nothing', '', ':1:1:', 'file: is'],
  ['a list', '- a\n', ':1:1:', 'is no map of fields'],
  ['depth', `a: ${'['.repeat(4000)}`, ':1:', 'YAML'],
  [
    'a control character',
    scenario('values: { pue: "1\\e[31m" }\n'),
    ':3:11:',
    'holds control or invisible characters',
  ],
  ['a name to obey', scenario('"\\e]0;x\\a": 1\n'), ':3:1:', String.raw`\u{1b}]0;x\u{7}: is no field`],
];

describe('a file with', () => {
  test.each(files)('%s is refused, with its place', async (_, text, place, message) => {
    const file = fileOf('bad.yaml', text);
    const commands = [
      ['estimate', file],
      ['explain', 'pue', file],
      ['check', file],
    ];
    for (const said of await Promise.all(commands.map((argv) => say(argv)))) {
      expect(refusal(said)).toMatch(file + place);
      expect(said.err).toMatch(message);
    }
  });

  test('an unknown miner is refused', async () => {
    const file = fileOf('miner.yaml', scenario('plant: topaz\nminer: nosuch\ncooling: air\n'));
    expect(refusal(await say(['estimate', file]))).toMatch('miner: "nosuch" is not known');
  });

  test.each([
    ['names no quantity', 'hashRat > 1', '"hashRat" is no quantity'],
    ['has a wrong unit', 'sitePower > 1 GWh', '"1 GWh" is energy'],
    ['is none', 'sitePower', 'is no condition'],
  ])('a condition that %s is refused', async (_, condition, message) => {
    const file = fileOf('expect.yaml', scenario(`plant: topaz\nexpect: [ '${condition}' ]\n`));
    expect(refusal(await say(['check', file]))).toMatch(message);
  });

  test('more problems than anybody reads is cut short', async () => {
    const file = fileOf('many.yaml', scenario(Array.from({ length: 90 }, (_, n) => `f${n}: 1\n`).join('')));
    const said = await say(['estimate', file]);
    expect(refusal(said)).toMatch('… and 70 more problems');
  });
});

describe('what is no file', () => {
  test.each([
    ['a folder', './', 'file: "./" is a folder; a file is needed'],
    ['nothing', 'nothing/here.yaml', 'file: "nothing/here.yaml" does not exist'],
    ['a name to obey', './\u001b[31m.yaml', String.raw`file: "./\u001b[31m.yaml" does not exist`],
  ])('%s is refused', async (_, file, message) => {
    expect(refusal(await say(['estimate', file]))).toMatch(message);
  });

  test('bytes are refused', async () => {
    const file = fileOf('bytes.yaml', new Uint8Array([0xff, 0xfe, 0x00]));
    expect(refusal(await say(['estimate', file]))).toMatch('is not UTF-8 text');
  });

  test('2 MB are refused', async () => {
    expect(refusal(await say(['estimate', fileOf('large.yaml', '#'.repeat(2_000_000))]))).toMatch(
      'is larger than 1 MB',
    );
  });

  test.runIf(existsSync('/proc/self/mem'))('what cannot be read is refused', async () => {
    expect(refusal(await say(['estimate', '/proc/self/mem']))).toMatch(/can’t be read/);
  });
});

describe('all that is wrong is told at once', () => {
  test.each([
    [
      ['estimate', '--plant', 'x', '--miner', 'y', '--pue', '0', '--nosuch', '4'],
      ['--nosuch: is an unknown', '--plant: "x" is not', '--miner: "y" could be', '--pue: "0" is too low'],
    ],
    [
      ['estimate', 'zaporizzhia', '--nosuch', '4'],
      ['--nosuch: is an unknown', 'scenario or plant: "zaporizzhia" is not known'],
    ],
    [
      ['estimate', '--nosuch', '4', '--pue', '--json', '--uptime', 'low'],
      ['--nosuch: is an unknown', '--pue: needs a value', '--uptime: "low" is not a number'],
    ],
    [
      ['explain', 'pue', 'nautilus', '--nosuch', '4', '--uptime', 'low'],
      ['--nosuch: is an unknown', '--uptime: "low" is not a number'],
    ],
    [['estimate', 'nautilus', '--nosuch'], ['--nosuch: is an unknown']],
  ])('%j', async (argv, expected) => {
    const sentences = refusal(await say(argv))
      .trimEnd()
      .split('\n');
    expect(sentences.map((it, at) => it.slice(0, `hashwatt: ${expected[at]}`.length))).toEqual(
      expected.map((it) => `hashwatt: ${it}`),
    );
  });
});

describe('as a process', () => {
  test.each([
    [
      'a flag',
      ['estimate', 'zaporizhzhia', '--power-price', '5.7 GWh'],
      '',
      '--power-price: "5.7 GWh" is energy',
    ],
    ['an unknown flag', ['estimate', '--powr-price', '5'], '', 'Did you mean "--power-price"'],
    ['an unknown command', ['estimte'], '', 'Did you mean "estimate"?'],
    ['control characters', ['estimate', '\u001b[31m'], '', String.raw`\u001b[31m`],
    [
      'standard input',
      ['estimate', '-'],
      'kind: scenario\nname: x\nvalues: { pue: 9 }\n',
      '-:3:11: values.pue',
    ],
    ['nothing on standard input', ['check', '-'], '', '-:1:1:'],
    ['a missing file', ['check', './none.yaml'], '', 'does not exist'],
    ['a folder', ['estimate', '/'], '', 'is a folder'],
    ['__proto__', ['estimate', '-'], '__proto__: 1\n', '__proto__: is no name for a field'],
  ])('%s is refused', (_, argv, input, message) => {
    expect(refusal(spawn(argv, input))).toMatch(message);
  });
});
