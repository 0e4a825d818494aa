import { type Answer, Exact, mining, type MiningResult } from '../../index.ts';
import { titleOf } from '../../present/chapters.ts';
import { labelOf, resultsOf } from '../../present/values.ts';
import { answered } from './answers.ts';
import { remembered } from './remembered.ts';
import { meets } from './rows.ts';
import { shownQuestion, type State } from './state.ts';

/** A result with its change against the baseline. */
export interface Result {
  readonly name: MiningResult;
  readonly label: string;
  readonly value: string;
  /** `+12.3 %`, or nothing where it stands as it did. */
  readonly change: string;
  /** Whether more of it than in the baseline is there: what is better is for the reader to say. */
  readonly direction: -1 | 0 | 1;
}

export type ResultRow =
  { readonly is: 'title'; readonly text: string } | ({ readonly is: 'result' } & Result);

/** What everybody asks for first. */
export const KEY_RESULTS: readonly MiningResult[] = [
  'revenuePerYear',
  'marginPerYear',
  'bitcoinPerDay',
  'networkShare',
  'hashRate',
  'minerCount',
];

/** The answer that is shown, and the one it is held against, where there are any. */
export function answersOf(state: State): { readonly now?: Answer; readonly before?: Answer } {
  const now = answered(shownQuestion(state).asked, state.library);
  const before = answered(state.board.baseline, state.library);
  return {
    ...(now.problems ? {} : { now: now.answer }),
    ...(before.problems ? {} : { before: before.answer }),
  };
}

/** The key results. */
export const keyResults = (state: State): readonly Result[] => {
  const answers = answersOf(state);
  return KEY_RESULTS.map((name) => resultOf(name, answers));
};

const isBound = (name: string): boolean => /If(NobodyLeaves|OthersLeave)$/.test(name);

/** Every result of a year by chapter; those alone that `find` meets. */
export const resultRows = remembered((state: State): readonly ResultRow[] => {
  const answers = answersOf(state);
  return [...mining.chapters.keys()].flatMap((chapter): ResultRow[] => {
    const title = titleOf(chapter);
    const found = (resultsOf(chapter) as MiningResult[])
      .filter((name) => !isBound(name))
      .filter((name) => meets(`${title} ${labelOf(name)} ${name}`, state.find))
      .map((name): ResultRow => ({ is: 'result', ...resultOf(name, answers) }));
    return found.length === 0 ? [] : [{ is: 'title', text: title }, ...found];
  });
});

function resultOf(name: MiningResult, { now, before }: ReturnType<typeof answersOf>): Result {
  const found = now?.results[name];
  const value = found?.value ?? null;
  const from = before?.results[name].value ?? null;
  return {
    name,
    label: labelOf(name),
    value: value === null ? '—' : found!.toString().replace(/ (?:miner|home|unit|block)$/, ''),
    ...changeOf(value, from),
  };
}

function changeOf(now: Exact | null, before: Exact | null): Pick<Result, 'change' | 'direction'> {
  if (now === null || before === null)
    return { change: now === before ? '' : now === null ? 'gone' : 'new', direction: 0 };
  const direction = now.cmp(before) as -1 | 0 | 1;
  if (direction === 0) return { change: '', direction };
  if (before.isZero()) return { change: 'from 0', direction };
  const share = now.minus(before).div(before.abs()).times(100);
  return { change: percent(share), direction };
}

function percent(share: Exact): string {
  if (share.abs().gte(1000)) return share.isNegative() ? '< −999 %' : '> +999 %';
  const digits = share.abs().lt('0.01') ? new Exact('0.01').times(share.s) : share.toSignificantDigits(3);
  const text = digits.abs().toFixed();
  // What is left of it is little, and not nothing.
  if (share.isNegative() && text === '100' && !share.eq(-100)) return '> −100 %';
  return `${share.isNegative() ? '−' : '+'}${share.abs().lt('0.01') ? '0.01' : text} %`;
}
