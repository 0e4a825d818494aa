import { shipped } from '../presets/compiled.ts';
import type { Library } from '../presets/preset.ts';
import { envelopePage } from '../present/envelope.ts';
import { asMarkdown } from '../present/markdown.ts';
import { projectionPage } from '../present/projection.ts';
import { isMonthly } from '../study/what-if.ts';
import { estimate } from './estimate.ts';
import type { ProjectQuestion } from './months.ts';
import { project } from './project.ts';

/** How to print an answer as Markdown. */
export interface MarkdownPrinting {
  /** Every digit of an estimate instead of four. */
  readonly precise?: boolean;
  /** A line of a projection for each month instead of each year. */
  readonly monthly?: boolean;
}

const WIDTH = 80;

/**
 * The answer to a question as a page of Markdown: its estimate with all sources, or its projection where it is of months.
 * @throws HashwattError with every problem of what was asked
 */
export const markdown = (
  question: ProjectQuestion,
  { precise = false, monthly = false }: MarkdownPrinting = {},
  library: Library = shipped,
): string =>
  asMarkdown(
    isMonthly({ ...question })
      ? projectionPage(project(question, library), { monthly, width: WIDTH })
      : envelopePage(estimate(question, library), { precise, sources: true }),
  );
