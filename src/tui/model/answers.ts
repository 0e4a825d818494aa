import type { Asked } from './board.ts';
import { HashwattError, type Library, type Problem, outlook, type Outlook } from '../../index.ts';
import { remembered } from './remembered.ts';

/** What the book says to a question, or what is wrong with the question. */
export type Answered =
  (Outlook & { readonly problems?: undefined }) | { readonly problems: readonly Problem[] };

/** The answer to a question; the same question object is worked out once with the same presets. */
export const answered = (asked: Asked, library: Library): Answered => answersWith(library)(asked);

const answersWith = remembered((library: Library) => remembered((asked: Asked) => fresh(asked, library)));

function fresh(asked: Asked, library: Library): Answered {
  try {
    return outlook(asked, library);
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    return { problems: error.problems };
  }
}
