import { readFileSync } from 'node:fs';
import { main } from '../cli/command-line.ts';
import { noTerminal, sequenceOf, Session } from '../tui/terminal.ts';
import { median, type Row } from './row.ts';

/** A large terminal, on which all three parts stand and hold much. */
const SIZE = { columns: 220, rows: 64 };
/** A question that the projection has the whole of its page for. */
const WHOLE = [
  'zaporizhzhia',
  ...'--power-price 30 --machine-price 16 --machine-life 5'.split(' '),
  ...'--building-price 400k --building-life 20 --discount-rate 10%/year'.split(' '),
];

/** The terminal what-if in a pseudo-terminal: how soon it stands, answers and rests. */
export async function tui(): Promise<Row[]> {
  if (noTerminal !== undefined) {
    console.log(`the terminal what-if is not measured: ${noTerminal}`);
    return [];
  }
  return [...(await firstPaint()), ...(await keystrokes()), ...(await resting()), ...(await remembered())];
}

const STARTS = 21;

/**
 * From the start of the process until a frame was sent whole, beside a Node that does nothing but end. The limit of the
 * first is what was promised; that of the second holds what was reached.
 */
async function firstPaint(): Promise<Row[]> {
  const times: [bare: number, first: number, whole: number][] = [];
  for (let start = 0; start <= STARTS; start++) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, or they would be in each other's way
    times.push([await bareNode(), ...(await painted())]);
  }
  const [bare, first, whole] = [0, 1, 2].map((of) => median(times.slice(1).map((it) => it[of]!)));
  return [
    { what: 'hashwatt tui, first paint: the outline', milliseconds: first!, beside: bare!, limit: 3 },
    {
      what: 'hashwatt tui, the first screen with its numbers',
      milliseconds: whole!,
      beside: bare!,
      limit: 4,
    },
  ];
}

async function bareNode(): Promise<number> {
  const started = performance.now();
  const session = new Session(['-e', '0'], SIZE);
  await session.ended;
  return performance.now() - started;
}

/** Until the outline stands, and until the numbers do. */
async function painted(): Promise<[first: number, whole: number]> {
  const started = performance.now();
  const session = new Session([main, 'tui', ...WHOLE], SIZE);
  session.hold();
  await session.heard(() => session.sent > 0, 'the outline');
  const first = performance.now() - started;
  await session.heard(() => session.sent > 1, 'the first screen');
  const whole = performance.now() - started;
  await session.close();
  return [first, whole];
}

/** The what-if with the projection shown and worked out. */
async function opened(): Promise<Session> {
  const session = new Session([main, 'tui', ...WHOLE], SIZE);
  await session.until('Bitcoin price');
  await session.keys('p');
  await quiet(session);
  return session;
}

const PROJECTED = /months from \d{4}-\d\d: worth/;

const quiet = (session: Session): Promise<void> =>
  session.until(
    () => PROJECTED.test(session.shown()) && !/works|of before/.test(session.shown()),
    'the projection',
  );

const NUDGES = 300;
const STUDIES = 15;

async function keystrokes(): Promise<Row[]> {
  const session = await opened();
  const times: number[] = [];
  const pages: number[] = [];
  for (let nudge = -20; nudge < NUDGES; nudge++) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    const milliseconds = await repainted(session, nudge % 2 === 0 ? 'right' : 'left');
    if (nudge >= 0) times.push(milliseconds);
  }
  await quiet(session);
  for (let study = 0; study < STUDIES; study++) {
    const started = performance.now();
    // oxlint-disable-next-line no-await-in-loop
    await repainted(session, 'right');
    // oxlint-disable-next-line no-await-in-loop
    await quiet(session);
    pages.push(performance.now() - started);
  }
  await session.close();
  const sorted = times.toSorted((a, b) => a - b);
  const what = 'hashwatt tui, from a key to its screen';
  return [
    { what: `${what}: half of them within`, milliseconds: median(times), limit: 16 },
    { what: `${what}: 99 % within`, milliseconds: sorted[Math.ceil(0.99 * NUDGES) - 1]!, limit: 50 },
    { what: 'hashwatt tui, from a key to the new projection', milliseconds: median(pages), limit: 1000 },
  ];
}

/** The strip of key results stands in the second and third row; no study touches it. */
// oxlint-disable-next-line no-control-regex
const STRIP = /\u001B\[3;1H[^]*?\u001B\[\?2026l/u;

/** How long a key takes until the last of the frame has come that shows another result. */
async function repainted(session: Session, key: string): Promise<number> {
  session.forget();
  session.hold();
  const started = performance.now();
  session.send(sequenceOf(key));
  await session.heard(() => STRIP.test(session.raw), `an answer to ${key}`);
  const elapsed = performance.now() - started;
  // Drawing takes time of ours, which the next key is not to be charged with.
  await session.drawn();
  return elapsed;
}

const REST = 2000;
/** The clock of a process ticks so often a second. */
const TICKS = 100;

/** How much of a processor it takes while nobody does anything: the time of all its threads. */
async function resting(): Promise<Row[]> {
  const session = await opened();
  // At first the engine tidies up after the studies.
  await rest();
  const before = spentBy(session.pid);
  if (before === undefined) {
    await session.close();
    console.log('no /proc here: what the terminal what-if takes while it rests is not measured');
    return [];
  }
  await rest();
  const spent = spentBy(session.pid)! - before;
  await session.close();
  return [
    { what: `hashwatt tui, processor time of ${REST / 1000} s at rest`, milliseconds: spent, limit: 0 },
  ];
}

const rest = (): Promise<void> =>
  new Promise((settle) => {
    setTimeout(settle, REST);
  });

/** The processor time of a process so far, in milliseconds: its own and the system's for it. */
function spentBy(pid: number): number | undefined {
  const fields = procOf(pid, 'stat')?.replace(/^.*\)/su, '').trim().split(' ');
  return fields && ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}

function procOf(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return undefined;
  }
}

const [WARM, EDITS] = [1_000, 10_000];
/** So many keys are sent at once: nobody waits for each of so many. */
const BURST = 50;

/** How much more memory it holds after ten thousand edits than after the first thousand, in megabytes. */
async function remembered(): Promise<Row[]> {
  const session = await opened();
  await session.keys('w');
  const warm = await residentAfter(session, WARM);
  const last = await residentAfter(session, EDITS - WARM);
  await session.close();
  if (warm === undefined || last === undefined) return [];
  const what = 'hashwatt tui, memory that 9,000 more edits take: each can be undone';
  return [{ what, milliseconds: Math.max(0, last - warm), unit: 'MB', limit: 30 }];
}

/** Half up and half down: every key is an edit of its own. */
const EDITING = ['right', 'left'].map((it) => sequenceOf(it).repeat(BURST / 2)).join('');

async function residentAfter(session: Session, edits: number): Promise<number | undefined> {
  for (let edit = 0; edit < edits; edit += BURST) {
    const before = session.sent;
    session.forget();
    session.hold();
    session.send(EDITING);
    // oxlint-disable-next-line no-await-in-loop -- no more at once than a terminal holds
    await session.heard(() => session.sent >= before + BURST, `${BURST} edits`);
  }
  return residentIn(session.pid);
}

const residentIn = (pid: number): number | undefined => {
  const kilobytes = /^VmRSS:\s+(\d+)/mu.exec(procOf(pid, 'status') ?? '')?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
};
