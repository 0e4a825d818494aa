import type { Command, Option } from 'commander';
import { HashwattError, type Preset, type Problem } from '../index.ts';
import { unknownFlag } from '../present/flags.ts';

/** What was typed after a command. Commander reads it; what is wrong with it is gathered here, all at once. */
export class Asked {
  readonly #command: Command;
  /** What flags name a file of, once it is read, or what their word means, once it is looked up. */
  readonly read = new Map<string, readonly number[] | Preset | string>();
  /** What is wrong with names that no preset bears, as the plants of the world tell it. */
  readonly refused: Problem[] = [];
  readonly #known: readonly string[];
  readonly #typed = new Map<string, (string | undefined)[]>();
  readonly #repeatable: readonly string[];

  /** Listens to every flag that `command` has by now; `others` it knows as well, and was not given; `repeatable` may stand several times. */
  constructor(command: Command, others: Iterable<string> = [], repeatable: readonly string[] = []) {
    this.#repeatable = repeatable;
    this.#known = [...command.options.map(longOf), ...others];
    this.#command = command.allowUnknownOption().allowExcessArguments();
    for (const { long, name } of command.options.map((it) => ({ long: longOf(it), name: it.name() })))
      command.on(`option:${name}`, (value?: string) =>
        // Commander has null for a value that may be left out, and was.
        this.#typed.set(long, [...(this.#typed.get(long) ?? []), value ?? undefined]),
      );
  }

  /** The flags that were typed. */
  get flags(): ReadonlySet<string> {
    return new Set(this.#typed.keys());
  }

  has(flag: string): boolean {
    return this.#typed.has(flag);
  }

  /** The value that was typed after a flag. */
  value(flag: string): string | undefined {
    return this.#typed.get(flag)?.[0];
  }

  /** The values of a flag that may stand several times. */
  values(flag: string): readonly string[] {
    return (this.#typed.get(flag) ?? []).filter((it) => it !== undefined);
  }

  /** @throws HashwattError when a flag is unknown, lacks its value or stands twice, or there are too many arguments. */
  check(): void {
    if (this.problems().length > 0) throw new HashwattError(this.problems());
  }

  /** What is wrong with the flags, whatever their values. */
  problems(): readonly Problem[] {
    const problems = [...this.#unknown(), ...this.#misused()];
    return problems.length > 0 ? problems : this.#tooMany();
  }

  #unknown(): Problem[] {
    return this.#command.args
      .filter((it) => /^-./.test(it))
      .map((it) => it.replace(/=.*/su, ''))
      .map((flag) =>
        this.#known.includes(flag)
          ? { code: 'wrong-shape', field: flag, allowed: 'takes no value' }
          : unknownFlag(flag, this.#known),
      );
  }

  #misused(): Problem[] {
    return [...this.#typed].flatMap(([field, values]): Problem[] => {
      if (values.length > 1 && !this.#repeatable.includes(field))
        return [{ code: 'wrong-shape', field, allowed: 'is given twice' }];
      return values.some((it) => it?.startsWith('--'))
        ? [{ code: 'empty', field, allowed: 'needs a value' }]
        : [];
    });
  }

  #tooMany(): Problem[] {
    const [last] = this.#command.registeredArguments.slice(-1);
    if (last?.variadic) return [];
    return this.#command.args.slice(this.#command.registeredArguments.length).map((given) => ({
      code: 'wrong-shape',
      field: 'argument',
      given,
      allowed: 'is one too many',
      fix: "Put a value that holds spaces in quotes, such as '5.7 GW'",
    }));
  }
}

const longOf = ({ long, flags }: Option): string => long ?? flags;
