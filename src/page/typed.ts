import type { Field } from './dom.ts';

/** What a reader has typed, apart from what stands in a field where nobody typed anything. */
export class Typed {
  readonly #changed = new Map<string, string>();
  readonly #told = new Map<string, string>();

  /** Nothing is typed yet, or no more: each field holds what it held when the page was made. */
  begin(fields: readonly Field[]): void {
    this.#changed.clear();
    fields.forEach((it) => this.meet(it));
  }

  /** A field from now on. */
  meet({ name, defaultValue }: Field): void {
    this.#told.set(name, defaultValue);
  }

  /** What was typed, by name. */
  get texts(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#changed);
  }

  has({ name }: Field): boolean {
    return this.#changed.has(name);
  }

  /** Takes up what stands in a field now: nothing, or what stood there anyway, is no change. */
  take({ name, value }: Field): void {
    const text = value.trim();
    if (text === '' || text === this.#told.get(name)) this.#changed.delete(name);
    else this.#changed.set(name, text);
    // What stands in a field may follow from another: what stood in those that were changed before is known no more.
    for (const it of this.#changed.keys()) if (it !== name) this.#told.delete(it);
  }

  /** Shows an answer’s text in a field that nobody changed, but not under the hands of who is there. */
  show(field: Field, text: string, isInHand: boolean): void {
    if (this.has(field)) return;
    this.#told.set(field.name, text);
    if (!isInHand) field.value = text;
  }

  /** A field that was left empty says again what counts. */
  leave(field: Field): void {
    if (!this.has(field)) field.value = this.#told.get(field.name) ?? field.value;
  }
}
