import {
  type Preset,
  readPriceFile,
  report,
  reportMarkdown,
  type ReportOptions,
  type WhatIf,
} from '../index.ts';
import { monthFlags, nameOfFlag } from '../present/flags.ts';
import { Asked } from './asked.ts';
import { RUN_POINT } from './choices.ts';
import { commandLine } from './command.ts';
import { CHOICES, isFile, NETWORK_URL } from './files.ts';
import type { Io } from './io.ts';
import { presetsFlag } from './library.ts';
import { put } from './new-file.ts';
import { addHours, HOURS } from './hours-flag.ts';
import { addHorizon, addQuestion, addScenario, answered, horizonOf, questionOf } from './question.ts';

const EXAMPLES = `
The page needs no network and no other file. Whoever opens it can change any
input, and all of it follows.

Examples:
  hashwatt report zaporizhzhia -o zaporizhzhia.html
  hashwatt report site-50mw --bitcoin-price '60k to 140k' -o site.html
  hashwatt report site-50mw --md
`;

/** `hashwatt report`. */
export const reportCommand = commandLine('report', (command, { argv, io }) => {
  command.description('Everything about a scenario on one page of HTML, which calculates by itself.');
  addScenario(command, EXAMPLES)
    .optionsGroup('Form:')
    .option('-o, --output <file>', 'write the page there, and not to standard output')
    .option('--force', 'replace the file, if it is there')
    .option('--md', 'the page as Markdown');
  addHorizon(command);
  addHours(command);
  addQuestion(command, argv, { listed: true, months: true });
  const asked = new Asked(command, monthFlags);
  command.action(async (scenario: string | undefined) => {
    const options = await optionsOf(scenario, asked, io);
    const write = asked.has('--md') ? reportMarkdown : report;
    const page = await answered(scenario, asked, { argv, io }, (named, library) =>
      write({ ...questionOf(asked), ...horizonOf(asked), scenario: named }, options, library),
    );
    put(page, asked.value('--output'), { io, over: asked.has('--force') });
  });
});

/** The hours, and the question in the words that were typed. */
async function optionsOf(scenario: string | undefined, asked: Asked, io: Io): Promise<ReportOptions> {
  const hours = asked.value(HOURS);
  const file = scenario !== undefined && isFile(scenario) ? scenario : undefined;
  return {
    said: { ...saidOf(asked), ...(file === undefined && { scenario }) },
    ...(file !== undefined && { file }),
    flags: [
      ...presetsFlag(asked, io),
      ...[NETWORK_URL, RUN_POINT].flatMap((flag) => {
        const text = asked.value(flag);
        return text === undefined ? [] : [[flag, text] as const];
      }),
    ],
    ...(hours !== undefined && { hours: { text: await readPriceFile(hours), file: hours } }),
  };
}

const saidOf = (asked: Asked): WhatIf<Preset> => ({
  ...Object.fromEntries(
    [...asked.flags].flatMap((flag) => {
      const name = nameOfFlag(flag) ?? [...CHOICES, 'today'].find((it) => `--${it}` === flag);
      return name === undefined ? [] : [[name, asked.value(flag)]];
    }),
  ),
  ...horizonOf(asked),
});
