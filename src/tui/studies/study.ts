import type { Asked } from '../model/board.ts';
import {
  compare,
  dispatch,
  HashwattError,
  type Library,
  monthly,
  project,
  type Question,
  simulation,
  size,
  type YearName,
} from '../../index.ts';
import { comparisonPage } from '../../present/comparison.ts';
import { dispatchPage } from '../../present/dispatch.ts';
import { type Page, section } from '../../present/page.ts';
import { problemTexts } from '../../present/problems.ts';
import { projectionPage } from '../../present/projection.ts';
import { simulationPage } from '../../present/simulation.ts';
import { sizesPage } from '../../present/sizes.ts';
import { labelled, labelOf } from '../../present/values.ts';
import type { Job } from './job.ts';
import { sharePage } from './share.ts';

/** Works a study out, saying now and then how far it is; what is wrong with its question is a page as well. */
export function* study(job: Job, library: Library): Generator<number, Page> {
  try {
    return drawn(yield* pageOf(job, library));
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    return section('Not yet', { kind: 'warnings', items: problemTexts(error.problems) });
  }
}

/** A page with its pictures as lines alone: the functions of a chart cannot leave a thread. */
const drawn = (page: Page): Page =>
  page.map(({ blocks, ...rest }) => ({
    ...rest,
    blocks: blocks.map((it) => (it.kind === 'picture' ? { kind: it.kind, lines: it.lines } : it)),
  }));

function* pageOf(job: Job, library: Library): Generator<number, Page> {
  const { width } = job;
  switch (job.panel) {
    case 'projection':
      return projectionPage(project(job.asked, library), { width, nameOf });
    case 'size':
      return sizesPage(size(yearIn(job.asked), library), width, nameOf);
    case 'hours':
      return dispatchPage(dispatch({ ...yearIn(job.asked), prices: job.prices }, library), width, nameOf);
    case 'share':
      return sharePage(job, library);
    case 'compare':
      return comparisonPage(
        { ...compare(job.questions, job.result as YearName, library), names: job.names },
        nameOf,
      );
    default:
      return yield* simulated(job.asked, library, width);
  }
}

function* simulated(asked: Asked, library: Library, width: number): Generator<number, Page> {
  const run = simulation(asked, library);
  while (run.advance()) yield run.progress;
  return simulationPage(run.outcome(), { width, nameOf, resultOf: labelled });
}

/** A question without its months. */
function yearIn(asked: Asked): Question {
  const { from: _, months: __, ...year } = asked;
  return year;
}

/** On the screen a quantity is called by its label. */
const nameOf = (name: string): string =>
  monthly.quantities.has(name) ? `“${labelOf(name as YearName)}”` : name;
