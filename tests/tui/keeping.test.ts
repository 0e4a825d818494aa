import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { main, spawn } from '../cli/command-line.ts';
import { noTerminal, openTui, type Options, sequenceOf, Session } from './terminal.ts';

const PRICES = resolve(import.meta.dirname, '../../docs/examples/prices.csv');
const named = noTerminal === undefined ? '' : ` (left out: ${noTerminal})`;

const sessions: Session[] = [];
const keep = (session: Session): Session => {
  sessions.push(session);
  return session;
};
afterEach(async () => {
  await Promise.all(sessions.splice(0).map((it) => it.close()));
});

const folder = (): string => mkdtempSync(join(tmpdir(), 'hashwatt-'));

const open = async (argv: readonly string[] = ['zaporizhzhia'], options: Options = {}): Promise<Session> =>
  keep(await openTui(argv, options));

const retyped = async (session: Session, text: string): Promise<void> => {
  await session.keys('ctrl+u');
  await session.type(text);
  await session.keys('enter');
};

const to95k = async (session: Session): Promise<void> => {
  await session.type('95k');
  await session.keys('enter');
  await session.until(/Bitcoin price +\$95,000\/BTC/);
};

const revenueOf = (scenario: string): number => {
  const { out } = spawn(['estimate', scenario, '--json']);
  const { results } = JSON.parse(out) as {
    readonly results: Readonly<Record<string, { readonly value: string }>>;
  };
  return Number(results['revenuePerYear']!.value);
};

describe.skipIf(noTerminal !== undefined)(`saving${named}`, () => {
  it('writes a scenario that gives the same answer', async () => {
    const cwd = folder();
    const session = await open(['zaporizhzhia'], { cwd });
    await to95k(session);
    await session.keys('s');
    await session.until('Save as: ');
    await retyped(session, 'mine.yaml');
    await session.until('Saved as mine.yaml.');
    expect(revenueOf(join(cwd, 'mine.yaml'))).toBeCloseTo(4.168e9, -7);
  });

  it('asks before it writes over a file', async () => {
    const cwd = folder();
    const path = join(cwd, 'there.yaml');
    writeFileSync(path, 'somebody’s own\n');
    const session = await open(['zaporizhzhia'], { cwd });
    for (const answer of ['n', 'escape', 'y']) {
      expect(readFileSync(path, 'utf8')).toBe('somebody’s own\n');
      // oxlint-disable-next-line no-await-in-loop -- one question after the other
      await session.keys('s');
      // oxlint-disable-next-line no-await-in-loop
      await session.until('Save as: ');
      // oxlint-disable-next-line no-await-in-loop
      await retyped(session, 'there.yaml');
      // oxlint-disable-next-line no-await-in-loop
      await session.until('exists already');
      // oxlint-disable-next-line no-await-in-loop
      await session.keys(answer);
    }
    await session.until('Saved as there.yaml.');
    expect(readFileSync(path, 'utf8')).toContain('zaporizhzhia');
  });

  it('says why a file can’t be written, and goes on', async () => {
    const session = await open();
    await session.keys('s');
    await session.until('Save as: ');
    await retyped(session, join(folder(), 'none', 'mine.yaml'));
    await session.until(/can’t be|no such|ENOENT|exist/i);
    await session.keys('right');
    await session.until('$87,500/BTC');
    expect(session.isApart).toBe(true);
  });
});

