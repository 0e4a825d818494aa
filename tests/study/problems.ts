import { HashwattError, type Problem } from '../../src/units/problem.ts';

/** What a call refuses, problem by problem; it is a fault of the test when it refuses nothing. */
export const problemsOf = (attempt: () => unknown): readonly Problem[] => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof HashwattError) return error.problems;
    throw error;
  }
  throw new Error('Nothing was refused.');
};

/** The sentences of a refusal, a line each. */
export const told = (attempt: () => unknown): string => new HashwattError(problemsOf(attempt)).message;
