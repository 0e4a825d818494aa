import { Document } from 'yaml';
import { ExactReader } from '../interpret/exact.ts';
import { mining } from '../mining/book.ts';
import { STRENGTH } from '../study/inputs.ts';
import { bitcoin, block, exahash, hash, one, satoshi, second } from '../units/catalogue.ts';
import { convert } from '../units/convert.ts';
import { Exact } from '../units/decimal.ts';
import { write } from '../units/write.ts';
import { defined } from './fields.ts';
import type { Heard } from './read-answers.ts';

/** What a value of the file says beside its number. */
interface Said {
  readonly value: Exact;
  readonly by: Heard;
  readonly note: string;
}

/** What answers say together. */
export interface Found {
  readonly blockHeight: Said | undefined;
  readonly difficulty: Said | undefined;
  readonly feesPerBlock: Said | undefined;
  readonly measured: Exact | undefined;
  readonly day: string;
  readonly warnings: readonly string[];
}

/** The day of a Unix time, in UTC. */
export const dayAt = (time: number): string => new Date(time * 1000).toISOString().slice(0, 10);

/** Gathers what answers say: the highest block, its difficulty, and the fees that most blocks stand behind. */
export function foundIn(heard: readonly Heard[], day: string): Found {
  const tips = heard.filter(({ tip }) => tip !== undefined).toSorted((a, b) => b.tip! - a.tip!);
  const fees = feesIn(heard);
  const [tip] = tips;
  const last = fees && { value: new Exact(fees.to), by: fees.by, note: 'the newest block with known fees' };
  const hard = heard.find(({ difficulty }) => difficulty !== undefined);
  const measured = heard.find(({ hashRate }) => hashRate)?.hashRate;
  return {
    blockHeight: tip ? { value: new Exact(tip.tip!), by: tip, note: 'the newest block' } : last,
    difficulty: hard && { value: new Exact(hard.difficulty!), by: hard, note: 'as it was answered' },
    feesPerBlock: fees && { value: convert(fees.perBlock, satoshi, bitcoin), by: fees.by, note: fees.note },
    measured: measured === undefined ? undefined : convert(new Exact(measured), hash, exahash),
    day,
    warnings: heard.flatMap(({ warning }) => warning ?? []),
  };
}

interface KnownFees {
  readonly to: number;
  readonly perBlock: Exact;
  readonly blocks: number;
  readonly by: Heard;
  readonly note: string;
}

/** The fees of several single blocks are one mean. */
function feesIn(heard: readonly Heard[]): KnownFees | undefined {
  const single = heard.filter(({ fees }) => fees?.from === fees?.to && fees !== undefined);
  const wide = heard.filter((it) => it.fees !== undefined && !single.includes(it));
  const all = [...wide.map((it) => meanOf([it])), ...(single.length > 0 ? [meanOf(single)] : [])];
  return all.toSorted((a, b) => b.blocks - a.blocks)[0];
}

function meanOf(heard: readonly Heard[]): KnownFees {
  const all = heard.map(({ fees }) => fees!);
  const from = Math.min(...all.map((it) => it.from));
  const to = Math.max(...all.map((it) => it.to));
  const blocks = all.length === 1 ? to - from + 1 : all.length;
  const perBlock = all.reduce((sum, it) => sum.plus(it.perBlock), new Exact(0)).div(all.length);
  const note = blocks === 1 ? `block ${to} alone` : `mean of ${blocks} blocks from ${from} to ${to}`;
  const by = heard.toSorted((a, b) => (b.time ?? 0) - (a.time ?? 0))[0]!;
  return { to, perBlock, blocks, by, note };
}

/** What a preset of these answers lacks, and which of them it did not need. */
export function notesOn(found: Found, heard: readonly Heard[]): readonly string[] {
  const { blockHeight, difficulty, feesPerBlock } = found;
  const lacking = Object.entries({ blockHeight, difficulty, feesPerBlock }).filter(([, it]) => !it);
  const fees = heard.filter((it) => it.fees && it.call !== feesPerBlock?.by.call);
  return [
    ...lacking.map(([name]) => `no answer says ${name}; an estimate will ask for it (${WHERE[name]})`),
    ...fees.map(({ call }) => `the fees of ${call} are not used: others stand on more blocks`),
    ...found.warnings,
  ];
}

const WHERE: Readonly<Record<string, string>> = {
  blockHeight: 'getblockchaininfo or /api/blocks/tip/height',
  difficulty: 'getblockchaininfo or /api/v1/mining/hashrate/3d',
  feesPerBlock: 'getblockstats or /api/v1/mining/reward-stats/144',
};

const book = new ExactReader(mining);

/** The file of a network that is in use today. */
export function yamlOf(found: Found): string {
  const { blockHeight, difficulty, feesPerBlock, warnings, day } = found;
  const document = new Document({
    kind: 'network',
    name: blockHeight ? `Network at block ${write(blockHeight.value, one)}` : `Network of ${day}`,
    ...defined({ about: difficulty && aboutOf(difficulty.value, found.measured) }),
    day,
    current: 'true',
    values: defined({
      blockHeight: valueOf(blockHeight, block.symbol, day),
      difficulty: valueOf(difficulty, '', day),
      feesPerBlock: valueOf(feesPerBlock, bitcoin.symbol, day),
    }),
    ...(warnings.length === 0 ? {} : { warnings: warnings.map((text) => ({ text })) }),
  });
  document.commentBefore = ` Its values count as those of today until they grow old; without “current”, as those of ${day} for good.`;
  return document.toString({ lineWidth: 0 });
}

const valueOf = (said: Said | undefined, unit: string, day: string): object | undefined =>
  said && {
    value: `${said.value.toFixed()} ${unit}`.trim(),
    source: said.by.source,
    'as-of': said.by.time === undefined ? day : dayAt(said.by.time),
    note: said.note,
  };

const shown = (it: Exact): string => write(it, exahash.per(second), { digits: 4 });

function aboutOf(difficulty: Exact, measured: Exact | undefined): string {
  const given = new Map([['difficulty', { value: difficulty, strength: STRENGTH.given }]]);
  const rate = book.read(given).valueOf(mining.quantity('networkHashRate'));
  const seen = measured === undefined ? '' : `; ${shown(measured)} by the times of its last blocks`;
  return `${rate instanceof Exact ? shown(rate) : '?'} by difficulty${seen}.`;
}
