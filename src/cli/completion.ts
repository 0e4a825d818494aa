import { beginning } from './beginning.ts';
import type { CommandLine } from './command.ts';
import type { Io } from './io.ts';

const ASK = 'hashwatt completion --complete';

/** Where a file can stand as well, this comes before the words that fit. */
const FILES = './';

/**
 * What each shell is told: to ask for the words that fit, and to offer files where they can stand. Bash alone takes the
 * value behind a sign of equality for a word of its own.
 */
const SCRIPTS: Readonly<Record<string, string>> = {
  bash: `_hashwatt() {
  local word files
  COMPREPLY=()
  while IFS= read -r word; do
    if [[ $word == ${FILES} ]]; then files=1; else COMPREPLY+=("$word"); fi
  done < <(${ASK} "\${COMP_WORDS[@]:1:COMP_CWORD-1}" "$2" 2>/dev/null)
  if [[ $files ]]; then
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$2")
  else
    compopt +o default 2>/dev/null
  fi
}
complete -o default -o filenames -F _hashwatt hashwatt
`,
  zsh: `#compdef hashwatt
_hashwatt() {
  local flag=\${(M)PREFIX##--[a-z-]##=}
  local -a found
  found=(\${(f)"$(${ASK} "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)"})
  compadd -U -- $flag\${^found:#${FILES}}
  [[ $found[1] == ${FILES} ]] && { compset -P '--*='; _files }
}
compdef _hashwatt hashwatt
`,
  fish: `function __hashwatt
  set -l words (string unescape -- (commandline -opc))
  set -l word (commandline -ct)
  set -l flag (string match -r -- '^--[a-z-]+=' $word)
  for found in (${ASK} $words[2..-1] (string unescape -- "$word") 2>/dev/null)
    if test $found = ${FILES}
      complete -C"'' $word"
    else
      echo "$flag$found"
    end
  end
end
complete -c hashwatt -f -a '(__hashwatt)'
`,
};

const SHELLS = Object.keys(SCRIPTS);

const USAGE = `Usage: hashwatt completion bash|zsh|fish

Prints a script that completes commands, flags and what can stand after them,
presets and files:
  bash  source <(hashwatt completion bash)      in ~/.bashrc
  zsh   source <(hashwatt completion zsh)       in ~/.zshrc, after compinit
  fish  hashwatt completion fish | source       in ~/.config/fish/config.fish
`;

/** A command by name, for those who ask what it takes. */
export type Find = (name: string) => Promise<CommandLine | undefined>;

/** `hashwatt completion`: a script for a shell, or the words that fit at the end of a line. */
export async function completion(
  [shell, ...words]: readonly string[],
  names: readonly string[],
  find: Find,
  io: Io,
): Promise<number> {
  if (shell === '--complete') io.out((await fits(words, names, find, io)).map((it) => `${it}\n`).join(''));
  else if (shell === '--help' || shell === '-h') io.out(USAGE);
  else if (shell !== undefined && SHELLS.includes(shell) && words.length === 0) io.out(SCRIPTS[shell]!);
  else return (await import('./commands.ts')).noShell(words[0] ?? shell, SHELLS, io);
  return 0;
}

/** What the first word can be is known without the book, so it comes at once. */
async function fits(
  words: readonly string[],
  names: readonly string[],
  find: Find,
  io: Io,
): Promise<readonly string[]> {
  const [name = '', ...others] = words;
  if (others.length === 0) return beginning(name, [...names, 'help', '--help', '--version']);
  if (name === 'help' || name === 'completion')
    return others.length === 1 ? beginning(others[0]!, name === 'help' ? names : SHELLS) : [];
  const command = await find(name);
  if (!command) return [];
  const { files, words: found } = await (await import('./fitting.ts')).fitting(command, others, io);
  return [...(files ? [FILES] : []), ...found];
}
