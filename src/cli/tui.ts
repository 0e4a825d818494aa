import { HashwattError, type Library, type Preset, type ProjectQuestion, type WhatIf } from '../index.ts';
import { flagOf, monthFlags } from '../present/flags.ts';
import { Asked } from './asked.ts';
import { commandLine } from './command.ts';
import type { Io } from './io.ts';
import { addHorizon, addQuestion, addScenario, answered, horizonOf, questionOf } from './question.ts';

const EXAMPLES = `
Every flag of estimate and project is understood: it is where the what-if starts.
Inside, ? shows the keys and : all that can be done.

Examples:
  hashwatt tui zaporizhzhia
  hashwatt tui my-site.yaml --bitcoin-price 95k
  hashwatt tui site-50mw --spoken
`;

/** `hashwatt tui`. */
export const tuiCommand = commandLine('tui', (command, { argv, io }) => {
  command.description('Change any number and see at once what follows, beside what was before.');
  addScenario(command, EXAMPLES)
    .optionsGroup('Screen:')
    .option('--ascii', 'letters and signs of ASCII alone')
    .option('--spoken', 'lines for a screen reader instead of a screen');
  addHorizon(command);
  addQuestion(command, argv, { listed: false, months: true });
  const asked = new Asked(command, monthFlags);
  command.action(async (scenario: string | undefined) => {
    const start = await answered(scenario, asked, { argv, io }, (named, library) => ({
      question: {
        ...questionOf(asked),
        ...horizonOf(asked),
        ...(named === undefined ? {} : { scenario: named }),
      },
      library,
    }));
    await openOn(io, start, asked, scenario);
  });
});

/** Where a what-if starts when nobody says. */
const START: WhatIf<Preset> = { scenario: 'zaporizhzhia' };

/** Opens the what-if. @throws HashwattError where there is no terminal to open it on */
async function openOn(
  io: Io,
  { question, library }: { readonly question: ProjectQuestion; readonly library: Library | undefined },
  asked: Asked,
  scenario: string | undefined,
): Promise<void> {
  if (!io.open) throw new HashwattError([noTerminal]);
  const isEmpty = Object.values(question).every((it) => it === undefined);
  await io.open(isEmpty ? START : typed(question), {
    ascii: asked.has('--ascii'),
    spoken: asked.has('--spoken'),
    library,
    file: typeof question.scenario === 'object' && scenario !== '-' ? scenario : undefined,
  });
}

const noTerminal = {
  code: 'wrong-shape',
  field: 'terminal',
  allowed: 'is needed for the what-if, at both ends: this is a pipe, a file or a terminal without a cursor',
  fix: 'Run hashwatt estimate with the same words, or open it in a terminal',
} as const;

/** @throws HashwattError for samples, which only draws have a use for */
function typed(question: ProjectQuestion): WhatIf<Preset> {
  const samples = Object.entries(question).filter(
    ([, it]) => it instanceof Float64Array || Array.isArray(it),
  );
  if (samples.length === 0) return question as WhatIf<Preset>;
  throw new HashwattError(
    samples.map(([field]) => ({
      code: 'wrong-shape',
      field: flagOf(field),
      allowed: 'are samples of a file, which simulate alone draws',
      fix: 'Give a value, or a range such as 60k to 140k',
    })),
  );
}
