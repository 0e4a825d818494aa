import { ageWarnings } from '../presets/age.ts';
import { heatWarnings, limitWarnings } from '../presets/fit.ts';
import type { AgeLimits } from '../presets/preset.ts';
import type { Name } from '../study/inputs.ts';
import type { Understood } from './question.ts';

/** What the presets of an answer warn of, once it is known which of their values it rests on. */
export function presetWarnings(
  { background: { used, warnings }, stated, today }: Understood,
  names: ReadonlySet<Name>,
  limits: AgeLimits,
): string[] {
  const values = new Map([...stated].filter(([name]) => names.has(name)));
  const limited = names.has('hotHours') || stated.has('minerInletLimit');
  return [
    ...warnings,
    ...heatWarnings(used, stated),
    ...(limited ? [] : limitWarnings(used)),
    ...ageWarnings(used, values, limits, today),
  ];
}
