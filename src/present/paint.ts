/** What may be shown beside letters: the 16 colours and weight, weight alone (which `NO_COLOR` leaves), or nothing. */
export type Colour = boolean | 'mono';

/** How to set words apart on a terminal; `accent` is what a reader’s eye is led to. */
export type Paint = Readonly<
  Record<'bold' | 'dim' | 'inverse' | 'accent' | 'warning' | 'good' | 'bad', (text: string) => string>
>;

const escape = (on: number, off: number) => (text: string) =>
  text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`;
const asItIs = (text: string): string => text;

const WEIGHT = { bold: escape(1, 22), dim: escape(2, 22), inverse: escape(7, 27) };

// Magenta keeps its contrast on black as on white: yellow, green and cyan are pale on white, and blue is dark on black.
const COLOURS: Paint = {
  ...WEIGHT,
  accent: escape(35, 39),
  warning: escape(33, 39),
  good: escape(32, 39),
  bad: escape(31, 39),
};
const MONO: Paint = {
  ...WEIGHT,
  accent: escape(4, 24),
  warning: WEIGHT.bold,
  good: asItIs,
  bad: WEIGHT.bold,
};
const PLAIN: Paint = {
  bold: asItIs,
  dim: asItIs,
  inverse: asItIs,
  accent: asItIs,
  warning: asItIs,
  good: asItIs,
  bad: asItIs,
};

/** The styles of a reader: those of colour, those without, or none where the reader is a pipe. */
export const paints = (colour: Colour): Paint => {
  if (colour === 'mono') return MONO;
  return colour ? COLOURS : PLAIN;
};
