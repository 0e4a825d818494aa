import type { Terms } from '../study/dispatch-terms.ts';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { priceNames, type PricesAsked, type PricesRead, readSteps } from './price-steps.ts';
import { type Question, refuseNoObject, type Understood } from './question.ts';
import { readTerms, termNames, type TermsAsked } from './terms.ts';

/** A site, the prices that it meets, how to read them, and how it may step aside. */
export interface DispatchQuestion extends Question, PricesAsked, TermsAsked {}

/** A question whose parts are read. */
export type DispatchRead<T extends Understood> = T & {
  readonly prices: PricesRead;
  readonly terms: Terms;
};

/** Reads prices, terms and, by `understood`, the rest. @throws HashwattError with every problem of them all. */
export function readDispatchQuestion<T extends Understood>(
  asked: DispatchQuestion,
  understood: (question: Question, prices: PricesRead | undefined) => T,
): DispatchRead<T> {
  refuseNoObject(asked);
  const problems: Problem[] = [];
  const own = [...priceNames, ...termNames];
  const question = Object.fromEntries(Object.entries(asked).filter(([name]) => !own.includes(name)));
  const ofPrices: Problem[] = [];
  const prices = readSteps(asked, ofPrices);
  const rest = collect(problems, () => understood(question, prices));
  problems.push(...ofPrices);
  const terms = readTerms(asked, problems);
  if (!rest || !prices || problems.length > 0) throw new HashwattError(problems);
  return { ...rest, prices, terms };
}
