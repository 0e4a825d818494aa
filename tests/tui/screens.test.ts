import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { widthOf } from '../../src/present/text.ts';
import { main, spawn } from '../cli/command-line.ts';
import { unstyled } from './styles.ts';
import { noTerminal, openTui, type Options, ROW, sequenceOf, Session } from './terminal.ts';

const named = noTerminal === undefined ? '' : ` (left out: ${noTerminal})`;

/** A question that every panel has an answer to, but for the hours, which need a file. */
const WHOLE = [
  'zaporizhzhia',
  ...'--power-price 30 --machine-price 16 --machine-life 5'.split(' '),
  ...'--building-price 400k --building-life 20 --discount-rate 10%/year'.split(' '),
];

const sessions: Session[] = [];
const open = async (argv: readonly string[] = ['zaporizhzhia'], options: Options = {}): Promise<Session> => {
  const session = await openTui(argv, options);
  sessions.push(session);
  return session;
};
const started = (argv: readonly string[], options: Options = {}): Session => {
  const session = new Session(argv, options);
  sessions.push(session);
  return session;
};
const closeAll = async (): Promise<void> => {
  await Promise.all(sessions.splice(0).map((it) => it.close()));
};

/** What is wrong with all that was painted, and with what stands on the screen now. */
function faultsOf(session: Session, columns: number): readonly string[] {
  const rows = [...session.raw.matchAll(ROW)].map(([, row]) => row!);
  const shown = session.shown();
  return [
    ...rows.filter((it) => widthOf(unstyled(it)) > columns).map((it) => `too wide: ${unstyled(it)}`),
    ...(/.*(?:undefined|\bNaN\b|Infinity|\[object).*/.exec(shown) ?? []),
    ...(/^hashwatt {2}/.test(shown) ? [] : [`no header: ${session.text()[0]}`]),
    ...(/ (?:leave|take|Esc|scroll|Enter) /.test(`${session.text().at(-1)} `) ? [] : ['no footer']),
  ];
}

const TABS = /(?:^|│)> {1,2}(?:why|megawatts|projection|value|ranges|hours|compare|line)\b.*/mu;

/** The tab that is open in the panel, where the panel has the focus. */
function openTab(session: Session): string | undefined {
  const row = session.text().findIndex((it) => TABS.test(it));
  if (row < 0) return undefined;
  const line = session.text()[row]!;
  const from = line.length - TABS.exec(line)![0].length;
  const inverse = Array.from(line.slice(from)).filter(
    (_, at) => at > 1 && session.cellAt(row, from + at).isInverse,
  );
  return inverse.join('').trim();
}

const isWorking = (session: Session): boolean => /works|worked out|of before/.test(session.shown());

/** Goes to the panel, then opens one, and waits until its study is done. */
async function toPanel(session: Session, key: string, tab: string): Promise<void> {
  // What a study paints would pass for the answer to a key.
  await session.until(() => !isWorking(session), 'the study before');
  // oxlint-disable-next-line no-await-in-loop -- one key after the other
  for (let tabs = 0; tabs < 3 && openTab(session) === undefined; tabs++) await session.keys('tab');
  await session.keys(key);
  await session.until(() => openTab(session)?.startsWith(tab) === true, `the tab ${tab}`);
  await session.until(() => !isWorking(session), `the study of ${tab}`);
}

const PANELS = [
  ['w', 'why', /Revenue of a year = \$3\.839 bn\/year/],
  ['m', 'megawatts', /Net capacity .*5,700/],
  ['p', 'projection', /120 months from \d{4}-\d\d: worth/],
  ['v', 'value', /Of 5,700 MW [\d,]+ MW are worth using/],
  ['h', 'hours', /Press f and name a file of hourly prices/],
  ['c', 'compare', /difference +\+\$|Revenue/],
  ['l', 'line', /hashwatt estimate zaporizhzhia/],
] as const;

describe.skipIf(noTerminal !== undefined).each([
  [60, 20],
  [100, 30],
  [160, 45],
])(`a screen of %i × %i${named}`, (columns, rows) => {
  let session: Session;
  beforeAll(async () => {
    session = await openTui(WHOLE, { columns, rows });
    await session.keys('right');
    await session.until('%');
  });
  afterAll(() => session.close());

  it.each(PANELS)('%s shows the panel %s', async (key, tab, content) => {
    await toPanel(session, key, tab);
    await session.until(content);
    expect(faultsOf(session, columns)).toEqual([]);
  });

  it('r shows the panel ranges once a range is typed', async () => {
    await toPanel(session, 'w', 'why');
    await session.keys('tab', 'enter');
    await session.until('Enter take');
    await session.keys('ctrl+u');
    await session.type('60k to 140k');
    await session.keys('enter');
    await session.until(() => !session.shown().includes('Enter take'), 'the end of typing');
    await toPanel(session, 'r', 'ranges');
    await session.until(/Margin of a year: .*nine\s+times/s);
    expect(faultsOf(session, columns)).toEqual([]);
  });

  it('keeps its last column: a terminal that wipes to the end of a full line takes its last character', async () => {
    await toPanel(session, 'l', 'line');
    await session.keys('tab', 'tab', 'shift+tab');
    const wiped = [...session.raw.matchAll(ROW)]
      .map(([, row]) => row!)
      .filter((it) => widthOf(unstyled(it)) === columns && /\S$/u.test(unstyled(it)) && it.endsWith('K'));
    expect(wiped.map(unstyled)).toEqual([]);
  });

  it('scrolls the panel to its end and back', async () => {
    await toPanel(session, 'w', 'why');
    const top = session.shown();
    await session.keys('pagedown');
    await session.until(() => session.shown() !== top, 'another part of the panel');
    await session.keys('G', 'home');
    await session.until(() => session.shown() === top, 'the top of the panel');
    expect(faultsOf(session, columns)).toEqual([]);
  });

  it('shows the keys and the palette, and comes back', async () => {
    const before = session.shown();
    await session.keys('?');
    await session.until(/up k +up/);
    await session.keys('escape', ':');
    await session.until('What to do:');
    await session.keys('escape');
    await session.until(() => session.shown() === before, 'the screen of before');
    expect(session.cursor()).toBeUndefined();
  });
});

describe.skipIf(noTerminal !== undefined)(`editing${named}`, () => {
  afterEach(closeAll);

  it('begins with a digit, follows while typing, tells what is wrong beside it, and Escape restores', async () => {
    const session = await open();
    const before = session.shown();
    const revenue = /\$3\.836 bn\/year/;
    expect(before).toMatch(revenue);
    await session.type('174876');
    await session.until('$7.672 bn/year');
    const { row, column } = session.cursor()!;
    expect(session.text()[row]!.slice(0, column)).toMatch(/Bitcoin price +174876$/);
    await session.type(' MW');
    await session.until(
      () => /price of bitcoin|needed|power/.test(session.text()[row + 1]!),
      'what is wrong',
    );
    await session.keys('enter');
    expect(session.cursor()).toBeDefined();
    await session.keys('escape');
    await session.until(() => session.shown() === before, 'the screen of before');
    expect(session.cursor()).toBeUndefined();
  });

  it('takes on Enter, tells the change, undoes and redoes, resets one and all', async () => {
    const session = await open();
    const before = session.shown();
    await session.type('95k');
    await session.keys('enter');
    await session.until(/Bitcoin price +\$95,000\/BTC/);
    await session.until('+8.65 %');
    const after = session.shown();
    await session.keys('u');
    await session.until(() => session.shown() === before, 'the screen of before');
    await session.keys('U');
    await session.until(() => session.shown() === after, 'the screen after');
    await session.keys('d');
    await session.until(() => session.shown() === before, 'the screen of before');
    await session.keys('down', 'right', 'up', 'shift+right');
    await session.until('+5.22 %');
    await session.keys('D');
    await session.until(() => session.shown() === before, 'all as it was');
    expect(session.shown()).toBe(before);
  });

  it('takes away before the caret with the backspace key, and behind it with the delete key', async () => {
    const session = await open();
    await session.type('95k');
    await session.keys('left', 'left', 'delete');
    await session.until(/Bitcoin price +9k(?!\d)/);
    await session.keys('backspace');
    await session.until(/Bitcoin price +k/);
    expect(session.cursor()).toBeDefined();
  });

  it('nudges by a step, and by ten with shift', async () => {
    const session = await open();
    for (const [key, value] of [
      ['right', '87,500'],
      ['shift+right', '92,500'],
      ['left', '92,000'],
      ['shift+left', '87,000'],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one key after the other
      await session.keys(key);
      // oxlint-disable-next-line no-await-in-loop
      await session.until(`$${value}/BTC`);
    }
    expect(session.shown()).toMatch(/Bitcoin price +\$87,000\/BTC given/);
  });

  it('loses no key of those that come at once', async () => {
    const session = await open();
    session.send('kkkjj');
    await session.until(/> Displacement|> Pool fee|> Epoch already over/);
    expect(session.shown()).toMatch(/> Epoch already over/);
    session.send('jj');
    await session.until('> Power price');
    session.send('k12\u001595x\u007F\u007F0k\r');
    await session.until(/Bitcoin price +\$90,000\/BTC/);
    session.send(sequenceOf('right').repeat(4));
    await session.until(/Bitcoin price +\$92,000\/BTC/);
    session.send('uuuu');
    await session.until(/Bitcoin price +\$90,000\/BTC/);
  });

  it('loses no key that is pressed before the first screen', async () => {
    const session = started([main, 'tui', 'zaporizhzhia']);
    await session.until(() => session.isApart, 'a screen of its own');
    session.send('95k\r');
    await session.until(/Bitcoin price +\$95,000\/BTC/);
    expect(session.cursor()).toBeUndefined();
  });

  it('picks a machine by part of its name', async () => {
    const session = await open();
    await session.keys('home', 'down', 'down', 'enter');
    await session.until('Choose the miner:');
    await session.type('whatsminer-m60s');
    await session.until(() => !session.shown().includes('S21'), 'what is called so alone');
    await session.keys('enter');
    await session.until(/> Machine +MicroBT Whatsmin/);
    expect(session.shown()).toMatch(/Machine +MicroBT.*given/);
  });

  it('pins the baseline', async () => {
    const session = await open();
    await session.keys('shift+right');
    await session.until('+5.22 %');
    await session.keys('b');
    await session.until(() => !session.shown().includes('5.22'), 'no change any more');
    await session.keys('d');
    await session.until('−4.96 %');
    expect(session.shown()).toContain('$3.836 bn/year');
  });

  it('holds four what-ifs, no more, and turns through them', async () => {
    const session = await open();
    await session.keys('n', 'right', 'n', 'right', 'n');
    await session.until(' A  B  C [D]');
    await session.keys('n');
    await session.until(/four|4 what-ifs/);
    await session.keys(']');
    await session.until('[A] B  C  D');
    expect(session.shown()).toContain('$87,438/BTC');
    await session.keys('[', '[');
    await session.until(' A  B [C] D');
    await session.keys('x');
    await session.until(' A  B [D]');
  });

  it('finds inputs and results', async () => {
    const session = await open();
    await session.keys('/');
    await session.type('pool fee');
    await session.until('Inputs: pool fee');
    expect(session.shown()).not.toContain('Bitcoin price ');
    await session.keys('enter');
    await session.until(/> Pool fee/);
    await session.keys('escape');
    await session.until('Bitcoin price');
    await session.keys('/');
    await session.type('zzz');
    await session.until('Nothing is called');
  });

  it('does from the palette what is found there', async () => {
    const session = await open(['zaporizhzhia'], { columns: 160, rows: 45 });
    await session.keys(':');
    await session.type('megawatts go');
    await session.keys('enter');
    await session.until('MW at full load');
    expect(session.shown()).not.toContain('What to do');
  });
});

describe.skipIf(noTerminal !== undefined)(`the terminal${named}`, () => {
  afterEach(closeAll);

  it('may be resized at any time', async () => {
    const session = await open(['zaporizhzhia'], { columns: 160, rows: 45 });
    for (const [columns, rows] of [
      [60, 20],
      [200, 60],
      [100, 30],
      [20, 8],
      [80, 24],
    ] as const) {
      const before = session.raw.length;
      session.resize(columns, rows);
      // oxlint-disable-next-line no-await-in-loop -- one size after the other
      await session.until(() => session.raw.slice(before).includes(`\u001B[${rows};1H`), `${rows} rows`);
      expect(session.text()[0]).toMatch(/^hashwatt/);
      for (const [, row] of session.raw.slice(before).matchAll(ROW))
        expect(widthOf(unstyled(row!))).toBeLessThanOrEqual(columns);
    }
    await session.until('Enter type');
    expect(faultsOf(session, 200)).toEqual([]);
  });

  it('is sent no colour with NO_COLOR, and the sixteen colours at most without', async () => {
    const codes = async (env: Record<string, string>): Promise<Set<string>> => {
      const session = await open(WHOLE, { columns: 160, rows: 45, env });
      await session.keys('right', 'p');
      await session.until(() => /works/.test(session.raw) && !isWorking(session), 'the projection');
      await session.keys('m', 'v', '9', 'x', 'escape', '?', 'escape');
      // oxlint-disable-next-line no-control-regex
      return new Set([...session.raw.matchAll(/\u001B\[([\d;]*)m/gu)].flatMap(([, it]) => it!.split(';')));
    };
    const [plain, coloured] = [await codes({ NO_COLOR: '1' }), await codes({})];
    const isColour = (code: string): boolean => /^(?:[349]\d|10\d)$/.test(code);
    expect([...plain].filter(isColour)).toEqual([]);
    expect([...coloured].filter(isColour)).not.toEqual([]);
    for (const code of ['38', '48']) expect(coloured).not.toContain(code);
  });

  it('is sent ASCII alone with --ascii', async () => {
    const session = await open([...WHOLE, '--ascii'], { columns: 160, rows: 45 });
    await session.keys('right', 'p');
    await session.until(() => /works/.test(session.raw) && !isWorking(session), 'the projection');
    await session.keys('m', 'v', 'w', '9', 'x', 'escape', '?', 'escape');
    // oxlint-disable-next-line no-control-regex
    expect(session.raw.replaceAll(/\u001B\[[?\d;]*[a-zA-Z]/gu, '')).toMatch(/^[\x20-\x7E\r\n]*$/);
    await session.until('|');
  });

  it.each(['q', 'ctrl+c'])('is as it was after %s', async (key) => {
    const session = await open(['zaporizhzhia'], { shell: true });
    expect(session.isApart).toBe(true);
    await session.keys(key);
    await session.ended;
    expect(session.isApart).toBe(false);
    expect(session.cursor()).toBeDefined();
    const text = session.shown();
    expect(text).toMatch(/^before\n/);
    expect(text).not.toContain('Bitcoin price');
    expect(text).toContain('ended with 0');
    expect(text).toMatch(/[^-]\bicanon\b/);
    expect(text).toMatch(/[^-]\becho\b/);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('is as it was after %s', async (signal, code) => {
    const session = await open(['zaporizhzhia'], { shell: true });
    await session.keys('right');
    session.kill(signal);
    await session.ended;
    expect(session.isApart).toBe(false);
    expect(session.cursor()).toBeDefined();
    const text = session.shown();
    expect(text).toContain(`ended with ${code}`);
    expect(text).toMatch(/[^-]\bicanon\b/);
    expect(text).toMatch(/[^-]\becho\b/);
  });

  it('is told on leaving how to have the same what-if again', async () => {
    const session = await open(['zaporizhzhia']);
    await session.type('95k');
    await session.keys('enter', 'q');
    await session.ended;
    const line = /hashwatt (estimate .*)/.exec(session.shown())![1]!;
    const { results } = JSON.parse(spawn([...line.split(' '), '--json']).out) as {
      readonly results: Readonly<Record<string, { readonly value: string }>>;
    };
    expect(Number(results['revenuePerYear']!.value)).toBeCloseTo(4.168e9, -7);
  });

  it('is opened by hashwatt alone', async () => {
    const session = started([main]);
    await session.until('Bitcoin price');
    await session.keys('q');
    expect(await session.ended).toEqual({ code: 0, signal: undefined });
  });

  it('must be one that can be moved on', async () => {
    const session = started([main, 'tui', 'zaporizhzhia'], { env: { TERM: 'dumb' } });
    expect(await session.ended).toMatchObject({ code: 2 });
    expect(session.shown()).toMatch(/hashwatt estimate/);
    expect(session.raw).not.toContain('\u001B');
  });
});

it('on a pipe hashwatt tui says what to do instead and ends with 2', () => {
  const { code, out, err } = spawn(['tui', 'zaporizhzhia']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/terminal.*\n?.*hashwatt estimate/s);
});
