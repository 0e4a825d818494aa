import {
  dispatch,
  HashwattError,
  type Inputs,
  type Library,
  type Question,
  readDispatch,
  readPriceFile,
} from '../index.ts';
import type { Asked } from './asked.ts';
import { priceFields } from './dispatch-flags.ts';
import { questionOf } from './question.ts';
import { HOURS } from './hours-flag.ts';

const TAKEN = ['--utilisation', '--power-price'] as const;

/** What the file after `--dispatch` says of the hours: an answer of dispatch, or prices to dispatch the site at. */
export async function hoursOf(
  asked: Asked,
  file: string,
): Promise<(scenario: Question['scenario'], library?: Library) => Inputs> {
  refuseDoubled(asked);
  const prices = await readPriceFile(file);
  const taken = readDispatch(prices, file);
  return (scenario, library) =>
    taken === undefined
      ? withRoute(() => dispatch({ ...questionOf(asked), scenario, prices, file }, library).inputs)
      : { ...taken };
}

/** @throws HashwattError when what the hours say is given beside them */
function refuseDoubled(asked: Asked): void {
  const doubled = asked.has(HOURS) ? TAKEN.filter((it) => asked.has(it)) : [];
  if (doubled.length > 0)
    throw new HashwattError(
      doubled.map((field) => ({ code: 'wrong-shape', field, allowed: `cannot be joined with ${HOURS}` })),
    );
}

/** How to read a file is a matter of the flags of dispatch; what it lacks is told with the way to give it. */
function withRoute<T>(answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    const fix =
      'Let hashwatt dispatch read it, with the flags that it needs, and give what its --json prints';
    throw new HashwattError(error.problems.map((it) => (priceFields.has(it.field) ? { ...it, fix } : it)));
  }
}
