import { fromBook, monteCarlo, room } from './monte-carlo.ts';

// Work B in a process of its own, for the memory that it takes: prints the most, in megabytes.
monteCarlo(fromBook(), room());
console.log(process.resourceUsage().maxRSS / 1024);
