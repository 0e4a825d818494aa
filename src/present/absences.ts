import { Absent, type Value } from '../interpret/absent.ts';
import { inSentence } from './values.ts';

/** What a reader may call a quantity: its flag, where flags are. */
export type NameOf = (name: string) => string;

/** What has no value, gathered by what it lacks: `Not shown: payback (needs --machine-price).` */
export function notShown(
  values: readonly (readonly [label: string, value: Value])[],
  nameOf: NameOf = (it) => it,
): string {
  const reasons = new Map<string, string[]>();
  for (const [label, value] of values) {
    if (!(value instanceof Absent)) continue;
    const reason = value.missing.length > 0 ? `needs ${several(value.missing.map(nameOf))}` : value.because;
    reasons.set(reason, [...(reasons.get(reason) ?? []), inSentence(label)]);
  }
  const parts = [...reasons].map(([reason, labels]) => `${several(labels)} (${reason})`);
  return parts.length === 0 ? '' : `Not shown: ${parts.join('; ')}.`;
}

const several = (labels: readonly string[]): string =>
  labels.length <= 2 ? labels.join(' and ') : `${labels[0]} and ${labels.length - 1} more`;
