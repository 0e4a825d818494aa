import type { CommandLine } from './command.ts';

/** A command as the help lists it. */
export interface Face {
  readonly name: string;
  readonly about: string;
  /** A command's code, and with it the book, is read only when it is called. */
  readonly load: () => Promise<CommandLine>;
}

/** Every command, in the order of the help. */
export const faces: readonly Face[] = [
  {
    name: 'estimate',
    about: 'what megawatts, machines or a hash rate would earn',
    load: async () => (await import('./estimate.ts')).estimateCommand,
  },
  {
    name: 'explain',
    about: 'how one number of an estimate came about',
    load: async () => (await import('./commands.ts')).commands.explain,
  },
  {
    name: 'project',
    about: 'the same month by month, and what it is worth',
    load: async () => (await import('./commands.ts')).commands.project,
  },
  {
    name: 'solve',
    about: 'which input makes a result meet a target',
    load: async () => (await import('./commands.ts')).commands.solve,
  },
  {
    name: 'sweep',
    about: 'results over ranges of one to four inputs',
    load: async () => (await import('./commands.ts')).commands.sweep,
  },
  {
    name: 'simulate',
    about: 'ranges drawn many times: what follows, how likely, and why',
    load: async () => (await import('./commands.ts')).commands.simulate,
  },
  {
    name: 'size',
    about: 'how many of the megawatts are worth using',
    load: async () => (await import('./commands.ts')).commands.size,
  },
  {
    name: 'dispatch',
    about: 'hour by hour at the prices of a file: mine, sell or save',
    load: async () => (await import('./commands.ts')).commands.dispatch,
  },
  {
    name: 'batch',
    about: 'many sites at once: a table, or every plant of the world',
    load: async () => (await import('./commands.ts')).commands.batch,
  },
  {
    name: 'compare',
    about: 'scenarios side by side, and what causes the difference',
    load: async () => (await import('./commands.ts')).commands.compare,
  },
  {
    name: 'backtest',
    about: 'what miners reported, beside what was to be expected',
    load: async () => (await import('./commands.ts')).commands.backtest,
  },
  {
    name: 'report',
    about: 'all of it on one page of HTML that calculates by itself',
    load: async () => (await import('./commands.ts')).commands.report,
  },
  {
    name: 'presets',
    about: 'the plants, machines and scenarios that are shipped',
    load: async () => (await import('./commands.ts')).commands.presets,
  },
  {
    name: 'sql',
    about: 'the formulas as a SELECT, for an engine over any number of rows',
    load: async () => (await import('./commands.ts')).commands.sql,
  },
  {
    name: 'check',
    about: 'hold preset files to their numbers and sources',
    load: async () => (await import('./commands.ts')).commands.check,
  },
  {
    name: 'claim',
    about: 'whether a headline is true, and what would make it so',
    load: async () => (await import('./commands.ts')).commands.claim,
  },
  {
    name: 'tui',
    about: 'the what-if on the terminal; hashwatt alone opens it too',
    load: async () => (await import('./tui.ts')).tuiCommand,
  },
  {
    name: 'schema',
    about: 'the JSON Schema of preset files, for editors',
    load: async () => (await import('./commands.ts')).commands.schema,
  },
];
