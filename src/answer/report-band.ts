import type { Library } from '../presets/preset.ts';
import type { LineChart } from '../present/chart-data.ts';
import { cashPoints, cashScales } from '../present/course.ts';
import type { Page } from '../present/page.ts';
import { picture } from '../present/picture.ts';
import { resultText } from '../present/simulation-values.ts';
import { HashwattError } from '../units/problem.ts';
import type { ProjectQuestion } from './months.ts';
import { project, type Projected } from './project.ts';
import { simulation } from './simulate.ts';

/** What a band is made of. */
export interface Banded {
  readonly question: ProjectQuestion;
  readonly library: Library;
  readonly pause: () => Promise<void>;
  readonly isQuick: boolean;
}

const WIDTH = 76;

/** A page of a projection, its picture with a band: draws where something is uncertain, else who leaves the network. */
export async function withBand(page: Page, it: Projected, how: Banded): Promise<Page> {
  const cash = cashChart(it, how);
  const worth = how.isQuick ? undefined : await worthChart(it, how);
  return page.flatMap((section) => {
    if (section.title !== 'Cash so far') return [section];
    const blocks = cash ? [picture(cash, WIDTH)] : section.blocks;
    const title = worth?.title;
    return [{ ...section, blocks }, ...(worth && title ? [{ title, blocks: [picture(worth, WIDTH)] }] : [])];
  });
}

/** Cash so far between the bounds of displacement. */
function cashChart({ months }: Projected, { question, library }: Banded): LineChart | undefined {
  const points = cashPoints(months);
  if (points.length < 2) return undefined;
  const [low, high] = ['0 %', '100 %'].map((displacement) =>
    cashPoints(project({ ...question, displacement }, library).months),
  );
  const band = points.flatMap(([at], index) => {
    const [least, most] = [low![index]?.[1], high![index]?.[1]];
    return least === undefined || most === undefined ? [] : [[at, least, most] as const];
  });
  return {
    ...cashScales(months),
    lines: [{ name: 'cash so far', points }],
    band: { name: 'nobody leaves … others leave', points: band },
  };
}

const YEAR = 12;
const DRAWS = 2_000;

/** The worth of ending after each year: P10, P50 and P90 of draws; nothing where nothing is uncertain or no worth is known. */
async function worthChart(
  it: Projected,
  { question, library, pause }: Banded,
): Promise<LineChart | undefined> {
  const points: [number, number, number, number][] = [];
  try {
    for (let months = YEAR; months <= it.months.length; months += YEAR) {
      const asked = { from: it.from, results: ['npv'], draws: DRAWS, baseDraws: 0 } as const;
      const run = simulation({ ...question, ...asked, months }, library);
      // oxlint-disable-next-line no-await-in-loop
      while (run.advance()) await pause();
      const quantiles = run.outcome().results[0]?.quantiles ?? [];
      const at = (share: number) => quantiles.find((one) => one.share === share)?.value ?? Number.NaN;
      if (quantiles.length > 0) points.push([months, at(0.1), at(0.5), at(0.9)]);
    }
  } catch (error) {
    if (error instanceof HashwattError) return undefined;
    throw error;
  }
  return points.length < 2 ? undefined : ofWorth(points);
}

const ofWorth = (points: readonly (readonly [number, number, number, number])[]): LineChart => ({
  kind: 'lines',
  title: 'Worth today, if it ends after so many months',
  x: { label: 'Months', write: (at) => `${at}`, whole: true },
  y: { label: 'Net present value', write: (at) => resultText('npv', at, 3) },
  lines: [{ name: 'P50', points: points.map(([at, , middle]) => [at, middle]) }],
  band: { name: 'P10 … P90', points: points.map(([at, low, , high]) => [at, low, high]) },
});
