/** A sum of doubles that keeps what each addition rounds away (Neumaier): ten years of hours lose nothing. */
export class Total {
  #sum = 0;
  #lost = 0;

  add(value: number): void {
    const sum = this.#sum + value;
    this.#lost += Math.abs(this.#sum) >= Math.abs(value) ? this.#sum - sum + value : value - sum + this.#sum;
    this.#sum = sum;
  }

  get value(): number {
    return this.#sum + this.#lost;
  }
}

/** The total of so many values. */
export function totalOf(count: number, valueAt: (at: number) => number): number {
  const total = new Total();
  for (let at = 0; at < count; at++) total.add(valueAt(at));
  return total.value;
}
