/** How to set words apart on a terminal. */
export type Paint = Readonly<Record<'bold' | 'dim' | 'warning' | 'good' | 'bad', (text: string) => string>>;

const escape = (on: number, off: number) => (text: string) =>
  text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`;
const plain = (text: string): string => text;

/** Colours, or none where the reader is a pipe or a person who wants none. */
export const paints = (colour: boolean): Paint =>
  colour
    ? {
        bold: escape(1, 22),
        dim: escape(2, 22),
        warning: escape(33, 39),
        good: escape(32, 39),
        bad: escape(31, 39),
      }
    : { bold: plain, dim: plain, warning: plain, good: plain, bad: plain };
