import { HashwattError, type Name, solve } from '../index.ts';
import { flagOf, monthFlags, quantityCalled } from '../present/flags.ts';
import { solutionCsv, solutionJson, solutionPage } from '../present/solution.ts';
import { Asked } from './asked.ts';
import { commandLine } from './command.ts';
import { addForms, print } from './forms.ts';
import { addHorizon, addQuestion, addScenario, answered, horizonOf, questionOf } from './question.ts';

const EXAMPLES = `
Every flag of estimate and project is understood. Results of a projection can be
targets too: npv, irr, payback, profitabilityIndex, costPerBitcoin.

Examples:
  hashwatt solve site-50mw --bitcoin-price 95k --for powerPrice \\
    --so-that 'marginPerYear = 0'
  hashwatt solve zaporizhzhia --for networkHashRate \\
    --between '500 EH/s to 5 ZH/s' --so-that 'networkShare = 10 %'
  hashwatt solve site-50mw --bitcoin-price 95k --machine-price '12 $/TH' \\
    --building-price '300k $/MW' --discount-rate '10 %/year' --from 2026-12 \\
    --months 48 --for powerPrice --so-that 'npv = 0'
`;

/** `hashwatt solve`. */
export const solveCommand = commandLine('solve', (command, { argv, io }) => {
  command.description(
    'Looks for the input that makes a result meet a target: every one in the range, or the closest.',
  );
  addScenario(command, EXAMPLES)
    .usage("[scenario] --for <input> --so-that '<result> = <value>' …")
    .optionsGroup('Search:')
    .option('--for <input>', 'the input to look for, such as powerPrice')
    .option('--so-that <condition>', "what is to hold, such as 'npv = 0'")
    .option('--between <range>', "where to look, such as '10 to 100'");
  addHorizon(command);
  addForms(command, { json: 'the answer', csv: 'the answer' });
  addQuestion(command, argv, { listed: false, months: true });
  const asked = new Asked(command, monthFlags);
  command.action((scenario: string | undefined) =>
    print(asked, io, async () => {
      const sought = searchOf(asked);
      const it = await answered(scenario, asked, { argv, io }, (named, library) =>
        solve({ ...questionOf(asked), ...horizonOf(asked), ...sought, scenario: named }, library),
      );
      return {
        page: solutionPage(it, flagOf),
        json: () => solutionJson(it, io.version),
        csv: () => solutionCsv(it),
        told: it,
      };
    }),
  );
});

/** What to look for, and where. @throws HashwattError with each flag that is missing. */
function searchOf(asked: Asked): Pick<Parameters<typeof solve>[0], 'for' | 'soThat' | 'between'> {
  asked.check();
  const [input, soThat] = [asked.value('--for'), asked.value('--so-that')];
  if (input !== undefined && soThat !== undefined)
    return { for: quantity(input), soThat, between: asked.value('--between') };
  throw new HashwattError(
    ['--for', '--so-that']
      .filter((flag) => !asked.has(flag))
      .map((field) => ({
        code: 'missing-input',
        field,
        allowed: 'is missing',
        fix: 'See hashwatt solve --help',
      })),
  );
}

function quantity(text: string): Name {
  const name = quantityCalled(text);
  if (typeof name === 'string') return name;
  throw new HashwattError([{ ...name, field: '--for' }]);
}
