import type { AgeLimits } from '../presets/preset.ts';
import { noticesOf } from '../presets/stated-by.ts';
import type { Estimate } from '../study/estimate.ts';
import { group } from '../units/write.ts';
import type { BatchRow, RowRead } from './batch-row.ts';
import { presetWarnings } from './warnings.ts';

/** Nobody reads more than this. */
const MOST = 100;

/** Gathers what to beware of in many rows, each warning once. */
export class BatchWarnings {
  readonly #limits: AgeLimits;
  readonly #met = new Map<string, string>();
  #isFirst = true;
  #left = 0;

  constructor(limits: AgeLimits) {
    this.#limits = limits;
  }

  /** Adds a row; one that was worked out in floating point has nothing to say that a row like it did not. */
  add({ line, name }: BatchRow, row: RowRead, estimate: Estimate | undefined): void {
    if (!estimate) return;
    const place = name ?? (line === undefined ? undefined : `line ${line}`);
    const suffix = this.#isFirst || place === undefined ? '' : ` (first in ${place})`;
    this.#isFirst = false;
    for (const text of [...this.#ofPresets(row, estimate), ...estimate.warnings])
      if (this.#met.size < MOST) this.#met.set(text, this.#met.get(text) ?? `${text}${suffix}`);
      else if (!this.#met.has(text)) this.#left++;
  }

  #ofPresets({ question, plant, common, own }: RowRead, { used }: Estimate): readonly string[] {
    const { background } = question;
    const all = plant
      ? {
          ...background,
          used: [...background.used, plant],
          warnings: [...background.warnings, ...noticesOf(plant)],
        }
      : background;
    return presetWarnings(
      { ...question, background: all, stated: new Map([...common, ...own]) },
      used,
      this.#limits,
    );
  }

  /** Each warning; what the first row did not say comes with the row that did. */
  list(): readonly string[] {
    const more = this.#left > 0 ? [`… and ${group(this.#left)} more warnings`] : [];
    return [...this.#met.values(), ...more];
  }
}
