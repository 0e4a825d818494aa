import type { Envelope } from '../study/envelope.ts';

/** What no envelope counts, whatever the scenario. */
const ALWAYS = [
  'War, sanctions and permission to use the grid are not numbers; none of them is counted.',
  'Machines, buildings, staff, repair and taxes are not in this estimate; the margin has to pay for them.',
];

/** What an envelope leaves out, in sentences: first what its scenario says. */
export const leftOut = ({ leavesOut }: Envelope): readonly string[] => [...leavesOut, ...ALWAYS];
