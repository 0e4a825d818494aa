import { fetchNetwork, HashwattError, type Imported, readPreset, readSamples } from '../index.ts';
import { nameOfFlag } from '../present/flags.ts';
import type { Asked } from './asked.ts';

const SAMPLES = /^\s*samples\s*\(\s*(?<file>.+?)\s*,\s*(?<column>[^,]+?)\s*\)\s*$/iu;

/** The kinds of preset that a flag chooses, by name or as a file. */
export const CHOICES = ['plant', 'miner', 'cooling', 'network'] as const;

/** The flag that asks for a network over the net. */
export const NETWORK_URL = '--network-url';
const NETWORK = '--network';

/** What looks like a file and not like a name; `-` is standard input. */
export const isFile = (text: string): boolean => text === '-' || /[\\/]|\.ya?ml$/i.test(text);

/**
 * Reads what flags name instead of saying it: samples such as `samples(prices.csv, usd)`, preset files, a network that
 * somebody serves.
 * @throws HashwattError with what is wrong with each
 */
export async function readFiles(asked: Asked): Promise<void> {
  const outcomes = await Promise.allSettled([...asked.flags].map((flag) => readFor(flag, asked)));
  const errors = outcomes.flatMap((it): unknown[] => (it.status === 'rejected' ? [it.reason] : []));
  const strange = errors.find((it) => !(it instanceof HashwattError));
  if (strange !== undefined) throw strange;
  if (errors.length > 0) throw new HashwattError((errors as HashwattError[]).flatMap((it) => it.problems));
}

async function readFor(flag: string, asked: Asked): Promise<void> {
  const text = asked.value(flag) ?? '';
  const { file, column } = SAMPLES.exec(text)?.groups ?? {};
  if (file !== undefined && column !== undefined && nameOfFlag(flag) !== undefined)
    asked.read.set(flag, await readSamples(file, column));
  else if (flag === NETWORK_URL) await fetchFor(asked, text);
  else if (CHOICES.some((kind) => flag === `--${kind}`) && isFile(text))
    asked.read.set(flag, await readPreset(text));
}

async function fetchFor(asked: Asked, url: string): Promise<void> {
  if (asked.has(NETWORK)) {
    const allowed = `cannot be joined with ${NETWORK}`;
    throw new HashwattError([{ code: 'wrong-shape', field: NETWORK_URL, allowed }]);
  }
  // Nothing is fetched for a command line that is refused anyway.
  if (asked.problems().length === 0) asked.read.set(NETWORK, (await fetchedFor(NETWORK_URL, url)).preset);
}

/** What an address serves. @throws HashwattError in which the flag stands for the address */
export async function fetchedFor(flag: string, url: string): Promise<Imported> {
  try {
    return await fetchNetwork(url);
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    throw new HashwattError(error.problems.map((it) => (it.field === 'url' ? { ...it, field: flag } : it)));
  }
}
