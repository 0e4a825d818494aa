import { compare, HashwattError, type YearName } from '../index.ts';
import { comparisonCsv, comparisonJson, comparisonPage } from '../present/comparison.ts';
import { flagNames, yearQuantity } from '../present/flags.ts';
import { Asked } from './asked.ts';
import { commandLine } from './command.ts';
import { addForms, print } from './forms.ts';
import { addQuestion, answered, named, questionOf } from './question.ts';

const EXAMPLES = `
Flags hold for all of them. The bridge splits the difference of one result by
cause: input after input, in the order of the book.

Examples:
  hashwatt compare zaporizhzhia zaporizhzhia-2016
  hashwatt compare zaporizhzhia zaporizhzhia-2016 --power-price 30 \\
    --result marginPerYear
`;

/** `hashwatt compare`. */
export const compareCommand = commandLine('compare', (command, { argv, io }) => {
  command
    .description('Two or three scenarios side by side, and what causes the difference.')
    .usage('<scenario> <scenario> [scenario] [flags]')
    .argument('<scenarios...>', 'scenarios or plants, by any part of their names, or files')
    .addHelpText('after', EXAMPLES)
    .option('--result <name>', 'the result that the bridge explains; revenuePerYear when left out');
  addForms(command, { json: 'every result of each, and the causes,', csv: 'every result of each' });
  addQuestion(command, argv, { listed: false });
  const asked = new Asked(command, flagNames);
  command.action((scenarios: readonly string[]) =>
    print(asked, io, async () => {
      asked.check();
      const result = resultCalled(asked.value('--result'));
      const read = await Promise.all(scenarios.map(named));
      const questions = read.map((scenario) => ({ ...questionOf(asked), scenario }));
      const it = await answered(undefined, asked, argv, () => compare(questions, result));
      return {
        page: comparisonPage(it),
        json: () => comparisonJson(it, io.version),
        csv: () => comparisonCsv(it),
      };
    }),
  );
});

function resultCalled(text: string | undefined): YearName | undefined {
  const name = text === undefined ? undefined : yearQuantity(text);
  if (typeof name === 'object') throw new HashwattError([{ ...name, field: '--result' }]);
  return name;
}
