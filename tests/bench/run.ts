import { exact } from './exact.ts';
import { monteCarloRows, pointRows } from './float64.ts';
import { hours } from './hours.ts';
import { project } from './projection.ts';
import { passes, report } from './row.ts';
import { startUp } from './start-up.ts';
import { sweep } from './sweep.ts';
import { tui } from './tui.ts';

const rows = [
  ...startUp(),
  ...(await tui()),
  ...exact(),
  ...project(),
  ...sweep(),
  ...hours(),
  ...pointRows(),
  ...(await monteCarloRows()),
];
console.log(report(rows));
if (process.argv.includes('--strict') && !rows.every(passes)) process.exitCode = 1;
