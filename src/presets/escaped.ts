/** JSON or JavaScript with every letter beyond ASCII as an escape: Node reads it faster and holds it in half the room. */
export const inAscii = (code: string): string =>
  code.replace(/[^\t\n\r -~]/g, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`);
