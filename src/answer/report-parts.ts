import type { Library } from '../presets/preset.ts';
import { dispatchPage } from '../present/dispatch.ts';
import type { Page, Section } from '../present/page.ts';
import { projectionPage } from '../present/projection.ts';
import { simulationPage } from '../present/simulation.ts';
import { sizesPage } from '../present/sizes.ts';
import { labelled } from '../present/values.ts';
import { warnings } from '../present/warnings.ts';
import { waterfallPage } from '../present/waterfall-page.ts';
import type { Envelope } from '../study/envelope.ts';
import { HashwattError } from '../units/problem.ts';
import { withBand } from './report-band.ts';
import { lackText, withoutWarnings } from './report-lacks.ts';
import type { ProjectQuestion } from './months.ts';
import { project } from './project.ts';
import { type Hourly, ofYear } from './report-question.ts';
import { simulation } from './simulate.ts';
import type { Simulating } from './simulating.ts';
import { size } from './size.ts';

/** A part of a report, and which inputs it lacks. */
export interface ReportPart {
  readonly id: string;
  readonly title: string;
  readonly page: Page;
  readonly lacks: readonly string[];
}

/** The months of its projection. */
type Horizon = Required<Pick<ProjectQuestion, 'from' | 'months'>>;

/** How a report is made. */
export interface Pace {
  /** Lets whoever waits do something else: a page its keys. */
  readonly pause: () => Promise<void>;
  /** Leaves out what takes many draws. */
  readonly isQuick: boolean;
}

const WIDTH = 80;

/** The studies of a question, each as the command of that name prints it, or what it lacks. */
export async function partsOf(
  envelope: Envelope,
  { question, dispatched, horizon }: Hourly & { readonly horizon: Horizon },
  library: Library,
  pace: Pace,
): Promise<ReportPart[]> {
  const parts: ReportPart[] = [
    { id: 'power', title: 'Where the power goes', page: waterfallPage(envelope, WIDTH), lacks: [] },
  ];
  const told = new Set(warnings(envelope, labelled));
  const studies: [string, string, () => Page | Promise<Page>][] = [
    ['months', 'Month by month', () => months(question, library, pace)],
    ['size', 'How large', () => sizesPage(size(ofYear(question), library), WIDTH, labelled)],
    [
      'chance',
      'What is uncertain, and what carries it',
      () => drawn({ ...question, ...horizon }, library, pace),
    ],
    ['hours', 'Hour by hour', () => hourly(dispatched)],
  ];
  for (const [id, title, study] of studies) {
    // oxlint-disable-next-line no-await-in-loop
    await pace.pause();
    // oxlint-disable-next-line no-await-in-loop
    parts.push({ id, title, ...(await answered(study, told)) });
  }
  return parts;
}

async function answered(
  study: () => Page | Promise<Page>,
  told: ReadonlySet<string>,
): Promise<Pick<ReportPart, 'page' | 'lacks'>> {
  try {
    return { page: trimmed(await study(), told), lacks: [] };
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    const items = error.problems.map(lackText);
    const lacks = error.problems.flatMap((it) => (it.code === 'missing-input' ? [it.field] : []));
    return {
      page: [
        {
          blocks: [
            { kind: 'prose', text: 'This needs:' },
            { kind: 'list', items },
          ],
        },
      ],
      lacks,
    };
  }
}

/** What the report says of itself need not stand in each part: the scenario, what is left out, which input is oldest. */
const trimmed = (page: Page, told: ReadonlySet<string>): Page =>
  page.flatMap(({ title, blocks }, at): Section[] => {
    if (title === 'Left out' || title === 'Stakes' || title === undefined) return [];
    if (at > 0) return withoutWarnings({ title, blocks }, (it) => told.has(it));
    return [{ blocks: blocks.filter(({ kind }) => kind !== 'aside') }];
  });

async function months(question: ProjectQuestion, library: Library, pace: Pace): Promise<Page> {
  const it = project(question, library);
  const page = projectionPage(it, { width: WIDTH, nameOf: labelled });
  return withBand(page, it, { question, library, ...pace });
}

async function drawn(question: ProjectQuestion, library: Library, { pause, isQuick }: Pace): Promise<Page> {
  const run = uncertain(question, library);
  if (isQuick) return [{ title: 'Drawing', blocks: [{ kind: 'aside', text: 'Many draws are under way …' }] }];
  // oxlint-disable-next-line no-await-in-loop
  while (run.advance()) await pause();
  return simulationPage(run.outcome(), { width: WIDTH, nameOf: labelled, resultOf: labelled });
}

/** The draws of the months that are projected; those of a year where nothing but bitcoin is known of them, which no price moves. */
function uncertain(question: ProjectQuestion, library: Library): Simulating {
  const all = simulation(question, library);
  if (all.results[0] !== 'bitcoinMined') return all;
  try {
    return simulation(ofYear(question), library);
  } catch (error) {
    if (error instanceof HashwattError) return all;
    throw error;
  }
}

function hourly(dispatched: Hourly['dispatched']): Page {
  if (dispatched) return dispatchPage(dispatched, WIDTH, labelled);
  throw new HashwattError([
    {
      code: 'missing-input',
      field: 'hours',
      allowed: 'are missing: a file of prices',
      fix: 'Make the report with --dispatch prices.csv',
    },
  ]);
}
