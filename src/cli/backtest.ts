import { backtest, HashwattError, readProduction } from '../index.ts';
import { backtestCsv, backtestJson, backtestPage } from '../present/backtest.ts';
import { Asked } from './asked.ts';
import { commandLine } from './command.ts';
import { addForms, print } from './forms.ts';

const EXAMPLES = `
The table needs columns called month, hash rate and bitcoin, and may have one
called company, in any order. A unit may stand in the head, “hash rate (PH/s)”,
or in a cell; a bare number is in EH/s or BTC. What is expected rests on each
difficulty inside the month, the subsidy by height and the month’s mean fees;
no pool fee is taken off.

Examples:
  hashwatt backtest production.csv
  hashwatt backtest production.csv --hash-rate-column avg_ehs --csv
`;

/** The flags that name columns, by the field that stands there. */
const COLUMNS = [
  ['company', '--company-column'],
  ['month', '--month-column'],
  ['hashRate', '--hash-rate-column'],
  ['bitcoin', '--bitcoin-column'],
] as const;

/** `hashwatt backtest`. */
export const backtestCommand = commandLine('backtest', (command, { io }) => {
  command
    .description('What miners reported for past months, beside what their hash rate was to earn.')
    .usage('<file> [flags]')
    .argument('<file>', 'company, month, hash rate and bitcoin as CSV; - is standard input')
    .addHelpText('after', EXAMPLES)
    .optionsGroup('Columns:');
  for (const [, flag] of COLUMNS) command.option(`${flag} <name>`, 'where it is called otherwise');
  addForms(command, { json: 'rows and summary', csv: 'the rows' });
  const asked = new Asked(command);
  command.action((file: string) =>
    print(asked, io, async () => {
      asked.check();
      const columns = Object.fromEntries(COLUMNS.map(([field, flag]) => [field, asked.value(flag)]));
      const it = await backtest(await inFlags(() => readProduction(file, columns)));
      return {
        page: backtestPage(it),
        json: () => backtestJson(it, io.version),
        csv: () => backtestCsv(it),
      };
    }),
  );
});

/** What is wrong with a head is mended by a flag. */
async function inFlags<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    throw new HashwattError(
      error.problems.map((it) => {
        const flag = COLUMNS.find(([field]) => field === it.field)?.[1];
        const isOfHead = /column/.test(it.allowed) && flag !== undefined;
        return isOfHead ? { ...it, field: flag } : it;
      }),
    );
  }
}
