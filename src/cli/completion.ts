import { HashwattError, presets } from '../index.ts';
import { monthFlags } from '../present/flags.ts';
import type { CommandLine } from './command.ts';
import { failure, unknownCommand } from './failure.ts';
import { CHOICES } from './files.ts';
import type { Io } from './io.ts';

/** A command by name, for those who ask what it takes. */
export type Find = (name: string) => Promise<CommandLine | undefined>;

const ASK = 'hashwatt completion --complete';

/** What each shell is told: to ask for the words that fit, and to offer files where there are none. */
const SCRIPTS: Readonly<Record<string, string>> = {
  bash: `_hashwatt() {
  local IFS=$'\\n'
  COMPREPLY=( $(compgen -W "$(${ASK} "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)" -- "\${COMP_WORDS[COMP_CWORD]}") )
}
complete -o default -F _hashwatt hashwatt
`,
  zsh: `#compdef hashwatt
_hashwatt() {
  local -a found
  found=("\${(@f)$(${ASK} "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  compadd -a found || _files
}
compdef _hashwatt hashwatt
`,
  fish: `function __hashwatt
  set -l words (commandline -opc) (commandline -ct)
  ${ASK} $words[2..-1] 2>/dev/null
end
complete -c hashwatt -a '(__hashwatt)'
`,
};

const USAGE = `Usage: hashwatt completion bash|zsh|fish

Prints a script that completes commands, flags and the names of presets:
  bash  source <(hashwatt completion bash)      in ~/.bashrc
  zsh   source <(hashwatt completion zsh)       in ~/.zshrc, after compinit
  fish  hashwatt completion fish | source       in ~/.config/fish/config.fish
`;

/** `hashwatt completion`: a script for a shell, or the words that fit at the end of a line. */
export async function completion(
  [shell, ...words]: readonly string[],
  names: readonly string[],
  find: Find,
  io: Io,
): Promise<number> {
  if (shell === '--complete') io.out((await fitting(words, names, find, io)).map((it) => `${it}\n`).join(''));
  else if (shell === '--help' || shell === '-h') io.out(USAGE);
  else if (shell !== undefined && shell in SCRIPTS && words.length === 0) io.out(SCRIPTS[shell]!);
  else if (shell === undefined) return failure(noShell(), [], io);
  else return failure(unknownCommand(words[0] ?? shell, Object.keys(SCRIPTS)), [], io);
  return 0;
}

const noShell = (): HashwattError =>
  new HashwattError([
    { code: 'missing-input', field: 'shell', allowed: 'is missing', fix: 'Write bash, zsh or fish' },
  ]);

async function fitting(
  words: readonly string[],
  names: readonly string[],
  find: Find,
  io: Io,
): Promise<readonly string[]> {
  const [name = '', ...others] = words;
  if (others.length === 0) return beginning(name, [...names, 'help', '--help', '--version']);
  const [last, before] = [others.at(-1)!, others.at(-2)];
  const kind = CHOICES.find((it) => `--${it}` === before);
  if (kind !== undefined) return beginning(last, idsOf(kind));
  const command = await find(name);
  if (!command) return [];
  const flags = await flagsOf(command, io);
  if (last.startsWith('-')) return beginning(last, flags);
  return flags.includes('--plant') ? beginning(last, [...idsOf('scenario'), ...idsOf('plant')]) : [];
}

const beginning = (start: string, all: readonly string[]): string[] => [
  ...new Set(all.filter((it) => it.startsWith(start))),
];

const idsOf = (kind: string): string[] => presets.flatMap((it) => (it.kind === kind ? [it.id] : []));

/** The flags that a command’s help names, and those of the book where it takes a question. */
async function flagsOf(command: CommandLine, io: Io): Promise<string[]> {
  const help: string[] = [];
  await command(['--help'], { ...io, out: (text) => help.push(text) });
  const own = [...help.join('').matchAll(/^ +(?:-\w, )?(--[\w-]+)/gm)].map(([, flag]) => flag!);
  return own.includes('--plant') && own.includes('--months') ? [...own, ...monthFlags] : own;
}
