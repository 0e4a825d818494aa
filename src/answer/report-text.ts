import { envelopePage } from '../present/envelope.ts';
import { asMarkdown } from '../present/markdown.ts';
import { section, type Section } from '../present/page.ts';
import { workingTable } from '../present/working.ts';
import { explain } from './estimate.ts';
import type { ReportSaid } from './report-body.ts';
import { labelled } from '../present/values.ts';

/** A chapter of the envelope as a part of the report, each number with its working; any other section as it is. */
const withWorking =
  (chapters: ReportSaid['chapters'], envelope: ReportSaid['envelope']) =>
  (it: Section): Section[] => {
    const names = chapters.find(({ title }) => title === it.title)?.names;
    if (!names) return [it];
    const steps = names.map((name) => explain(envelope, name));
    return section(`Numbers: ${it.title!}`, ...it.blocks, workingTable(steps));
  };

/** The whole report as Markdown, each number as the page has it. */
export function reportText({ first, parts, chapters, last, commands, envelope }: ReportSaid): string {
  const tables = envelopePage(envelope, { nameOf: labelled, sources: true });
  const told = new Set([...first, ...last].map(({ title }) => title));
  return asMarkdown([
    ...first,
    ...parts.flatMap(({ title, page }) =>
      page.map((it) => ({ ...it, title: it.title === undefined ? title : `${title}: ${it.title}` })),
    ),
    ...tables.filter(({ title }) => !told.has(title)).flatMap(withWorking(chapters, envelope)),
    ...last,
    { title: 'The same on a command line', blocks: [{ kind: 'picture', lines: commands.split('\n') }] },
  ]);
}
