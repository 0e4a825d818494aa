/** A text as it is seen: without the codes that set its styles or wipe what stands behind it. */
export const unstyled = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- what a terminal obeys
  text.replaceAll(/\u001B\[[\d;]*[mK]/gu, '');
