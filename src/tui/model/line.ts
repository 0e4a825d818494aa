/** A line of text that is being typed. */
export interface Line {
  readonly text: string;
  /** How many characters stand before the caret. */
  readonly caret: number;
}

export const lineOf = (text: string): Line => ({ text, caret: text.length });

/** A line after a key, or nothing when the key does not edit. */
export function edited({ text, caret }: Line, key: string, typed: string): Line | undefined {
  const moved = (to: number): Line => ({ text, caret: Math.max(0, Math.min(text.length, to)) });
  switch (key) {
    case 'left':
      return moved(caret - 1);
    case 'right':
      return moved(caret + 1);
    case 'home':
    case 'ctrl+a':
      return moved(0);
    case 'end':
    case 'ctrl+e':
      return moved(text.length);
    case 'backspace':
      return without(text, Math.max(0, caret - 1), caret);
    case 'delete':
      return without(text, caret, caret + 1);
    case 'ctrl+u':
      return without(text, 0, caret);
    case 'ctrl+w':
      return without(text, text.slice(0, caret).replace(/\S+\s*$/u, '').length, caret);
    default:
      return typed === '' ? undefined : inserted(text, caret, typed);
  }
}

const without = (text: string, from: number, to: number): Line => ({
  text: text.slice(0, from) + text.slice(to),
  caret: from,
});

/** Pasted text comes on one line. */
function inserted(text: string, caret: number, typed: string): Line {
  const clean = typed.replace(/[\r\n\t]+/g, ' ');
  return { text: text.slice(0, caret) + clean + text.slice(caret), caret: caret + clean.length };
}
