import type { Command } from 'commander';
import { HashwattError, importNetwork, type Imported } from '../index.ts';
import { oneLine } from '../present/text.ts';
import { Asked } from './asked.ts';
import { fetchedFor } from './files.ts';
import type { Io } from './io.ts';
import { put } from './new-file.ts';

const EXAMPLES = `
Answers that are read, one or several joined, in files or on standard input:
  bitcoin-cli getblockchaininfo, getmininginfo, getblockstats
  of a mempool instance /api/v1/mining/hashrate/3d,
  /api/v1/difficulty-adjustment, /api/v1/mining/reward-stats/144,
  /api/v1/mining/blocks/fees/24h and /api/blocks/tip/height

Examples:
  (bitcoin-cli getblockchaininfo; bitcoin-cli getblockstats 952053) \\
    | hashwatt presets import network - -o my-node.yaml
  hashwatt presets import network --url https://mempool.example.org
  hashwatt estimate zaporizhzhia --network my-node.yaml
`;

/** `hashwatt presets import`. */
export function addImport(command: Command, io: Io): void {
  command
    .usage('network [files…] [flags]')
    .argument('<kind>', 'network')
    .argument('[files...]', 'answers as JSON; - is standard input')
    .option('--url <url>', 'fetch the answer from there: that of a call, or the start page of an instance')
    .option('--date <day>', 'the day of answers that carry no time, such as 2026-07-01')
    .option('-o, --output <file>', 'write the preset there; it must not be there yet')
    .option('--force', 'write over a file that is there')
    .addHelpText('after', EXAMPLES);
  const asked = new Asked(command);
  command.action(async (kind: string, files: readonly string[]) => {
    asked.check();
    const { yaml, notes } = await imported(kind, files, asked);
    put(yaml, asked.value('--output'), { io, over: asked.has('--force') });
    io.err(notes.map((it) => `hashwatt: ${oneLine(it)}\n`).join(''));
  });
}

function imported(kind: string, files: readonly string[], asked: Asked): Promise<Imported> {
  const [url, date] = [asked.value('--url'), asked.value('--date')];
  const problems = [
    ...(kind === 'network' ? [] : [refused('kind', 'is not network, the only kind that is imported', kind)]),
    ...(url === undefined ? [] : files.map((it) => refused('--url', 'cannot be joined with files', it))),
    ...(url !== undefined && date !== undefined
      ? [refused('--date', 'is for files; what is fetched is of today')]
      : []),
    ...(url === undefined && files.length === 0
      ? [refused('files', 'are missing; give some, - or --url')]
      : []),
  ];
  if (problems.length > 0) throw new HashwattError(problems);
  return url === undefined ? importNetwork(files, { date }) : fetchedFor('--url', url);
}

const refused = (field: string, allowed: string, given?: string) =>
  ({ code: 'wrong-shape', field, allowed, ...(given === undefined ? {} : { given }) }) as const;
