import type { Exact } from '../units/decimal.ts';

/** A result that has no value, and why: what is missing, or what makes it meaningless. */
export class Absent {
  /** The inputs that would give it a value, where that is what it lacks. */
  readonly missing: readonly string[];
  readonly because: string;

  private constructor(because: string, missing: readonly string[]) {
    this.because = because;
    this.missing = missing;
  }

  static needs(...missing: readonly string[]): Absent {
    return new Absent(`needs ${missing.join(', ')}`, missing);
  }

  static because(reason: string): Absent {
    return new Absent(reason, []);
  }

  /** What is absent for two reasons: all that is missing counts, else the first reason. */
  and(other: Absent): Absent {
    const missing = [...new Set([...this.missing, ...other.missing])];
    return missing.length > 0 ? Absent.needs(...missing) : this;
  }
}

export type Value = Exact | Absent;

/** What is made of two values: absent where one of them is, for all the reasons there are. */
export function both(a: Value, b: Value, operation: (a: Exact, b: Exact) => Value): Value {
  if (a instanceof Absent) return b instanceof Absent ? a.and(b) : a;
  return b instanceof Absent ? b : operation(a, b);
}

/** The values when all of them are there, or why they are not. */
export function all(values: readonly Value[]): readonly Exact[] | Absent {
  const reasons = values.filter((it) => it instanceof Absent);
  const [first, ...others] = reasons;
  return first ? others.reduce((reason, it) => reason.and(it), first) : (values as readonly Exact[]);
}
