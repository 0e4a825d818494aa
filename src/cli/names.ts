import type { Name } from '../index.ts';
import { nameOfFlag } from '../present/flags.ts';
import type { Asked } from './asked.ts';

/** A quantity by its name or its flag; any other word is told by the question itself. */
export const nameCalled = (text: string): Name =>
  nameOfFlag(`--${text.replace(/^--/, '')}`) ?? (text as Name);

/** The results that were asked for. */
export const resultsOf = (asked: Asked): readonly Name[] | undefined =>
  asked
    .value('--results')
    ?.split(',')
    .map((it) => nameCalled(it.trim()));
