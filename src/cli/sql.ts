import { HashwattError, type Problem, type SqlQuestion, statement } from '../index.ts';
import { flagNames, flagOf } from '../present/flags.ts';
import { partsOf } from '../present/parts.ts';
import { spoken } from '../present/talk.ts';
import { Asked } from './asked.ts';
import { commandLine } from './command.ts';
import { nameCalled, resultsOf } from './names.ts';
import { addQuestion, addScenario, answered, questionOf } from './question.ts';

const EXAMPLES = `
Every flag of estimate is understood, and is the same for all rows. Columns hold
numbers in the units that comments above the statement tell. A name that holds a
comma, or the name of a table that holds a dot, stands in double quotes.

Examples:
  hashwatt sql site-50mw --from plants --columns netCapacity,capacityFactor=cf
  hashwatt sql site-50mw --bitcoin-price 95k --from energy.plants \\
    --columns net-capacity=mw --keep name,country \\
    --results hashRate,marginPerYear --dialect bigquery
  hashwatt sql site-50mw --from '"plants.parquet"' --columns netCapacity=MW
`;

/** `hashwatt sql`. */
export const sqlCommand = commandLine('sql', (command, { argv, io }) => {
  command.description(
    'The formula book as one SELECT: results for each row of a table, worked out by an engine.',
  );
  addScenario(command, EXAMPLES)
    .usage('[scenario] --from <table> --columns <names> …')
    .optionsGroup('Table:')
    .option('--from <table>', 'the table, such as plants or energy.plants')
    .option('--columns <names>', "the inputs that are columns, such as pue or 'capacityFactor (1)=cf'")
    .option('--keep <names>', 'columns that stand beside the results')
    .option('--results <names>', 'what to work out, such as hashRate,marginPerYear')
    .option('--dialect <duckdb|postgres|spark|bigquery>', 'duckdb when left out');
  addQuestion(command, argv, { listed: false });
  const asked = new Asked(command, flagNames);
  command.action(async (scenario: string | undefined) => {
    const table = tableOf(asked);
    const { text, ...told } = await answered(scenario, asked, { argv, io }, (named, library) =>
      statement({ ...questionOf(asked), ...table, scenario: named }, library),
    );
    io.err(spoken(told, flagOf));
    io.out(`${text}\n`);
  });
});

/** What is asked of which table. @throws HashwattError with each flag that is missing, or has a quote that is not closed */
function tableOf(asked: Asked): Pick<SqlQuestion, 'from' | 'columns' | 'keep' | 'results' | 'dialect'> {
  asked.check();
  const problems: Problem[] = [];
  const needed = (flag: string, fix: string): string => {
    const given = asked.value(flag);
    if (given === undefined)
      problems.push({ code: 'missing-input', field: flag, allowed: 'is missing', fix });
    return given ?? '';
  };
  const list = (flag: string, given: string | undefined): readonly string[] | undefined => {
    const parts = given === undefined ? undefined : partsOf(given, ',');
    if (given !== undefined && !parts)
      problems.push({ code: 'wrong-shape', field: flag, given, allowed: 'has a quote that is not closed' });
    return parts;
  };
  const from = needed('--from', 'Name the table, such as --from plants');
  const columns = list(
    '--columns',
    needed('--columns', 'Write it like --columns netCapacity,capacityFactor=cf'),
  );
  const keep = list('--keep', asked.value('--keep'));
  if (problems.length > 0) throw new HashwattError(problems);
  return {
    from,
    columns: columns?.map((it) => it.replace(/^[^=\s]*/su, nameCalled)) ?? [],
    keep,
    results: resultsOf(asked) as SqlQuestion['results'],
    dialect: asked.value('--dialect') as SqlQuestion['dialect'],
  };
}
