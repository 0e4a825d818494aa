import {
  check,
  type Claim,
  claims,
  fileOf,
  HashwattError,
  type Preset,
  presets,
  type Problem,
  readChecked,
  type Report,
} from '../index.ts';
import { reportCsv, reportJson, reportJunit, reportMarkdown, reportText } from '../present/report.ts';
import { Asked } from './asked.ts';
import { commandLine } from './command.ts';
import { EXIT } from './failure.ts';
import { oneForm } from './forms.ts';
import type { Io } from './io.ts';

const EXAMPLES = `
Without files, the presets and claims that are shipped are checked.

Examples:
  hashwatt check
  hashwatt check scenarios/*.yaml --format junit > report.xml

Exit: 0 all hold, 1 a condition does not hold, 2 a file cannot be checked.
`;

const forms: Readonly<Record<string, (reports: readonly Report[], io: Io) => string>> = {
  text: reportText,
  json: (reports, { version }) => reportJson(reports, version),
  junit: reportJunit,
  csv: reportCsv,
  md: reportMarkdown,
};

const flags = ['--json', '--junit', '--csv', '--md'];

/** `hashwatt check`. */
export const checkCommand = commandLine('check', (command, { io, exit }) => {
  command
    .description(
      'Holds scenario files to the numbers that their expect block names, and claim files to the verdict.',
    )
    .usage('[files…] [--json | --junit | --csv | --md]')
    .argument('[files...]', 'scenario or claim files; - is standard input')
    .option('--format <form>', 'text, json, junit, csv or md')
    .option('--json', 'the same as --format json')
    .option('--junit', 'the same as --format junit')
    .option('--csv', 'the same as --format csv')
    .option('--md', 'the same as --format md')
    .addHelpText('after', EXAMPLES);
  const asked = new Asked(command);
  command.action(async (files: readonly string[]) => {
    asked.check();
    const form = formOf(asked);
    const reports = await reportsOf(files);
    io.out(form(reports, io));
    if (!reports.every(({ holds }) => holds)) exit(EXIT.failed);
  });
});

function formOf(asked: Asked): (typeof forms)[string] {
  const flag = oneForm(asked, [...flags, '--format']);
  if (flag === undefined) return reportText;
  return formCalled(asked.value(flag) ?? flag.replace('--', ''));
}

function formCalled(given: string): (typeof forms)[string] {
  const form = Object.hasOwn(forms, given) ? forms[given] : undefined;
  if (form) return form;
  const allowed = `is not one of ${Object.keys(forms).join(', ')}`;
  throw new HashwattError([{ code: 'unknown-name', field: '--format', given, allowed }]);
}

/** @throws HashwattError with the problems of all presets that can't be read or checked. */
async function reportsOf(files: readonly string[]): Promise<readonly Report[]> {
  const read = files.length === 0 ? await shipped() : await Promise.all(files.map(readFile));
  const reports = read.flatMap(({ preset, name }) => (preset ? check(preset, name) : []));
  const problems = [
    ...read.flatMap((it) => it.problems),
    ...reports
      .filter(({ holds }) => !holds)
      .flatMap((it) => it.problems.map((problem) => ({ file: it.name, ...problem }))),
  ];
  if (problems.length > 0) throw new HashwattError(problems);
  return reports;
}

interface Read {
  readonly name: string;
  readonly preset?: Preset | Claim;
  readonly problems: readonly Problem[];
}

const shipped = async (): Promise<Read[]> =>
  [...presets, ...(await claims())].map((preset) => ({ name: fileOf(preset), preset, problems: [] }));

async function readFile(name: string): Promise<Read> {
  try {
    return { name, preset: await readChecked(name), problems: [] };
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    return { name, problems: error.problems };
  }
}
