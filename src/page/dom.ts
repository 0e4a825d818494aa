/** What of a browser the page uses, and no more. */
export interface Field {
  readonly name: string;
  value: string;
  readonly parentElement: Place;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
}

/** An element whose words change. */
export interface Place {
  textContent: string | null;
  innerHTML: string;
  readonly id: string;
  readonly parentElement: Place | null;
  readonly classList: { toggle(name: string, on: boolean): void };
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  querySelectorAll(selector: string): Iterable<Place>;
  addEventListener(
    name: string,
    listener: (event: { readonly target: unknown; preventDefault(): void }) => void,
  ): void;
}

interface Browser {
  readonly document: {
    readonly activeElement: unknown;
    readonly title: string;
    getElementById(id: string): unknown;
  };
  readonly location: { hash: string };
  setTimeout(after: () => void, milliseconds: number): number;
  clearTimeout(timer: number): void;
  addEventListener(name: string, listener: () => void): void;
}

/** The window that the page stands in. */
export const browser = globalThis as unknown as Browser;

/** The element of an id. */
export const place = (id: string): Place | undefined =>
  (browser.document.getElementById(id) as Place | null) ?? undefined;
