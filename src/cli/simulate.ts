import type { Command } from 'commander';
import { HashwattError, type Problem, type SimulateQuestion, simulation, type Simulating } from '../index.ts';
import { samplesCsv } from '../present/draws.ts';
import { flagOf, monthFlags } from '../present/flags.ts';
import { simulationPage } from '../present/simulation.ts';
import { simulationCsv, simulationJson } from '../present/simulation-data.ts';
import { partialText } from '../present/simulation-values.ts';
import { spoken } from '../present/talk.ts';
import { countText } from '../present/values.ts';
import { Asked } from './asked.ts';
import { commandLine } from './command.ts';
import { EXIT } from './failure.ts';
import { addForms, oneForm, print } from './forms.ts';
import type { Io } from './io.ts';
import { pairOf } from './pair.ts';
import { addHorizon, addQuestion, addScenario, answered, horizonOf, questionOf } from './question.ts';
import { addHours, hoursIn } from './hours-flag.ts';
import { worked } from './steps.ts';

const EXAMPLES = `
A range goes wherever a number does:
  '60k to 140k'                nine tenths lie between; lognormal above zero
  'uniform(60k, 140k)'         also triangular, pert, normal, lognormal, beta
  '[60k: 1, 95k: 3]'           values with their weights
  'samples(prices.csv, usd)'   a column of a file, in the unit of the flag

Results of a projection can be wanted too: npv, irr, payback, discountedPayback,
profitabilityIndex, costPerBitcoin, bitcoinMined. Ctrl-C prints what there is,
marked partial, and ends with 130.

Examples:
  hashwatt simulate site-50mw --bitcoin-price '60k to 140k' \\
    --power-price '30 to 60'
  hashwatt simulate site-50mw --bitcoin-price '60k to 140k' \\
    --network-hash-rate '0.9 ZH/s to 1.3 ZH/s' \\
    --correlate 'bitcoinPrice networkHashRate 0.5' \\
    --probability 'marginPerYear >= $20 M'
`;

const REPEATABLE = ['--probability', '--correlate'];

/** The flags that say what to draw, and what to tell of it. */
const addDraws = (command: Command): Command =>
  addScenario(command, EXAMPLES)
    .optionsGroup('Draws:')
    .option('--draws <count>', 'how many; 10,000 when left out')
    .option('--seed <number>', 'the same seed gives the same draws; 1 when left out')
    .option('--sampling <plain|latin|sobol>', 'latin when left out')
    .option('--correlate <pair>', "a rank correlation, such as 'bitcoinPrice networkHashRate 0.5'")
    .option('--base-draws <count>', 'behind Sobol’s indices; 2,048 when left out, 0 for none')
    .optionsGroup('Results:')
    .option('--results <names>', 'such as npv,irr; the first is told in full')
    .option('--probability <condition>', "such as 'npv > 0'; may stand several times");

/** `hashwatt simulate`. */
export const simulateCommand = commandLine('simulate', (command, { argv, io, exit }) => {
  command.description(
    'Draws what is only known roughly, and says what follows, how likely, and what carries it.',
  );
  addDraws(command);
  addHorizon(command);
  addHours(command);
  addForms(command, { json: 'the summary', csv: 'the summary' }).option('--samples', 'every draw as CSV');
  addQuestion(command, argv, { listed: true, months: true });
  const asked = new Asked(command, monthFlags, REPEATABLE);
  command.action(async (scenario: string | undefined) => {
    oneForm(asked, ['--json', '--csv', '--md', '--samples']);
    const hours = await hoursIn(asked);
    const run = await answered(scenario, asked, { argv, io }, (named, library) =>
      simulation(
        {
          ...questionOf(asked),
          ...hours(named, library),
          ...horizonOf(asked),
          ...howOf(asked),
          scenario: named,
        },
        library,
      ),
    );
    const isDone = await worked(run, io, (seconds) => rateOf(run, seconds));
    await say(run, asked, io);
    if (!isDone) exit(EXIT.interrupted);
  });
});

const rateOf = ({ done, draws }: Simulating, seconds: number): string =>
  `${countText(done)} of ${countText(draws)} draws, ${countText(Math.round(done / seconds))}/s`;

async function say(run: Simulating, asked: Asked, io: Io): Promise<void> {
  const it = run.outcome();
  const told = { ...it, warnings: [...partialText(it), ...it.leftOut, ...it.warnings] };
  if (asked.has('--samples')) {
    io.err(spoken(told, flagOf));
    io.out(samplesCsv(it));
    return;
  }
  await print(asked, io, {
    page: simulationPage(it, { width: io.width, nameOf: flagOf }),
    json: () => simulationJson(it, io.version),
    csv: () => simulationCsv(it),
    told,
  });
}

/** How to draw, and what is wanted. @throws HashwattError with every name and pair that can’t be read */
function howOf(asked: Asked): Partial<SimulateQuestion> {
  const problems: Problem[] = [];
  const correlations = asked.values('--correlate').map((it) => pairOf(it, problems));
  if (problems.length > 0) throw new HashwattError(problems);
  const results = asked
    .value('--results')
    ?.split(/[\s,]+/)
    .filter(Boolean);
  return {
    draws: asked.value('--draws'),
    seed: asked.value('--seed'),
    sampling: asked.value('--sampling') as SimulateQuestion['sampling'],
    baseDraws: asked.value('--base-draws'),
    results: results as SimulateQuestion['results'],
    probability: asked.values('--probability'),
    correlations,
  };
}
