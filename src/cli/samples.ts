import { HashwattError, readSamples } from '../index.ts';
import { nameOfFlag } from '../present/flags.ts';
import type { Asked } from './asked.ts';

const SAMPLES = /^\s*samples\s*\(\s*(?<file>.+?)\s*,\s*(?<column>[^,]+?)\s*\)\s*$/iu;

/** Reads the files that values such as `samples(prices.csv, usd)` name. @throws HashwattError with what is wrong with each */
export async function readSampled(asked: Asked): Promise<void> {
  const outcomes = await Promise.allSettled([...asked.flags].map((flag) => readSample(flag, asked)));
  const errors = outcomes.flatMap((it): unknown[] => (it.status === 'rejected' ? [it.reason] : []));
  const strange = errors.find((it) => !(it instanceof HashwattError));
  if (strange !== undefined) throw strange;
  if (errors.length > 0) throw new HashwattError((errors as HashwattError[]).flatMap((it) => it.problems));
}

async function readSample(flag: string, asked: Asked): Promise<void> {
  const { file, column } = SAMPLES.exec(asked.value(flag) ?? '')?.groups ?? {};
  if (file !== undefined && column !== undefined && nameOfFlag(flag) !== undefined)
    asked.meant.set(flag, await readSamples(file, column));
}
