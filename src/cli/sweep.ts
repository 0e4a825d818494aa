import {
  HashwattError,
  type Name,
  type Problem,
  sweep,
  type SweepQuestion,
  type SweptName,
} from '../index.ts';
import { flagOf, monthFlags } from '../present/flags.ts';
import { sweepPage } from '../present/sweep.ts';
import { sweepCsv, sweepJson } from '../present/sweep-data.ts';
import { Asked } from './asked.ts';
import { commandLine } from './command.ts';
import { addForms, print } from './forms.ts';
import { nameCalled, resultsOf } from './names.ts';
import { addHorizon, addQuestion, addScenario, answered, horizonOf, questionOf } from './question.ts';

const EXAMPLES = `
Values are a range with a step, one in logarithms with a count, or a list:
  --over 'bitcoinPrice 40k:200k:20k'
  --over 'networkHashRate log 500 EH/s:5 ZH/s:10'
  --over 'powerPrice 3, 4, 5 c/kWh'

Examples:
  hashwatt sweep site-50mw --bitcoin-price 95k --over 'powerPrice 20:60:10'
  hashwatt sweep site-50mw --over 'bitcoinPrice 40k:200k:20k' \\
    --over 'powerPrice 20, 40, 60' --results marginPerYear
  hashwatt sweep site-50mw --over 'bitcoinPrice 40k:200k:4k' \\
    --over 'powerPrice 10:80:1' --results marginPerDay --heat
  hashwatt sweep site-50mw --over 'bitcoinPrice 60k:140k:20k' \\
    --over 'powerPrice 20, 40' --results npv,irr --from 2026-12 --months 24 \\
    --machine-price '12 $/TH' --building-price '300k $/MW' \\
    --discount-rate '10 %/year' --csv
`;

/** `hashwatt sweep`. */
export const sweepCommand = commandLine('sweep', (command, { argv, io }) => {
  command.description('Results over ranges of one to four inputs: a table, or a map with the line of zero.');
  addScenario(command, EXAMPLES)
    .usage("[scenario] --over '<input> <values>' …")
    .optionsGroup('Sweep:')
    .option('--over <values>', 'an input and its values; up to four times')
    .option('--results <names>', 'what to show, such as marginPerYear,npv');
  addHorizon(command);
  addForms(command, { json: 'every cell', csv: 'every cell' }).option(
    '--heat',
    'a map, even where a table fits',
  );
  addQuestion(command, argv, { listed: false, months: true });
  const asked = new Asked(command, monthFlags, ['--over']);
  command.action((scenario: string | undefined) =>
    print(asked, io, async () => {
      const question = sweptIn(asked);
      const { shown } = await answered(scenario, asked, { argv, io }, (named, library) =>
        sweep({ ...questionOf(asked), ...horizonOf(asked), ...question, scenario: named }, library),
      );
      const colour = io.colour && !asked.has('--md');
      return {
        page: sweepPage(shown, { width: io.width, colour, heat: asked.has('--heat'), nameOf: flagOf }),
        json: () => sweepJson(shown, io.version),
        csv: () => sweepCsv(shown),
        told: shown,
      };
    }),
  );
});

/** What to sweep, and what to show. @throws HashwattError with each part that can't be read */
function sweptIn(asked: Asked): Pick<SweepQuestion, 'over' | 'results'> {
  const texts = asked.values('--over');
  asked.check();
  const problems: Problem[] = [];
  const over: Partial<Record<Name, string>> = {};
  for (const text of texts) {
    const [, called = '', values = ''] = /^\s*(\S+)\s+(.*)$/su.exec(text) ?? [];
    const name = nameCalled(called);
    if (values === '') problems.push(overProblem(text, 'names no input and its values'));
    else if (name in over) problems.push(overProblem(text, 'is swept twice'));
    else over[name] = values;
  }
  if (texts.length === 0) problems.push({ ...overProblem('', 'is missing'), code: 'missing-input' });
  if (problems.length > 0) throw new HashwattError(problems);
  return { over, results: resultsOf(asked) as readonly SweptName[] | undefined };
}

const overProblem = (given: string, allowed: string): Problem => ({
  code: 'wrong-shape',
  field: '--over',
  ...(given === '' ? {} : { given }),
  allowed,
  fix: "Write it like --over 'bitcoinPrice 40k:200k:20k'",
});
