import type { Command } from 'commander';
import { HashwattError, type Library, readPresets } from '../index.ts';
import type { Asked } from './asked.ts';
import type { Io } from './io.ts';

/** The flag of a user's own preset folder, and the variable of the environment that may name it instead. */
const [FLAG, VARIABLE] = ['--presets', 'HASHWATT_PRESETS'];

/** Adds the flag of a preset folder. */
export const addPresets = (command: Command): Command =>
  command.option(`${FLAG} <folder>`, 'a preset folder of your own, over what is shipped');

/** The user's own preset folder, if one was named. */
export const ownFolder = (asked: Asked, io: Io): string | undefined =>
  asked.value(FLAG) ?? (io.presets === '' ? undefined : io.presets);

/** The same as the flag would say it, wherever it was named. */
export const presetsFlag = (asked: Asked, io: Io): (readonly [flag: string, folder: string])[] => {
  const folder = ownFolder(asked, io);
  return folder === undefined ? [] : [[FLAG, folder]];
};

/** What is shipped with the user's own folder over it, if one was named. @throws HashwattError with every problem of its files */
export async function libraryIn(asked: Asked, io: Io): Promise<Library | undefined> {
  const folder = ownFolder(asked, io);
  return folder === undefined ? undefined : ofFolder(asked, readPresets(folder));
}

/** What a folder gives; its problems are those of the flag or variable that named it. */
export async function ofFolder<T>(asked: Asked, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    const field = asked.has(FLAG) ? FLAG : VARIABLE;
    throw new HashwattError(error.problems.map((it) => (it.field === 'presets' ? { ...it, field } : it)));
  }
}
