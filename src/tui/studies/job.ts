import type { Asked } from '../model/board.ts';
import { remembered } from '../model/remembered.ts';
import { fileIn, shownBoard, shownQuestion, type State } from '../model/state.ts';

/** A study that takes longer than a keystroke may: what is asked, and how wide its page is. */
export type Job = { readonly width: number } & (
  | { readonly panel: 'projection' | 'size' | 'ranges'; readonly asked: Asked }
  | { readonly panel: 'share'; readonly asked: Asked; readonly file?: string }
  | { readonly panel: 'hours'; readonly asked: Asked; readonly prices: string }
  | {
      readonly panel: 'compare';
      readonly questions: readonly Asked[];
      readonly names: readonly string[];
      readonly result: string;
    }
);

const jobsIn = remembered((_state: State) => new Map<number, Job | undefined>());

/** The study that the panel on the screen needs, if any; of one state the same object. */
export function jobOf(state: State, width: number): Job | undefined {
  const known = jobsIn(state);
  if (!known.has(width)) known.set(width, jobIn(state, width));
  return known.get(width);
}

function jobIn(state: State, width: number): Job | undefined {
  const { asked } = shownQuestion(state);
  switch (state.panel) {
    case 'projection':
    case 'size':
    case 'ranges':
      return { panel: state.panel, asked, width };
    case 'hours':
      return state.prices && { panel: 'hours', asked, prices: state.prices.text, width };
    case 'compare':
      return comparisonOf(state, width);
    case 'share':
      return { panel: 'share', asked, ...fileIn(state), width };
    default:
      return undefined;
  }
}

/** The baseline and every what-if, those that are the same once. */
function comparisonOf(state: State, width: number): Job | undefined {
  const { variants, at, baseline } = shownBoard(state);
  const shown = shownQuestion(state).asked;
  const all = variants.map(({ name, asked }, place) => ({ name, asked: place === at ? shown : asked }));
  const isApart = all.length < 4 && all.every(({ asked }) => asked !== baseline);
  const compared = isApart ? [{ name: 'baseline', asked: baseline }, ...all] : all;
  if (compared.length < 2) return undefined;
  return {
    panel: 'compare',
    questions: compared.map(({ asked }) => asked),
    names: compared.map(({ name }) => name),
    result: state.cursors.results,
    width,
  };
}

/** What tells one job from another; worked out once, for it may hold a year of prices. */
export const keyOf = remembered((job: Job): string => JSON.stringify(job));
