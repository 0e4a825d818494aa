import type { Asked } from './board.ts';
import { HashwattError, type Problem, outlook, type Outlook } from '../../index.ts';
import { remembered } from './remembered.ts';

/** What the book says to a question, or what is wrong with the question. */
export type Answered =
  (Outlook & { readonly problems?: undefined }) | { readonly problems: readonly Problem[] };

function fresh(asked: Asked): Answered {
  try {
    return outlook(asked);
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    return { problems: error.problems };
  }
}

/** The answer to a question; the same question object is worked out once. */
export const answered = remembered(fresh);
