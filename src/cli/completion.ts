import { HashwattError } from '../index.ts';
import { failure, unknownCommand } from './failure.ts';
import { type Find, fitting } from './fitting.ts';
import type { Io } from './io.ts';

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
  found=(\${(f)"$(${ASK} "\${(@)words[2,CURRENT]}" 2>/dev/null)"})
  if (( $#found )); then compadd -a found; else _files; fi
}
compdef _hashwatt hashwatt
`,
  fish: `function __hashwatt
  set -l before (commandline -opc)
  ${ASK} $before[2..-1] "$(commandline -ct)" 2>/dev/null
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
