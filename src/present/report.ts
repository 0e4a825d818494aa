import type { Report } from '../study/check.ts';
import { printable } from '../units/problem.ts';
import { csv } from './csv.ts';
import { json } from './json.ts';
import { asMarkdown } from './markdown.ts';
import { type Paint, paints } from './paint.ts';
import { row, section } from './page.ts';
import { hanging, oneLine, type Terminal, widthOf } from './text.ts';
import { countOf } from '../units/write.ts';

/** What became of a check, for a person: what does not hold stands in full. */
export function reportText(reports: readonly Report[], { width, colour }: Terminal): string {
  const painted = paints(colour);
  const longest = Math.max(0, ...reports.filter(saysMore).map(({ name }) => widthOf(oneLine(name))));
  const lines = reports
    .filter(saysMore)
    .flatMap((it) => [
      lineOf(it, longest, painted),
      ...it.findings
        .filter(({ holds }) => !holds)
        .flatMap(({ condition, found, line }) =>
          hanging('    ', `${at(line)}${oneLine(condition)}: found ${oneLine(found)}`, width).map(
            painted.bad,
          ),
        ),
    ]);
  return `${[...lines, ...(lines.length > 0 ? [''] : []), summary(reports)].join('\n')}\n`;
}

const at = (line: number | undefined): string => (line === undefined ? '' : `line ${line}: `);

/** What expects nothing, can be read, and says where its values come from has nothing to tell. */
const saysMore = ({ findings, problems }: Report): boolean =>
  problems.length > 0 || findings.some(({ about, holds }) => about === undefined || !holds);

function lineOf(report: Report, longest: number, { good, bad, dim }: Paint): string {
  const { name, findings, holds } = report;
  const held = findings.filter((it) => it.holds).length;
  const mark = holds ? good('✓') : bad('✗');
  const padded = oneLine(name) + ' '.repeat(longest - widthOf(oneLine(name)));
  return `${mark} ${padded}  ${findings.length === 0 ? dim(asks(report)) : `${held} of ${findings.length} hold`}`;
}

const asks = ({ problems }: Report): string =>
  `asks for ${problems.map(({ field }) => oneLine(field)).join(', ')}`;

/** What was held, in a sentence: `39 files read, 21 conditions, 133 values: all hold`. */
export function summary(reports: readonly Report[]): string {
  const findings = reports.flatMap((it) => it.findings);
  const failed = findings.filter(({ holds }) => !holds).length;
  const counts = KINDS.flatMap(([about, word]) => {
    const count = findings.filter((it) => it.about === about).length;
    return count > 0 || about === undefined ? [countOf(count, word)] : [];
  });
  const read = [`${countOf(reports.length, 'file')} read`, ...counts].join(', ');
  if (findings.length === 0) return read;
  return `${read}: ${failed === 0 ? 'all hold' : `${failed} of them fail`}`;
}

/** What is held, and the word for it. */
const KINDS = [
  [undefined, 'condition'],
  ['source', 'value'],
  ['age', 'age'],
] as const;

/** What became of a check, for a program. */
export const reportJson = (reports: readonly Report[], version: string): string =>
  json({ hashwatt: version, holds: reports.every(({ holds }) => holds), reports });

const HEAD = ['preset', 'condition', 'found', 'holds', 'line'];

/** A line for each condition. */
const table = (reports: readonly Report[]): string[][] =>
  reports.flatMap(({ name, findings }) =>
    findings.map(({ condition, found, holds, line }) => [
      name,
      condition,
      found,
      holds ? 'yes' : 'no',
      `${line ?? ''}`,
    ]),
  );

/** What became of a check as CSV. */
export const reportCsv = (reports: readonly Report[]): string => csv([HEAD, ...table(reports)]);

/** What became of a check as Markdown. */
export const reportMarkdown = (reports: readonly Report[]): string =>
  asMarkdown(
    section(
      'Check',
      { kind: 'prose', text: summary(reports) },
      { kind: 'table', head: HEAD, rows: table(reports).map((cells) => row(...cells)) },
    ),
  );

/** What became of a check as JUnit XML: a suite for each preset, a case for each condition. */
export function reportJunit(reports: readonly Report[]): string {
  const findings = reports.flatMap((it) => it.findings);
  const all = `tests="${findings.length}" failures="${failuresIn(findings)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="hashwatt check" ${all}>`,
    ...reports.flatMap(suite),
    '</testsuites>\n',
  ].join('\n');
}

const failuresIn = (findings: Report['findings']): number => findings.filter(({ holds }) => !holds).length;

const suite = ({ name, findings }: Report): string[] => [
  `  <testsuite name="${xml(name)}" tests="${findings.length}" failures="${failuresIn(findings)}">`,
  ...findings.map(({ condition, found, holds, line }) => {
    const place = line === undefined ? '' : ` file="${xml(name)}" line="${line}"`;
    const open = `    <testcase classname="${xml(name)}" name="${xml(condition)}"${place}`;
    return holds ? `${open}/>` : `${open}><failure message="${xml(`found ${found}`)}"/></testcase>`;
  }),
  '  </testsuite>',
];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const xml = (text: string): string => printable(text).replace(/[&<>"']/g, (it) => ENTITIES[it]!);
