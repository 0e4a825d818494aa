import type { Envelope } from '../study/envelope.ts';

/** What an envelope leaves out, in sentences: first what its scenario says. */
export const leftOut = ({ leavesOut }: Envelope): readonly string[] => leavesOut;
