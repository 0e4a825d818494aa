import { join } from 'node:path';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { type Claim, CLAIMS } from './claim.ts';
import { fieldsOf } from './fields.ts';
import { filesOf } from './files.ts';
import { parsePlaced, type Placed, type Source } from './parse.ts';
import { parseClaim } from './parse-claim.ts';
import { KINDS, type Preset } from './preset.ts';
import { readSource } from './source.ts';
import { type Plain, readYaml } from './yaml.ts';

/** Reads a claim from a file. @throws HashwattError with every problem of it */
export function readClaim(file: string): Claim {
  const source = readSource(file);
  const kind = kindIn(source);
  if (typeof kind !== 'string' || !(KINDS as readonly string[]).includes(kind))
    return parseClaim(source).said;
  const fix = `Write what is claimed of it first, such as 'revenuePerYear > $3 bn' ${file}`;
  throw new HashwattError([
    { code: 'wrong-shape', field: 'kind', given: kind, allowed: 'is no claim', fix, file },
  ]);
}

/** Reads a preset or a claim from a file, with the places of its fields. @throws HashwattError with every problem of it */
export function readChecked(file: string): Placed<Preset | Claim> {
  const source = readSource(file);
  return kindIn(source) === 'claim' ? parseClaim(source) : parsePlaced(source);
}

const kindIn = ({ text }: Source): Plain | undefined => fieldsOf(readYaml(text).data)['kind'];

/** Reads every claim of a preset folder. @throws HashwattError with the problems of all its files at once */
export function readClaims(folder: string): readonly Claim[] {
  const problems: Problem[] = [];
  const claims = filesOf(join(folder, CLAIMS)).flatMap(
    (file) => collect(problems, () => readClaim(file)) ?? [],
  );
  if (problems.length > 0) throw new HashwattError(problems);
  return claims;
}
