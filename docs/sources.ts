import { fileOf, type Kind, type Name, type Preset, shipped } from '../src/index.ts';
import { escaped } from '../src/present/markdown.ts';
import { labelOf, statedText } from '../src/present/values.ts';

const PREFACE = `# Sources

Every number that is shipped, the day it is of, and who says so. This page is written by \`npm run docs\` from
[\`presets/\`](../presets/README.md), which also says how figures were chosen and under which licences they stand.

- *Assumed* is what no source says, with the reason. It is printed as assumed in every answer.
- Definitions and constants stand where they are used, in the [formula book](formulas.md).
- What the code is held to, and is not shipped, is in [tests/truth/](../tests/truth/README.md).
- Months and difficulty epochs of the chain are two tables: [how they were made](../presets/README.md#the-chain).`;

const TITLES: Readonly<Record<Kind, string>> = {
  plant: 'Plants',
  miner: 'Machines',
  cooling: 'Cooling',
  network: 'Networks',
  scenario: 'Scenarios',
};

type Values = Preset['values'];

const noted = (text: string, note: string | undefined): string =>
  note === undefined ? text : `${text} (${note})`;

const table = (values: Values): string =>
  [
    '| what | is | as of | who says so |',
    '|---|---:|---|---|',
    ...(Object.entries(values) as [Name, NonNullable<Values[Name]>][]).map(([name, it]) => {
      const why = it.source ?? (it.assumed === undefined ? 'the scenario asks it' : `assumed: ${it.assumed}`);
      const cells = [labelOf(name), statedText(name, it.value), it.asOf ?? '', noted(why, it.note)];
      return `| ${cells.map(escaped).join(' | ')} |`;
    }),
  ].join('\n');

const facts = ({ warnings, stakesNote }: Preset): readonly string[] =>
  [...warnings, ...(stakesNote ? [stakesNote] : [])].map(
    ({ text, asOf, source }) =>
      `- ${escaped(text)}${asOf === undefined ? '' : ` (${asOf})`}${source === undefined ? '' : ` ${escaped(source)}`}`,
  );

const correlated = ({ correlations = [] }: Preset): readonly string[] =>
  correlations.map(
    ({ between: [one, other], rank, source, note }) =>
      `- Rank correlation of ${labelOf(one)} and ${labelOf(other)}: ${rank}. ${escaped(noted(source ?? '', note))}`,
  );

const chapter = (it: Preset): string =>
  [
    `### [${escaped(it.name)}](../presets/${fileOf(it)})`,
    table(it.values),
    [...facts(it), ...correlated(it)].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');

/** The page of every shipped value and its source. */
export const sources = (): string =>
  [
    PREFACE,
    ...(Object.keys(TITLES) as Kind[]).flatMap((kind) => [
      `## ${TITLES[kind]}`,
      ...shipped.presets.filter((it) => it.kind === kind).map(chapter),
    ]),
    `## Assumptions\n\n${table(shipped.assumptions.values)}`,
  ]
    .join('\n\n')
    .concat('\n');
