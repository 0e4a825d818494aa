import { yearOf } from './estimate.ts';
import { type Name, STRENGTH, type Stated } from './inputs.ts';
import type { Course } from './project.ts';

type Said = Pick<Course, 'stated' | 'paths'>;

/** What is stated of the first month: paths say more than what is given once. */
export const inFirstMonth = ({ stated, paths }: Said): ReadonlyMap<Name, Stated> =>
  new Map<Name, Stated>([
    ...stated,
    ...[...paths].map(([name, [value]]): [Name, Stated] => [
      name,
      { value: value!, origin: 'given', strength: STRENGTH.path },
    ]),
  ]);

/** What a year would be whose every month were like the first. */
export const firstMonth = (said: Said): ReadonlyMap<Name, Stated> => yearOf(inFirstMonth(said));