describe.skipIf(noTerminal !== undefined)(`opening${named}`, () => {
  it('reads a scenario file, and saving it keeps its comments', async () => {
    const cwd = folder();
    const path = join(cwd, 'site.yaml');
    const first = await open(['site-50mw'], { cwd });
    await first.keys('s');
    await first.until('Save as: ');
    await retyped(first, 'site.yaml');
    await first.until('Saved as site.yaml.');
    writeFileSync(path, `# Why we want this.\n${readFileSync(path, 'utf8')}`);
    const session = await open(['zaporizhzhia'], { cwd });
    await session.keys('o');
    await session.until('Open the scenario: ');
    await retyped(session, 'site.yaml');
    await session.until('Opened site.yaml.');
    await session.type('95k');
    await session.keys('enter', 's');
    await session.until('Save as: site.yaml');
    await session.keys('enter');
    await session.until('Saved as site.yaml.');
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('# Why we want this.');
    expect(text).toContain('95k');
  });

  it('of what is not there says so, and goes on', async () => {
    const session = await open();
    await session.keys('o');
    await session.until('Open the scenario: ');
    await retyped(session, 'nowhere.yaml');
    await session.until(/nowhere\.yaml/);
    await session.keys('right');
    await session.until('$87,500/BTC');
    expect(session.isApart).toBe(true);
  });

  it('of a file of prices shows which hours are worth mining', async () => {
    const session = await open(['site-50mw', '--bitcoin-price', '95k'], { columns: 160, rows: 45 });
    await session.keys('f');
    await session.until('File of prices: ');
    await retyped(session, PRICES);
    await session.until(/of 336 hours/);
    expect(session.shown()).not.toContain('Press f');
  });
});

describe.skipIf(noTerminal !== undefined)(`passing on${named}`, () => {
  it('hands the command line to the clipboard of the terminal', async () => {
    const session = await open();
    await to95k(session);
    await session.keys('y');
    await session.until('clipboard');
    // oxlint-disable-next-line no-control-regex
    const [, coded] = /\u001B\]52;c;([\w+/=]+)\u0007/u.exec(session.raw)!;
    expect(Buffer.from(coded!, 'base64').toString()).toBe(
      'hashwatt estimate zaporizhzhia --bitcoin-price 95k',
    );
  });
});

describe.skipIf(noTerminal !== undefined)(`after a crash${named}`, () => {
  it('offers what was not saved, the text that was being typed with it', async () => {
    const env = { HOME: folder() };
    const first = await open(['zaporizhzhia'], { env });
    await to95k(first);
    await first.type('12');
    await first.until(/Bitcoin price +12\b/);
    first.kill('SIGKILL');
    await first.ended;
    const second = await open(['zaporizhzhia'], { env });
    await second.until(/Unsaved work of \d{4}-\d\d-\d\d \d\d:\d\d was/);
    await second.keys('y');
    await second.until(/Bitcoin price +12\b/);
    await second.until(() => second.cursor() !== undefined, 'the caret');
    await second.keys('escape');
    await second.until(/Bitcoin price +\$95,000\/BTC/);
    expect(second.cursor()).toBeUndefined();
  });

  it.each(['SIGTERM', 'SIGHUP'] as const)('and so after %s', async (signal) => {
    const env = { HOME: folder() };
    const first = await open(['zaporizhzhia'], { env });
    await to95k(first);
    first.kill(signal);
    await first.ended;
    const second = await open(['zaporizhzhia'], { env });
    await second.until(/Unsaved work/);
    await second.keys('n');
    await second.until('dropped');
    await second.keys('q');
    await second.ended;
    const third = await open(['zaporizhzhia'], { env });
    expect(third.shown()).not.toContain('Unsaved work');
  });
});

describe.skipIf(noTerminal !== undefined)(`spoken${named}`, () => {
  it('says in lines what is new, and moves no cursor to another screen', async () => {
    const session = keep(new Session([main, 'tui', 'zaporizhzhia', '--spoken'], { rows: 60 }));
    await session.until('Revenue of a year: $3.836 bn/year');
    session.send(sequenceOf('right'));
    await session.until('Input Bitcoin price: $87,500/BTC, given');
    session.send('9');
    await session.until('> 9');
    session.send('x');
    await session.until('Not yet: ');
    session.send(sequenceOf('escape'));
    // Both at once would be another key: alt and a question mark.
    await session.until(/^> *$/m);
    session.send('?');
    await session.until('up or k: up');
    session.send('q');
    await session.until(/leave; unsaved work is kept\n[^]*Input Bitcoin price: .*\n> *$/m);
    session.send('q');
    expect(await session.ended).toEqual({ code: 0, signal: undefined });
    expect(session.raw).not.toContain('\u001B[?1049h');
    expect(session.raw).not.toMatch(/undefined|NaN|Infinity/);
  });
});
