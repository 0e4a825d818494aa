import { size } from '../index.ts';
import { flagNames, flagOf } from '../present/flags.ts';
import { sizesPage } from '../present/sizes.ts';
import { sizesCsv, sizesJson, sizesTableCsv } from '../present/sizes-data.ts';
import { Asked } from './asked.ts';
import { commandLine } from './command.ts';
import { addForms, print, tableOf } from './forms.ts';
import { addQuestion, addScenario, answered, questionOf } from './question.ts';

const EXAMPLES = `
It asks for the capital: --machine-price, --building-price, their lives, and a
discount rate.

Examples:
  hashwatt size zaporizhzhia --power-price 30 --machine-price '19 $/TH' \\
    --building-price '300k $/MW' --machine-life 4 --building-life 10 \\
    --discount-rate '10 %/year'
`;

/** `hashwatt size`. */
export const sizeCommand = commandLine('size', (command, { argv, io }) => {
  command.description(
    'How many of the megawatts are worth using: mining is worth less with each one that is added.',
  );
  addScenario(command, EXAMPLES);
  addForms(command, { json: 'sizes and curve', csv: 'the curve' }).option(
    '--table <name>',
    'what --csv prints: curve or sizes',
  );
  addQuestion(command, argv, { listed: true });
  const asked = new Asked(command, flagNames);
  command.action((scenario: string | undefined) =>
    print(asked, io, async () => {
      const table = tableOf(asked, 'curve', ['sizes']);
      const it = await answered(scenario, asked, { argv, io }, (named, library) =>
        size({ ...questionOf(asked), scenario: named }, library),
      );
      return {
        page: sizesPage(it, io.width, flagOf),
        json: () => sizesJson(it, io.version),
        csv: () => (table ? sizesTableCsv(it) : sizesCsv(it)),
        told: it,
      };
    }),
  );
});
