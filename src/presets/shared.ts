import type { Name, Stated } from '../study/inputs.ts';
import type { Preset } from './preset.ts';
import { statedBy } from './stated-by.ts';

/** What follows from the machines of a fleet together. */
const TOGETHER: readonly Name[] = ['minerPower', 'minerHashRate', 'minerEfficiency'];

/** What all models of a fleet state alike, the lowest inlet limit, and a warning of what they state differently. */
export function sharedBy(models: readonly Preset[]): {
  readonly stated: ReadonlyMap<Name, Stated>;
  readonly warnings: readonly string[];
} {
  const said = models.map((it) => new Map(statedBy(it)));
  const names = [...new Set(said.flatMap((it) => [...it.keys()]))].filter((it) => !TOGETHER.includes(it));
  const stated = new Map<Name, Stated>();
  const warnings: string[] = [];
  for (const name of names) {
    const all = said.flatMap((it) => it.get(name) ?? []);
    const [least] = all.toSorted((a, b) => a.value.cmp(b.value));
    const agree = all.length === models.length && all.every(({ value }) => value.eq(least!.value));
    if (agree || name === 'minerInletLimit') stated.set(name, least!);
    else warnings.push(`${name} differs between the models of the fleet and is left out; give it`);
  }
  return { stated, warnings };
}
