import { type Envelope, explain, HashwattError, type Step } from '../index.ts';
import { explanationCsv, explanationMarkdown, explanationTree } from '../present/explanation.ts';
import { flagNames, yearQuantity } from '../present/flags.ts';
import { json } from '../present/json.ts';
import { Asked } from './asked.ts';
import { commandLine } from './command.ts';
import { oneForm } from './forms.ts';
import type { Io } from './io.ts';
import { addQuestion, envelopeOf } from './question.ts';

const EXAMPLES = `
Every flag of estimate is understood; see hashwatt estimate --help.

Examples:
  hashwatt explain revenue-per-year zaporizhzhia
  hashwatt explain minerCount site-50mw --pue 1.05
  hashwatt explain networkShare zaporizhzhia --precise --md
`;

/** Every form that an explanation can take but the tree. */
const forms: Readonly<Record<string, (step: Step, envelope: Envelope, io: Io) => string>> = {
  '--json': (explanation, { scenario }, { version }) =>
    json({ hashwatt: version, scenario: scenario?.id ?? null, explanation }),
  '--csv': explanationCsv,
  '--md': explanationMarkdown,
};

/** `hashwatt explain`. */
export const explainCommand = commandLine('explain', (command, { argv, io }) => {
  command
    .description(
      'How one number of an estimate came about: its formula, the numbers put in, and what they rest on.',
    )
    .usage('<quantity> [scenario | plant | file.yaml | -] [flags]')
    .argument('<quantity>', 'what to explain, such as revenuePerYear or revenue-per-year')
    .argument('[scenario]', 'a scenario or a plant, by any part of its name, or a file')
    .addHelpText('after', EXAMPLES)
    .optionsGroup('Form:')
    .option('--precise', 'every digit instead of four')
    .option('--json', 'the tree as JSON')
    .option('--csv', 'every step of it as CSV')
    .option('--md', 'the tree as Markdown');
  addQuestion(command, argv, { listed: false });
  const asked = new Asked(command, flagNames);
  command.action(async (quantity: string, scenario: string | undefined) => {
    const form = oneForm(asked, Object.keys(forms));
    const name = yearQuantity(quantity);
    if (typeof name !== 'string') {
      asked.check();
      throw new HashwattError([name]);
    }
    const envelope = await envelopeOf(scenario, asked, { argv, io });
    const step = explain(envelope, name, { precise: asked.has('--precise') });
    io.out(form === undefined ? explanationTree(step, io) : forms[form]!(step, envelope, io));
  });
});
