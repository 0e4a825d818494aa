import { shipped } from '../presets/compiled.ts';
import type { Library } from '../presets/preset.ts';
import type { ProjectQuestion } from './months.ts';
import type { ReportOptions } from './report-question.ts';

/**
 * The answer to a question as one page of HTML that needs nothing else and follows whoever changes an input.
 * @example await report({ scenario: 'zaporizhzhia', bitcoinPrice: '95k' })
 * @throws HashwattError with every problem of what was asked
 */
export const report = async (
  question: ProjectQuestion,
  options: ReportOptions = {},
  library: Library = shipped,
): Promise<string> => (await import('./report.ts')).reportPage(question, options, library);

/** The same as Markdown. @throws HashwattError as `report` does */
export const reportMarkdown = async (
  question: ProjectQuestion,
  options: ReportOptions = {},
  library: Library = shipped,
): Promise<string> => (await import('./report.ts')).reportMarkdownPage(question, options, library);
