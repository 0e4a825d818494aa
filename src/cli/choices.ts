import type { Command } from 'commander';
import { CHOICES, NETWORK_URL } from './files.ts';

const BY_NAME = 'by any part of its name, or a file';

/** What is chosen by name, by the field of a question. */
const ABOUT: Readonly<Record<(typeof CHOICES)[number], string>> = {
  plant: `the plant, ${BY_NAME}`,
  miner: `the miner, ${BY_NAME}, or a fleet such as 's21-xp 60 %, s9 40 %' or '500 s21, 90 s9'`,
  cooling: `the cooling, ${BY_NAME}`,
  network: 'the network, by any part of its name or its month, or a file',
};

/** The flag of a run point. */
export const RUN_POINT = '--run-point';

/** Adds the flags that choose presets; a command may have a flag of a run point of its own. */
export function addChoices(command: Command): void {
  command.optionsGroup('Presets:');
  for (const kind of CHOICES) command.option(`--${kind} <name>`, ABOUT[kind]);
  command.option(`${NETWORK_URL} <url>`, 'the network as a node or a mempool instance tells it there');
  if (command.options.every(({ long }) => long !== RUN_POINT))
    command.option(`${RUN_POINT} <point>`, 'a run point of the machine: its name, power or hash rate');
}

/** The field of a question that a flag fills, where that is no quantity. */
export const choiceOf = (flag: string): string | undefined =>
  flag === RUN_POINT ? 'runPoint' : [...CHOICES, 'today'].find((it) => `--${it}` === flag);
