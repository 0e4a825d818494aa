import { exact } from './exact.ts';
import { hours } from './hours.ts';
import { project } from './projection.ts';
import { passes, report } from './row.ts';
import { startUp } from './start-up.ts';

const rows = [...startUp(), ...exact(), ...project(), ...hours()];
console.log(report(rows));
if (process.argv.includes('--strict') && !rows.every(passes)) process.exitCode = 1;
