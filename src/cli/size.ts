import { HashwattError, runPoints, size } from '../index.ts';
import { flagNames, flagOf } from '../present/flags.ts';
import { runPointsCsv, runPointsJson, runPointsPage } from '../present/run-points.ts';
import { sizesPage } from '../present/sizes.ts';
import { sizesCsv, sizesJson, sizesTableCsv } from '../present/sizes-data.ts';
import { Asked } from './asked.ts';
import { RUN_POINT } from './choices.ts';
import { commandLine } from './command.ts';
import { addForms, type Forms, print, tableOf } from './forms.ts';
import { addQuestion, addScenario, answered, questionOf, type Typed } from './question.ts';

const EXAMPLES = `
It asks for the capital: --machine-price, --building-price, their lives, and a
discount rate.

Examples:
  hashwatt size zaporizhzhia --power-price 30 --machine-price '19 $/TH' \\
    --building-price '300k $/MW' --machine-life 4 --building-life 10 \\
    --discount-rate '10 %/year'
  hashwatt size site-50mw --miner s19j-pro --bitcoin-price 95k --run-point
`;

/** `hashwatt size`. */
export const sizeCommand = commandLine('size', (command, { argv, io }) => {
  command.description(
    'How many of the megawatts are worth using: mining is worth less with each one that is added.',
  );
  addScenario(command, EXAMPLES);
  addForms(command, { json: 'sizes and curve', csv: 'the curve' }).option(
    '--table <curve|sizes>',
    'what --csv prints; the curve when left out',
  );
  command
    .optionsGroup('Machines:')
    .option(`${RUN_POINT} [point]`, 'compare the run points of the machine, or size the site at one of them');
  addQuestion(command, argv, { listed: true });
  const asked = new Asked(command, flagNames);
  command.action((scenario: string | undefined) =>
    print(asked, io, () => {
      const isTable = asked.has(RUN_POINT) && asked.value(RUN_POINT) === undefined;
      return (isTable ? pointsAsked : sizesAsked)(scenario, asked, { argv, io });
    }),
  );
});

async function sizesAsked(scenario: string | undefined, asked: Asked, call: Typed): Promise<Forms> {
  const { width, version } = call.io;
  const table = tableOf(asked, 'curve', ['sizes']);
  const it = await answered(scenario, asked, call, (named, library) =>
    size({ ...questionOf(asked), scenario: named }, library),
  );
  return {
    page: sizesPage(it, width, flagOf),
    json: () => sizesJson(it, version),
    csv: () => (table ? sizesTableCsv(it) : sizesCsv(it)),
    told: it,
  };
}

/** The run points of the machine, side by side. */
async function pointsAsked(scenario: string | undefined, asked: Asked, call: Typed): Promise<Forms> {
  const { version } = call.io;
  if (asked.has('--table'))
    throw new HashwattError([
      { code: 'wrong-shape', field: '--table', allowed: `cannot be joined with ${RUN_POINT}` },
    ]);
  const { runPoint: _, ...question } = questionOf(asked);
  const it = await answered(scenario, asked, call, (named, library) =>
    runPoints({ ...question, scenario: named }, library),
  );
  return {
    page: runPointsPage(it, flagOf),
    json: () => runPointsJson(it, version),
    csv: () => runPointsCsv(it),
    told: it,
  };
}
