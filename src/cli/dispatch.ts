import { dispatch, type Dispatched, HashwattError } from '../index.ts';
import { dispatchPage, faultsTold } from '../present/dispatch.ts';
import { dispatchCsv, dispatchJson, dispatchTables } from '../present/dispatch-data.ts';
import { flagNames, flagOf } from '../present/flags.ts';
import { Asked } from './asked.ts';
import { commandLine } from './command.ts';
import { addDispatch, dispatchFlags, stepsOf } from './dispatch-flags.ts';
import { addForms, print, tableOf } from './forms.ts';
import { addQuestion, addScenario, answered, questionOf } from './question.ts';

const EXAMPLES = `
A file has a time and a price on each line, or a JSON object. What is wrong with
it is told with its lines; nothing is mended unless --gaps says how. An hour is
mined where mining earns its price, at the hashprice of the hours really mined.

Examples:
  hashwatt dispatch site-50mw --bitcoin-price 95k --side miner \\
    --prices docs/examples/prices.csv
  hashwatt dispatch site-50mw --bitcoin-price 95k \\
    --prices docs/examples/prices.csv --least-run '4 h' --start-cost 500
  hashwatt dispatch site-50mw --bitcoin-price 95k --mode surplus \\
    --prices docs/examples/prices.csv --csv --table months
  hashwatt estimate site-50mw --bitcoin-price 95k \\
    --dispatch docs/examples/prices.csv
`;

const TABLES = ['hours', 'months', 'day', 'strikes', 'duration'] as const;

/** `hashwatt dispatch`. */
export const dispatchCommand = commandLine('dispatch', (command, { argv, io }) => {
  command.description(
    'Hour by hour at the prices of a file: what to mine, what to sell, and what that is worth.',
  );
  addScenario(command, EXAMPLES).usage('[scenario | plant | file.yaml] --prices <file> [flags]');
  addDispatch(command);
  addForms(command, { json: 'the answer and its tables', csv: 'the answer' }).option(
    '--table <name>',
    `what --csv prints: answer, ${TABLES.join(', ')}`,
  );
  addQuestion(command, argv, { listed: false });
  const asked = new Asked(command, flagNames);
  command.action((scenario: string | undefined) =>
    print(asked, io, async () => {
      const table = tableOf(asked, 'answer', TABLES);
      const steps = await stepsOf(asked);
      const it = await answered(scenario, asked, argv, (named) =>
        inFlags(() => dispatch({ ...questionOf(asked), ...steps, scenario: named })),
      );
      return {
        page: dispatchPage(it, io.width, flagOf),
        json: () => dispatchJson(it, io.version),
        csv: () => (table ? dispatchTables[table](it) : dispatchCsv(it)),
        told: { ...it, warnings: [...it.warnings, ...faultsOf(it)] },
      };
    }),
  );
});

const faultsOf = (it: Dispatched): string[] => faultsTold(it).map((fault) => `${it.file}: ${fault}`);

/** Fields of prices and terms by their flags. */
function inFlags<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    throw new HashwattError(
      error.problems.map((it) => ({ ...it, field: dispatchFlags.get(it.field) ?? it.field })),
    );
  }
}
