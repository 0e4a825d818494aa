/** What of a browser the page uses, and no more. */
export interface Field {
  readonly name: string;
  value: string;
  /** What stood in it when the page was made. */
  readonly defaultValue: string;
  readonly parentElement: Place;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  scrollIntoView(how: { readonly block: 'nearest'; readonly behavior: 'instant' }): void;
  focus(): void;
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
  insertAdjacentHTML(where: 'afterend', html: string): void;
  closest(selector: string): Place | null;
  contains(other: unknown): boolean;
  focus(how: { readonly preventScroll: boolean }): void;
  getBoundingClientRect(): { readonly top: number; readonly bottom: number };
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
  scrollBy(by: { readonly top: number; readonly behavior: 'instant' }): void;
  addEventListener(name: string, listener: () => void): void;
}

/** The window that the page stands in. */
export const browser = globalThis as unknown as Browser;

/** The element of an id. */
export const place = (id: string): Place | undefined =>
  (browser.document.getElementById(id) as Place | null) ?? undefined;
