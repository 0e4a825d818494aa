import {
  batch,
  type BatchTable,
  HashwattError,
  plantsOf,
  type Problem,
  readRows,
  worldPlants,
} from '../index.ts';
import { flagNames, yearQuantity } from '../present/flags.ts';
import { Asked } from './asked.ts';
import { filterIn } from './batch-plants.ts';
import { printBatch } from './batch-print.ts';
import { commandLine } from './command.ts';
import { EXIT } from './failure.ts';
import { addForms, oneForm } from './forms.ts';
import { addQuestion, answered, questionOf } from './question.ts';

const EXAMPLES = `
A column that is named after an input (netCapacity, net-capacity, or
"netCapacity (GW)" with the unit of bare numbers) or after plant, miner, cooling,
network or scenario is given; all others are passed through. Flags hold for every
row that does not say otherwise. A row in error keeps its place, with what is
wrong in the last column.

Examples:
  hashwatt batch sites.csv --miner s21-xp --cooling air --csv
  hashwatt batch --plants country=UKR,fuel=nuclear --miner s21-xp \\
    --cooling air --bitcoin-price 95k
  hashwatt batch --plants all --miner s21-xp --cooling air --json

Exit: 0 fine, 2 bad input or a row in error; all rows are printed.
`;

/** `hashwatt batch`. */
export const batchCommand = commandLine('batch', (command, { argv, io, exit }) => {
  command
    .description('Many sites at once: a row out for each row of a table, or for each plant of the world.')
    .usage('[file.csv | -] [--plants <which>] [flags]')
    .argument('[file]', 'a table whose first line names its columns; - is standard input')
    .addHelpText('after', EXAMPLES)
    .optionsGroup('Batch:')
    .option('--plants <which>', 'all, or country=UKR,fuel=nuclear,name=…')
    .option('--scenario <name>', 'the scenario of every row')
    .option('--results <names>', 'what to work out, such as hashRate,marginPerYear');
  addForms(command, { json: 'a line for each row', csv: 'a line for each row' });
  addQuestion(command, argv, { listed: false });
  const asked = new Asked(command, flagNames);
  command.action(async (file: string | undefined) => {
    const form = oneForm(asked, ['--json', '--csv', '--md']);
    const results = resultsIn(asked);
    const table = await tableIn(file, asked);
    const world = table.namesPlants ? await worldPlants() : undefined;
    const lines = await answered(undefined, asked, { argv, io }, (_, library) =>
      batch(
        { ...questionOf(asked), scenario: asked.value('--scenario'), results, world },
        table.rows,
        library,
      ),
    );
    if (printBatch(lines, table, form, io) > 0) exit(EXIT.badInput);
  });
});

/** What to work out. @throws HashwattError with every name that is none */
function resultsIn(asked: Asked) {
  const names = asked
    .value('--results')
    ?.split(',')
    .map((it) => yearQuantity(it.trim()));
  const problems = (names ?? []).filter((it) => typeof it === 'object');
  if (problems.length > 0)
    throw new HashwattError(problems.map((it): Problem => ({ ...it, field: '--results' })));
  return names?.filter((it) => typeof it === 'string');
}

/** The rows of a file, or plants. @throws HashwattError when both were asked for, or neither */
async function tableIn(file: string | undefined, asked: Asked): Promise<BatchTable> {
  const plants = asked.value('--plants');
  if (file !== undefined && plants === undefined) return readRows(file);
  if (plants !== undefined && file === undefined) return plantsOf(filterIn(plants));
  asked.check();
  throw new HashwattError([
    {
      code: file === undefined ? 'missing-input' : 'wrong-shape',
      field: file === undefined ? 'file' : '--plants',
      allowed: file === undefined ? 'is missing' : 'cannot be joined with a file',
      fix: 'Give a table, or --plants all',
    },
  ]);
}
