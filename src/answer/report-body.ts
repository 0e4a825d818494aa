import { mining } from '../mining/book.ts';
import { shipped } from '../presets/compiled.ts';
import type { Library, Preset } from '../presets/preset.ts';
import { boundsOf, rangeText } from '../present/bounds.ts';
import { titleOf } from '../present/chapters.ts';
import { commandLine } from '../present/command-line.ts';
import { envelopePage } from '../present/envelope.ts';
import { asHtml } from '../present/html.ts';
import type { Page, Section } from '../present/page.ts';
import { element, escapedLine, escapedMarkup } from '../present/svg-parts.ts';
import { labelled, resultsOf, valueIn, valueText } from '../present/values.ts';
import { workingHtml } from '../present/working.ts';
import { Absent } from '../interpret/absent.ts';
import type { Exact } from '../units/decimal.ts';
import { isOfMonths } from '../study/estimate.ts';
import type { YearName } from '../study/inputs.ts';
import type { WhatIf } from '../study/what-if.ts';
import { understandMonths, type ProjectQuestion } from './months.ts';
import { answerTo, explain } from './estimate.ts';
import { monthText } from '../study/calendar.ts';
import { fieldsOf, monthFields, type ReportField } from './report-fields.ts';
import { partsOf, type Pace, type ReportPart } from './report-parts.ts';
import { withoutWarnings } from './report-lacks.ts';
import { type Hourly, type ReportOptions, saidWith, withHours } from './report-question.ts';

/** All that a report says, before it is HTML or Markdown. */
export interface ReportSaid {
  readonly title: string;
  /** The answer, what to beware of and the stakes. */
  readonly first: Page;
  readonly parts: readonly ReportPart[];
  /** Every quantity by chapter, to be opened. */
  readonly chapters: readonly { readonly title: string; readonly names: readonly YearName[] }[];
  readonly last: Page;
  readonly commands: string;
  readonly fields: readonly ReportField[];
  readonly extras: readonly ReportField[];
  readonly envelope: ReturnType<typeof answerTo>;
}

/** Answers a question in all its parts. @throws HashwattError with every problem of what was asked */
export async function reportSaid(
  asked: ProjectQuestion,
  options: ReportOptions,
  library: Library = shipped,
  { pause = async () => {}, isQuick = false }: Partial<Pace> = {},
): Promise<ReportSaid> {
  const hourly = withHours(asked, options.hours, library);
  const understood = understandMonths(hourly.question, library);
  const envelope = answerTo(understood, library);
  const page = envelopePage(envelope, { nameOf: labelled, sources: true });
  const { months } = understood.horizon;
  const horizon = { from: monthText(understood.horizon.from), months };
  const parts = await partsOf(envelope, { ...hourly, horizon }, library, { pause, isQuick });
  return {
    title: page[0]?.title ?? 'Report',
    first: firstOf(page),
    parts,
    chapters: [...mining.chapters.keys()].flatMap((chapter) => {
      const names = resultsOf(chapter).filter((it) => !(valueIn(envelope, it) instanceof Absent));
      return names.length === 0 ? [] : [{ title: titleOf(chapter), names: names as YearName[] }];
    }),
    last: named(page, 'Left out'),
    commands: commandsOf(options.said ?? (asked as WhatIf<Preset>), options, hourly),
    fields: fieldsOf(envelope, understood.stated, parts),
    extras: monthFields(horizon.from, months),
    envelope,
  };
}

/** The answer, what to beware of, and the stakes: what a year has no use for is used by the months beside it. */
const firstOf = (page: Page): Page => [
  ...page.slice(0, 1),
  ...named(page, 'Beware').flatMap((it) => withoutWarnings(it, isOfMonths)),
  ...named(page, 'Stakes'),
];

const named = (page: Page, title: string): Section[] => page.filter((it) => it.title === title);

/** What makes this page again, and its answer on a terminal. */
const commandsOf = (
  asked: WhatIf<Preset>,
  { file, hours, flags = [] }: ReportOptions,
  hourly: Hourly,
): string => {
  const taken = hours === undefined ? [] : [['--dispatch', hours.file] as const];
  const { said, isChanged } = saidWith(asked, hourly);
  return [
    commandLine(asked, { command: 'report', file, more: [...flags, ...taken] }),
    commandLine(said, { file, more: [...flags, ...(isChanged ? [] : taken)] }),
  ].join('\n');
};

/** The answer in a line. */
export const answerOf = ({ first }: Pick<ReportSaid, 'first'>): string =>
  first[0]?.blocks.flatMap((it) => (it.kind === 'answer' ? [it.text] : []))[0] ?? '';

/** What stands beside the form, as HTML. */
export function mainHtml({ first, parts, chapters, last, commands, envelope }: ReportSaid): string {
  const [top, ...others] = first;
  return [
    asHtml([{ blocks: top?.blocks ?? [] }, ...others], 2, 'first'),
    ...parts.map(partHtml),
    sectionHtml('numbers', 'Every number, with its working', chapters.map(chapterHtml(envelope)).join('')),
    asHtml(last, 2, 'last'),
    sectionHtml(
      'again',
      'The same on a command line',
      element('pre', { class: 'command', tabindex: '0' }, commands.split('\n').map(escapedLine).join('\n')),
    ),
  ].join('\n');
}

const sectionHtml = (id: string, title: string, inside: string): string =>
  element(
    'section',
    { id, 'aria-labelledby': `${id}-head` },
    `<h2 id="${id}-head">${escapedMarkup(title)}</h2>${inside}`,
  );

const partHtml = ({ id, title, page }: ReportPart): string =>
  sectionHtml(id, title, element('div', { class: 'pictures' }, asHtml(page, 3, id)));

const chapterHtml =
  (envelope: ReportSaid['envelope']) =>
  ({ title, names }: ReportSaid['chapters'][number]): string => {
    const opened = names.map((name) => {
      const bounds = boundsOf(envelope, name);
      return workingHtml({
        step: explain(envelope, name),
        text: valueText(name, valueIn(envelope, name) as Exact),
        bounds: bounds && `nobody leaves … others leave: ${rangeText(name, bounds)}`,
      });
    });
    return element('h3', {}, escapedMarkup(title)) + opened.join('');
  };
