import { project } from '../index.ts';
import { flagOf, monthFlags } from '../present/flags.ts';
import { projectionPage } from '../present/projection.ts';
import { projectionCsv, projectionJson, projectionTables } from '../present/projection-data.ts';
import { Asked } from './asked.ts';
import { commandLine } from './command.ts';
import { addForms, print, tableOf } from './forms.ts';
import { addHorizon, addQuestion, addScenario, answered, horizonOf, questionOf } from './question.ts';
import { addHours, hoursIn } from './hours-flag.ts';

const EXAMPLES = `
A value may be a path. A growth is for a year or a month, and says which:
  --bitcoin-price-growth '10 %/year'                 grows month by month
  --bitcoin-price '95k; 2028-01: 120k'               holds until the next date
  --bitcoin-price 'line 2026-07: 95k; 2030-07: 150k' in straight lines
  --capacity-factor 'Apr-May: 40 %; Jun-Mar: 98 %'   every year
  --net-capacity '50 MW growing -2 %/year'           grows from its first value
  --miner-count '2026-07: 3000; 2026-10: 12000'      machines as they arrive

Examples:
  hashwatt project site-50mw --from 2026-12 --months 60 --bitcoin-price 95k
  hashwatt project site-50mw --from 2026-12 --bitcoin-price 95k \\
    --others-growth '12 %/year' --machine-price '12 $/TH' \\
    --building-price '300k $/MW' --discount-rate '10 %/year'
  hashwatt project zaporizhzhia-2016 --from 2026-12 --power-price 30 \\
    --sold-share '0 %' --csv
`;

/** `hashwatt project`. */
export const projectCommand = commandLine('project', (command, { argv, io }) => {
  command.description(
    'Follows a scenario month by month: halvings, growth, build-out, wear, cash and what it is worth.',
  );
  addScenario(command, EXAMPLES);
  addHorizon(command).option('--monthly', 'a line for each month instead of each year');
  addForms(command, { json: 'every month, with twenty digits,', csv: 'years, or months,' }).option(
    '--table <months|worth|instead|stakes>',
    'what --csv prints; months when left out',
  );
  addHours(command);
  addQuestion(command, argv, { listed: true, months: true });
  const asked = new Asked(command, monthFlags);
  command.action((scenario: string | undefined) =>
    print(asked, io, async () => {
      const [hours, when] = [await hoursIn(asked), horizonOf(asked)];
      const it = await answered(scenario, asked, { argv, io }, (named, library) =>
        project({ ...questionOf(asked), ...hours(named, library), ...when, scenario: named }, library),
      );
      const monthly = asked.has('--monthly');
      const table = tableOf(asked, 'months', ['worth', 'instead', 'stakes']);
      return {
        page: projectionPage(it, { monthly, width: io.width, nameOf: flagOf }),
        json: () => projectionJson(it, io.version),
        csv: () => (table ? projectionTables[table](it) : projectionCsv(it, monthly)),
        told: it,
      };
    }),
  );
});
