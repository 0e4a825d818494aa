import { parseCondition } from '../study/condition.ts';
import { isName, type Name, unknownName } from '../study/inputs.ts';
import { collect, type Problem } from '../units/problem.ts';
import type { Claim } from './claim.ts';
import { claimFieldNames, type ClaimFile, claimFile } from './claim-schema.ts';
import { defined, fieldsOf } from './fields.ts';
import { idOf, notice, parse, type Placed, type Source } from './parse.ts';
import { NO_PRESET, type Preset } from './preset.ts';
import { legible, readValues } from './values.ts';
import type { Plain } from './yaml.ts';

/**
 * Reads a claim file.
 * @throws HashwattError with every problem of the file, each with line and column
 */
export function parseClaim(source: Source): Placed<Claim> {
  const { data, values, placeOf } = parse(source, claimFile, claimProblems, claimFieldNames);
  return { file: source.file, said: claimOf(data, idOf(source.file), values), placeOf };
}

const claimProblems = (data: Plain): Problem[] => [...statementProblems(data), ...openProblems(data)];

function statementProblems(data: Plain): Problem[] {
  const problems: Problem[] = [];
  const states = fieldsOf(data)['states'];
  if (typeof states === 'string' && states.trim() !== '')
    collect(problems, () => parseCondition(states, 'states'));
  return problems;
}

const at = (name: string): string => `leaves-open.${name}`;

/** What is wrong with what is left open; ranges are read as values are. */
function openProblems(data: Plain): Problem[] {
  const { values = null, 'leaves-open': open = null } = fieldsOf(data);
  const ranges = readValues(legible(open), 'leaves-open');
  const single = Object.entries(ranges.values).filter(([, { range }]) => range === undefined);
  return [
    ...ranges.problems,
    ...bare(open)
      .filter((name) => !isName(name))
      .map((name) => ({ field: at(name), given: name, ...unknownName(name) })),
    ...single.map(([name]): Problem => ({ field: at(name), ...NO_RANGE })),
    ...Object.keys(fieldsOf(open))
      .filter((name) => name in fieldsOf(values))
      .map((name): Problem => ({ code: 'wrong-shape', field: at(name), allowed: 'stands below values too' })),
  ];
}

const NO_RANGE = {
  code: 'wrong-shape',
  allowed: 'is one value, and so not open',
  fix: 'Write a range such as "40 to 60 J/TH", or put it below values',
} as const;

/** The names of which nothing is said but that they are open. */
const bare = (open: Plain): string[] =>
  Object.entries(fieldsOf(open)).flatMap(([name, it]) => (isBare(it) ? [name] : []));

const isBare = (it: Plain): boolean =>
  it === null || (typeof it !== 'string' && fieldsOf(it)['value'] === undefined);

function claimOf(file: ClaimFile, id: string, own: Preset['values']): Claim {
  const { sentence, source, date, states, scenario, outcome, expect } = file;
  const openValues = file['leaves-open'];
  return {
    kind: 'claim',
    id,
    sentence,
    source,
    date,
    states,
    open: Object.keys(openValues).filter((name) => openValues[name]!.value === undefined) as Name[],
    ...defined({ scenario, expect, outcome: outcome && notice(outcome) }),
    preset: presetOf(file, id, { ...stated(own, file), ...ranges(openValues) }),
  };
}

/** What the claim gives without a word of whose it is has its own source and date. */
const stated = (values: Preset['values'], { source, date }: ClaimFile): Preset['values'] =>
  Object.fromEntries(
    Object.entries(values).map(([name, it]) => [
      name,
      it.source === undefined && it.assumed === undefined ? { source, asOf: date, ...it } : it,
    ]),
  );

const ranges = (open: ClaimFile['leaves-open']): Preset['values'] =>
  readValues(
    Object.fromEntries(
      Object.entries(open).flatMap(([name, { value, ...about }]) =>
        value === undefined ? [] : [[name, { value, ...about }]],
      ),
    ),
  ).values;

/** What a scenario may say and a claim does not. */
const NOTHING = { kind: 'scenario', stakes: [], expect: [], facts: {} } as const;

function presetOf(file: ClaimFile, id: string, values: Preset['values']): Preset {
  const { sentence, warnings, plant, miner, cooling, network, scenario, from, months } = file;
  const horizon = defined({ from, months });
  return {
    ...NOTHING,
    id,
    name: sentence,
    values,
    warnings: warnings.map(notice),
    leavesOut: file['leaves-out'],
    ...(Object.keys(horizon).length === 0 ? {} : { horizon }),
    rests: defined({ plant, miner, cooling, network: network ?? (scenario ? undefined : NO_PRESET) }),
  };
}
