import { HashwattError, type Problem, type WorldFilter } from '../index.ts';
import { unknownWord } from '../present/flags.ts';

const KEYS = ['country', 'fuel', 'name'] as const;

/** `all`, or what plants have in common. @throws HashwattError with what is no such word */
export function filterIn(text: string): WorldFilter {
  if (text.trim() === 'all') return {};
  const pairs = text.split(',').map((it) => /^\s*([^=]*?)\s*(?:=\s*(.*?)\s*)?$/su.exec(it)!.slice(1));
  const problems = pairs.flatMap(([key = '', value = '']): Problem[] =>
    KEYS.some((it) => it === key) && value !== ''
      ? []
      : [
          {
            ...unknownWord(key, `is no part of ${KEYS.map((it) => `${it}=…`).join(',')}, nor all`, KEYS),
            field: '--plants',
            given: key,
          },
        ],
  );
  if (problems.length > 0) throw new HashwattError(problems);
  return Object.fromEntries(pairs) as WorldFilter;
}
