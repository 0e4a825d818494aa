import { compare, type Comparison, HashwattError, project, type Projected } from '../index.ts';
import { alternativesCsv, alternativesData } from '../present/alternatives.ts';
import { comparisonPage, oldestIn, warningsOf } from '../present/comparison.ts';
import { bridgesCsv, comparisonCsv, comparisonJson } from '../present/comparison-data.ts';
import { flagOf, isWorth, monthFlags, yearQuantity } from '../present/flags.ts';
import { json } from '../present/json.ts';
import { alternativesPage } from '../present/projection.ts';
import { Asked } from './asked.ts';
import { commandLine } from './command.ts';
import { libraryIn } from './library.ts';
import { addForms, type Forms, print, tableOf } from './forms.ts';
import { addHorizon, addQuestion, answered, horizonOf, named, questionOf, type Typed } from './question.ts';

const EXAMPLES = `
Flags hold for all of them. The bridge splits the difference of one result by
cause: input after input, in the order of the book.

Examples:
  hashwatt compare zaporizhzhia zaporizhzhia-2016
  hashwatt compare zaporizhzhia zaporizhzhia-2016 --power-price 30 \\
    --result marginPerYear
  hashwatt compare site-50mw --bitcoin-price 95k --grid-price 60 \\
    --from 2026-12 --machine-price '12 $/TH' --building-price '300k $/MW' \\
    --discount-rate '10 %/year'
`;

/** `hashwatt compare`. */
export const compareCommand = commandLine('compare', (command, { argv, io }) => {
  command
    .description(
      'Two to four scenarios side by side, and what causes the difference; or one, beside selling the power or buying bitcoin with the same cash.',
    )
    .usage('<scenario> [scenario…] [flags]')
    .argument('<scenarios...>', 'scenarios or plants, by any part of their names, or files')
    .addHelpText('after', EXAMPLES)
    .option('--result <name>', 'the result that the bridge explains; revenuePerYear when left out');
  addHorizon(command);
  addForms(command, { json: 'every result of each, and the causes,', csv: 'every result of each' }).option(
    '--table <results|bridge>',
    'what --csv prints of two to four; results when left out',
  );
  addQuestion(command, argv, { listed: false, months: true });
  const asked = new Asked(command, monthFlags);
  command.action((scenarios: readonly string[]) =>
    print(asked, io, () =>
      scenarios.length === 1
        ? instead(scenarios[0]!, asked, { argv, io })
        : sideBySide(scenarios, asked, { argv, io }),
    ),
  );
});

/** Mine, sell the power, or buy bitcoin with the same cash on the same dates. */
async function instead(scenario: string, asked: Asked, call: Typed): Promise<Forms> {
  refuse(asked, ['--result'], 'explains two scenarios; one is compared with what else its cash could do');
  const it: Projected = await answered(scenario, asked, call, (found, library) =>
    project({ ...questionOf(asked), ...horizonOf(asked), scenario: found }, library),
  );
  return {
    page: alternativesPage(it, flagOf),
    json: () =>
      json({
        hashwatt: call.io.version,
        scenario: it.scenario?.id ?? null,
        from: it.from,
        months: it.months.length,
        instead: alternativesData(it.instead),
        oldest: it.oldest ?? null,
      }),
    csv: () => alternativesCsv(it.instead),
    told: it,
  };
}

async function sideBySide(scenarios: readonly string[], asked: Asked, call: Typed): Promise<Forms> {
  asked.check();
  const result = resultCalled(asked.value('--result'));
  if (result === undefined || !isWorth(result))
    refuse(asked, ['--from', '--months'], 'is for one scenario, or for a result of months such as npv');
  const table = tableOf(asked, 'results', ['bridge']);
  const library = await libraryIn(asked, call.io);
  const read = await Promise.all(scenarios.map((it) => named(it, asked, library)));
  const questions = () => read.map((scenario) => ({ ...questionOf(asked), ...horizonOf(asked), scenario }));
  const it = await answered(undefined, asked, call, (_, found) => compare(questions(), result, found));
  return {
    page: comparisonPage(it, flagOf),
    json: () => comparisonJson(it, call.io.version),
    csv: () => (table ? bridgesCsv(it) : comparisonCsv(it)),
    told: { warnings: [...warningsOf(it, flagOf), ...oldestIn(it)], ownWarnings: [] },
  };
}

function refuse(asked: Asked, flags: readonly string[], allowed: string): void {
  const wrong = flags.filter((flag) => asked.has(flag));
  if (wrong.length > 0)
    throw new HashwattError(wrong.map((field) => ({ code: 'wrong-shape', field, allowed })));
}

function resultCalled(text: string | undefined): Comparison['result'] | undefined {
  if (text === undefined || isWorth(text)) return text;
  const name = yearQuantity(text);
  if (typeof name === 'object') throw new HashwattError([{ ...name, field: '--result' }]);
  return name;
}
