import type { Held, Report } from '../study/check.ts';
import { type Problem, sentence } from '../units/problem.ts';
import { summary } from './report.ts';
import { oneLine } from './text.ts';

/** What became of a check as TAP 14: a point for each condition, and one that is skipped where a file has none. */
export function reportTap(reports: readonly Report[]): string {
  const points = reports.flatMap((it) =>
    it.findings.length === 0 ? [skipped(it)] : it.findings.map((finding) => pointOf(it, finding)),
  );
  const lines = points.map(([result, ...more], index) =>
    [result.replace(/^(not )?ok/, (word) => `${word} ${index + 1}`), ...more].join('\n'),
  );
  return `${['TAP version 14', `1..${points.length}`, ...lines].join('\n')}\n`;
}

/** A line with its result, and what is known of a failure as YAML below it. */
type Point = readonly [result: string, ...more: string[]];

function pointOf({ name }: Report, { condition, holds, found, line, column }: Held): Point {
  const result = `ok - ${described(`${name}: ${condition}`)}`;
  if (holds) return [result];
  const place =
    line === undefined ? [] : ['at:', ...fields({ file: name, line, column }).map((it) => `  ${it}`)];
  const known = [...fields({ message: `found ${oneLine(found)}`, severity: 'fail' }), ...place];
  return [`not ${result}`, '  ---', ...known.map((it) => `  ${it}`), '  ...'];
}

const skipped = ({ name, problems }: Report): Point => {
  const asks = problems.map(({ field }) => field).join(', ');
  return [
    `ok - ${described(name)} # SKIP ${described(asks === '' ? 'expects nothing' : `asks for ${asks}`)}`,
  ];
};

/** A number sign would begin a directive. */
const described = (text: string): string => oneLine(text).replace(/[\\#]/g, '\\$&');

/** JSON is YAML. */
const fields = (of: Readonly<Record<string, string | number | undefined>>): string[] =>
  Object.entries(of).flatMap(([name, it]) =>
    it === undefined ? [] : [`${name}: ${typeof it === 'string' ? JSON.stringify(oneLine(it)) : it}`],
  );

/** What became of a check as commands of a GitHub workflow, which mark the lines of what fails, and a sentence. */
export const reportGithub = (reports: readonly Report[]): string =>
  [
    ...reports.flatMap(({ name, findings }) =>
      findings
        .filter(({ holds }) => !holds)
        .map((it) =>
          annotation({ file: name, line: it.line, col: it.column }, `${it.condition}: found ${it.found}`),
        ),
    ),
    summary(reports),
    '',
  ].join('\n');

/** What is wrong with files, in the same form. */
export const problemsGithub = (problems: readonly Problem[]): string =>
  problems
    .map(({ file, line, column, ...it }) => `${annotation({ file, line, col: column }, sentence(it))}\n`)
    .join('');

function annotation(place: Readonly<Record<string, string | number | undefined>>, message: string): string {
  const properties = Object.entries(place).flatMap(([name, it]) =>
    it === undefined
      ? []
      : [
          `${name}=${escaped(oneLine(`${it}`))
            .replaceAll(':', '%3A')
            .replaceAll(',', '%2C')}`,
        ],
  );
  return `::error${properties.length === 0 ? '' : ` ${properties.join(',')}`}::${escaped(oneLine(message))}`;
}

const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
