import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { addressIn, type FetchLimits, type Fetched, fetchText } from './fetch.ts';
import { dayAt } from './network-file.ts';
import { type Imported, importNetwork } from './import-network.ts';

/** What a mempool instance is asked for: tip and time, difficulty, and the fees of a day of blocks. */
const CALLS = ['difficulty-adjustment', 'mining/hashrate/3d', 'mining/reward-stats/144'];

/** The start page of an instance or of its API, which no call is. */
const INSTANCE = /^(?:\/api(?:\/v1)?)?\/?$/;

/**
 * Fetches the network from an address: the answer of one call, or of those of a mempool instance that make a network.
 * @throws HashwattError with what is wrong with the address or each answer
 */
export async function fetchNetwork(url: string, limits: Partial<FetchLimits> = {}): Promise<Imported> {
  const address = addressIn(url);
  const urls = INSTANCE.test(address.pathname)
    ? CALLS.map((call) => new URL(`/api/v1/${call}`, address).href)
    : [address.href];
  const answers = await all(urls, limits);
  const sources = answers.map(({ address: from, text }) => ({ file: from, from, text }));
  return importNetwork(sources, { date: dayAt(Date.now() / 1000), id: address.host });
}

async function all(urls: readonly string[], limits: Partial<FetchLimits>): Promise<readonly Fetched[]> {
  const outcomes = await Promise.allSettled(urls.map((url) => fetchText(url, limits)));
  const problems: Problem[] = [];
  const answers = outcomes.flatMap((it) =>
    it.status === 'fulfilled' ? it.value : (collect(problems, () => rethrow(it.reason)) ?? []),
  );
  if (problems.length > 0) throw new HashwattError(problems);
  return answers;
}

function rethrow(reason: unknown): never {
  throw reason;
}
