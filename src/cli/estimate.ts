import type { Envelope } from '../index.ts';
import { envelopeCsv } from '../present/csv.ts';
import { envelopePage } from '../present/envelope.ts';
import { flagNames, flagOf } from '../present/flags.ts';
import { envelopeJson } from '../present/json.ts';
import { asMarkdown } from '../present/markdown.ts';
import { talk } from '../present/talk.ts';
import { onTerminal } from '../present/terminal.ts';
import { Asked } from './asked.ts';
import { commandLine } from './command.ts';
import { oneForm } from './forms.ts';
import type { Io } from './io.ts';
import { addQuestion, addScenario, envelopeOf } from './question.ts';
import { addHours } from './hours-flag.ts';

const EXAMPLES = `
A value carries its unit: '5.7 GW', '3.5 c/kWh', 95k, '97 %'. A bare number is
read in the unit that is shown here. A result may be given as well: what it
follows from is then found the other way round.

Examples:
  hashwatt estimate zaporizhzhia
  hashwatt estimate zaporizhzhia-one-unit --capacity-factor '70 %'
  hashwatt estimate itaipu --miner s21-xp-hyd --cooling hydro --pool-fee 2%
  hashwatt estimate site-50mw --bitcoin-price 95k --power-price -5
  hashwatt estimate zaporizhzhia --hash-rate '30 EH/s' --json
  hashwatt estimate - --csv < my-site.yaml
`;

/** Every form that an envelope can take but the table. */
const forms: Readonly<Record<string, (envelope: Envelope, asked: Asked, io: Io) => string>> = {
  '--json': (envelope, _, { version }) => envelopeJson(envelope, version),
  '--csv': envelopeCsv,
  '--md': (envelope, asked) =>
    asMarkdown(envelopePage(envelope, { nameOf: flagOf, precise: asked.has('--precise'), sources: true })),
};

/** `hashwatt estimate`. */
export const estimateCommand = commandLine('estimate', (command, { argv, io }) => {
  command.description('What a plant, a number of machines or a hash rate would earn by mining bitcoin.');
  addScenario(command, EXAMPLES)
    .optionsGroup('Form:')
    .option('--precise', 'every digit instead of four')
    .option('--json', 'every quantity as JSON, with twenty digits')
    .option('--csv', 'every quantity as CSV; what to beware of goes to stderr')
    .option('--md', 'the table as Markdown');
  addHours(command);
  addQuestion(command, argv, { listed: true });
  const asked = new Asked(command, flagNames);
  command.action(async (scenario: string | undefined) => {
    const form = oneForm(asked, Object.keys(forms));
    const envelope = await envelopeOf(scenario, asked, { argv, io });
    if (form === '--csv') io.err(talk(envelope, flagOf));
    io.out(form === undefined ? table(envelope, asked, io) : forms[form]!(envelope, asked, io));
  });
});

/** Below this the bounds of a result stand under it and not beside it. */
const BESIDE = 72;

const table = (envelope: Envelope, asked: Asked, io: Io): string =>
  onTerminal(
    envelopePage(envelope, { nameOf: flagOf, precise: asked.has('--precise'), narrow: io.width < BESIDE }),
    io,
  );
