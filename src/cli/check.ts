import {
  checkClaims,
  checkFile,
  checkFolder,
  checkShipped,
  HashwattError,
  type Holding,
  type Problem,
  type Report,
} from '../index.ts';
import { reportCsv, reportJson, reportJunit, reportMarkdown, reportText } from '../present/report.ts';
import { problemsGithub, reportGithub, reportTap } from '../present/report-ci.ts';
import { Asked } from './asked.ts';
import { type Call, commandLine } from './command.ts';
import { EXIT } from './failure.ts';
import { oneForm } from './forms.ts';
import type { Io } from './io.ts';
import { addPresets, libraryIn, ofFolder, ownFolder } from './library.ts';

const EXAMPLES = `
Without files it checks your own preset folder where one is named, else the
presets and claims that are shipped. Each value needs a unit, and a source with
its date or the reason why it is assumed; in a scenario a value that names no
source is its author's word.

Examples:
  hashwatt check
  hashwatt check scenarios/*.yaml --format junit > report.xml
  hashwatt check --presets docs/examples/presets --max-age --today 2026-07-01

Exit: 0 all hold, 1 something does not, 2 a file cannot be checked.
`;

type Form = (reports: readonly Report[], io: Io) => string;

const forms: Readonly<Record<string, Form>> = {
  text: reportText,
  json: (reports, { version }) => reportJson(reports, version),
  junit: reportJunit,
  tap: reportTap,
  github: reportGithub,
  csv: reportCsv,
  md: reportMarkdown,
};

const flags = Object.keys(forms)
  .filter((it) => it !== 'text')
  .map((it) => `--${it}`);

/** `hashwatt check`. */
export const checkCommand = commandLine('check', (command, call) => {
  command
    .description('Holds preset and claim files to what they expect, and their values to sources and dates.')
    .usage('[files…] [--presets <folder>] [--max-age] [flags]')
    .argument('[files...]', 'preset or claim files; - is standard input')
    .option('--max-age', 'fail what is older than its kind may be')
    .option('--today <date>', 'the day from which ages count')
    .option(`--format <${Object.keys(forms).join('|')}>`, 'text when left out');
  for (const flag of flags) command.option(flag, `the same as --format ${flag.slice(2)}`);
  addPresets(command).addHelpText('after', EXAMPLES);
  const asked = new Asked(command);
  command.action(async (files: readonly string[]) => {
    asked.check();
    const form = formOf(asked);
    const reports = await reportsOf(files, asked, call, form);
    call.io.out(form(reports, call.io));
    if (!reports.every(({ holds }) => holds)) call.exit(EXIT.failed);
  });
});

function formOf(asked: Asked): Form {
  const flag = oneForm(asked, [...flags, '--format']);
  if (flag === undefined) return reportText;
  return formCalled(asked.value(flag) ?? flag.replace('--', ''));
}

function formCalled(given: string): Form {
  const form = Object.hasOwn(forms, given) ? forms[given] : undefined;
  if (form) return form;
  const allowed = `is not one of ${Object.keys(forms).join(', ')}`;
  throw new HashwattError([{ code: 'unknown-name', field: '--format', given, allowed }]);
}

/** @throws HashwattError with the problems of all presets that can't be read or checked. */
async function reportsOf(
  files: readonly string[],
  asked: Asked,
  { io }: Call,
  form: Form,
): Promise<readonly Report[]> {
  try {
    const reports = await checked(files, asked, io);
    const problems = reports.filter(({ holds }) => !holds).flatMap(problemsOf);
    if (problems.length > 0) throw new HashwattError(problems);
    return reports;
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    if (form === reportGithub) io.out(problemsGithub(error.problems));
    throw error;
  }
}

const problemsOf = ({ name, problems }: Report): Problem[] => problems.map((it) => ({ file: name, ...it }));

async function checked(files: readonly string[], asked: Asked, io: Io): Promise<readonly Report[]> {
  const holding = ageIn(asked);
  const folder = ownFolder(asked, io);
  if (files.length > 0) {
    const library = await libraryIn(asked, io);
    return Promise.all(files.map((it) => checkFile(it, { ...holding, library })));
  }
  if (folder !== undefined) return ofFolder(asked, checkFolder(folder, holding));
  return [...checkShipped(holding), ...(await checkClaims(holding))];
}

/** Whether ages are held, and on which day. @throws HashwattError when there is a day and they are not */
function ageIn(asked: Asked): Holding {
  const [maxAge, today] = [asked.has('--max-age'), asked.value('--today')];
  if (today === undefined || maxAge) return { maxAge, today };
  throw new HashwattError([
    { code: 'wrong-shape', field: '--today', given: today, allowed: 'counts only with --max-age' },
  ]);
}
