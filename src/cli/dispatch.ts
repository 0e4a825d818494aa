import {
  dispatch,
  type Dispatched,
  dispatchMonths,
  type DispatchQuestion,
  type Followed,
  HashwattError,
  type Library,
} from '../index.ts';
import { dispatchPage } from '../present/dispatch.ts';
import { faultsTold } from '../present/dispatch-prices.ts';
import { dispatchCsv, dispatchJson, dispatchTables } from '../present/dispatch-data.ts';
import { followedCsv, followedJson, followedPage } from '../present/dispatch-months-page.ts';
import { flagNames, flagOf, monthFlags } from '../present/flags.ts';
import { Asked } from './asked.ts';
import { commandLine } from './command.ts';
import { addDispatch, dispatchFlags, stepsOf } from './dispatch-flags.ts';
import { addForms, type Forms, print, tableOf } from './forms.ts';
import type { Io } from './io.ts';
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
  hashwatt dispatch site-50mw --bitcoin-price 95k --others-growth '3 %/month' \\
    --prices docs/examples/prices.csv --follow 2028-04
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
  const follows = argv.some((it) => /^--follow(=|$)/.test(it));
  addQuestion(command, argv, { listed: false, months: follows });
  const asked = new Asked(command, follows ? monthFlags : flagNames);
  command.action((scenario: string | undefined) =>
    print(asked, io, async () => {
      const steps = await stepsOf(asked);
      const answer = <T>(of: (question: DispatchQuestion, library: Library | undefined) => T): Promise<T> =>
        answered(scenario, asked, { argv, io }, (named, library) =>
          inFlags(() => of({ ...questionOf(asked), ...steps, scenario: named }, library)),
        );
      const from = asked.value('--follow');
      return from === undefined
        ? ofHours(await answer(dispatch), asked, io)
        : ofMonths(await answer((it, library) => dispatchMonths({ ...it, from }, library)), asked, io);
    }),
  );
});

function ofHours(it: Dispatched, asked: Asked, { width, version }: Io): Forms {
  const table = tableOf(asked, 'answer', TABLES);
  return {
    page: dispatchPage(it, width, flagOf),
    json: () => dispatchJson(it, version),
    csv: () => (table ? dispatchTables[table](it) : dispatchCsv(it)),
    told: withFaults(it),
  };
}

function ofMonths(it: Followed, asked: Asked, { width, version }: Io): Forms {
  tableOf(asked, 'months', []);
  return {
    page: followedPage(it, width, flagOf),
    json: () => followedJson(it, version),
    csv: () => followedCsv(it),
    told: withFaults(it),
  };
}

/** What is wrong with the file is said beside a table. */
const withFaults = (it: Dispatched | Followed): Dispatched | Followed => ({
  ...it,
  warnings: [...it.warnings, ...faultsTold(it).map((fault) => `${it.file}: ${fault}`)],
});

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
