import { fieldOf } from '../study/inputs.ts';
import { percent } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { read } from '../units/read.ts';
import type { Preset } from './preset.ts';

/** A model of a fleet: so many machines, or a share of the IT power in per cent. */
export interface Part {
  readonly name: string;
  readonly count?: Exact;
  readonly share?: Exact;
}

/** The same with the preset that its name means. */
export interface FleetModel extends Part {
  readonly preset: Preset;
}

/** Commas and semicolons part models; a comma inside `10,000` does not. */
const BETWEEN = /;|(?<!\d),|,(?!\d{3}(?!\d))/;
const SHARE = /^(?:(?<name>.*\S)\s+)?(?<share>[\d.,]+\s*%)(?:\s+(?<after>\S.*))?$/s;
const COUNT = /^(?<count>\d[\d.,_]*[kM]?)\s*[x×]?\s+(?<name>\S.*)$/s;

/** What stands for several machines, such as `s21-xp 60 %, s9 40 %` or `10000 s9`, part by part; nothing else does. */
export function partsIn(text: string): readonly string[] | undefined {
  const parts = text.split(BETWEEN).map((it) => it.trim());
  return parts.length > 1 || SHARE.test(text.trim()) || COUNT.test(text.trim()) ? parts : undefined;
}

/** The models of a fleet, where `text` names one; what is wrong with them joins `problems`. */
export function fleetIn(
  text: string | undefined,
  find: (name: string) => Preset | undefined,
  problems: Problem[],
): readonly FleetModel[] | undefined {
  const parts = text === undefined ? undefined : partsIn(text);
  const said = parts && (collect(problems, () => readFleet(parts)) ?? []);
  const models = said?.flatMap((it) => {
    const preset = find(it.name);
    return preset ? [{ ...it, preset }] : [];
  });
  for (const [at, { name, preset }] of (models ?? []).entries())
    if (models!.slice(0, at).some((it) => it.preset === preset))
      problems.push({ ...FAULT, given: name, allowed: `is ${preset.id}, which is in the fleet already` });
  return models;
}

/** Reads the parts of a fleet. @throws HashwattError with everything that is wrong with them */
export function readFleet(parts: readonly string[]): readonly Part[] {
  const problems: Problem[] = [];
  const all = parts.map((it) => partOf(it, problems));
  if (problems.length === 0) problems.push(...together(all));
  if (problems.length > 0) throw new HashwattError(problems);
  return all;
}

function partOf(text: string, problems: Problem[]): Part {
  const share = SHARE.exec(text)?.groups;
  const count = share ? undefined : COUNT.exec(text)?.groups;
  const name = share ? (share['name'] ?? share['after'] ?? '') : (count?.['name'] ?? '');
  const said = share?.['share'] ?? count?.['count'];
  if (said === undefined || name === '' || (share?.['name'] && share['after'])) {
    problems.push({ ...FAULT, given: text, allowed: 'is no model with a count or a share' });
    return { name };
  }
  const field = share ? { unit: percent, min: '0', max: '100' } : fieldOf('minerCount');
  const value = read(said, field);
  if (!(value instanceof Exact)) problems.push({ field: 'miner', given: text, ...value });
  else if (value.isZero()) problems.push({ ...FAULT, given: text, allowed: 'is none of that model' });
  return { name, [share ? 'share' : 'count']: value };
}

const FAULT = {
  code: 'wrong-shape',
  field: 'miner',
  fix: "Write it like 's21-xp 60 %, s9 40 %' or '10000 s21-xp, 5000 s9'",
} as const;

function together(parts: readonly Part[]): Problem[] {
  const shares = parts.flatMap(({ share }) => share ?? []);
  if (shares.length > 0 && shares.length < parts.length)
    return [{ ...FAULT, allowed: 'mixes counts and shares' }];
  const sum = shares.reduce((all, it) => all.plus(it), new Exact(0));
  return shares.length === 0 || sum.eq(100)
    ? []
    : [
        {
          ...FAULT,
          given: `${sum} %`,
          allowed: 'is what the shares of the fleet are together, and not 100 %',
        },
      ];
}
