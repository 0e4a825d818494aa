import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { isCurrent } from './age.ts';
import type { Claim } from './claim.ts';
import { filesOf } from './own-folder.ts';
import { parseClaim } from './parse-claim.ts';
import { parseOwnAssumptions, parsePlaced, type Placed } from './parse.ts';
import { FOLDERS, type Kind, type OwnAssumptions, type Preset } from './preset.ts';
import { id } from './texts.ts';
import { readSource } from './source.ts';

/** What a user's own preset folder says. */
export interface OwnFiles {
  readonly presets: readonly Placed<Preset>[];
  readonly claims: readonly Placed<Claim>[];
  readonly assumptions?: Placed<OwnAssumptions>;
}

/** Reads a user's own preset folder. @throws HashwattError with the problems of all its files at once */
export function readOwnFiles(folder: string): OwnFiles {
  const problems: Problem[] = [];
  const files = filesOf(folder, problems);
  const presets = files.presets.flatMap(
    ({ file, kind }) => collect(problems, () => presetIn(file, kind)) ?? [],
  );
  const claims = files.claims.flatMap((file) => collect(problems, () => parseClaim(readSource(file))) ?? []);
  const all = files.assumptions.flatMap(
    (file) => collect(problems, () => parseOwnAssumptions(readSource(file))) ?? [],
  );
  problems.push(
    ...twice(presets, ({ said }) => `${said.kind} ${said.id}`),
    ...twice(
      presets.filter(({ said }) => isCurrent(said)),
      () => 'the current network',
    ),
    ...twice(all, () => 'what is assumed'),
  );
  if (problems.length === 0 && presets.length + claims.length + all.length === 0)
    problems.push(empty(folder));
  if (problems.length > 0) throw new HashwattError(problems);
  return { presets, claims, ...(all[0] && { assumptions: all[0] }) };
}

/** A preset that stands in the folder of its kind, under a name that others can rest on. */
function presetIn(file: string, kind: Kind): Placed<Preset> {
  const read = parsePlaced(readSource(file));
  const { said, placeOf } = read;
  const problems: Problem[] = [];
  if (said.kind !== kind)
    problems.push({
      code: 'wrong-shape',
      field: 'kind',
      given: said.kind,
      allowed: `stands in ${FOLDERS[kind]}`,
      fix: `Put it into ${FOLDERS[said.kind]}`,
      file,
      ...placeOf('kind'),
    });
  if (!id.safeParse(said.id).success)
    problems.push({
      code: 'wrong-shape',
      field: 'name of the file',
      given: said.id,
      allowed: 'is no id of a preset; it looks like antminer-s21-xp',
      file,
    });
  if (problems.length > 0) throw new HashwattError(problems);
  return read;
}

/** What several files say. */
function twice<T>(all: readonly Placed<T>[], of: (it: Placed<T>) => string): Problem[] {
  const first = new Map<string, string>();
  return all.flatMap((it): Problem[] => {
    const what = of(it);
    const other = first.get(what);
    first.set(what, other ?? it.file);
    return other === undefined
      ? []
      : [{ code: 'wrong-shape', field: what, file: it.file, allowed: `is also said by ${other}` }];
  });
}

const empty = (folder: string): Problem => ({
  code: 'empty',
  field: 'presets',
  given: folder,
  allowed: 'holds no presets',
  fix: `They stand in ${Object.values(FOLDERS).join(', ')}`,
});
