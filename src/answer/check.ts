import { provenanceFindings } from '../presets/audit.ts';
import { shipped } from '../presets/compiled.ts';
import { layered } from '../presets/layer.ts';
import { type Claim, CLAIMS } from '../presets/claim.ts';
import { ageFindings } from '../presets/outdated.ts';
import type { Placed } from '../presets/parse.ts';
import type { Library, Preset } from '../presets/preset.ts';
import { check, type Held, parseExpectations, type Report } from '../study/check.ts';
import { collect, type Problem } from '../units/problem.ts';
import { claim } from './claim.ts';
import { claims } from './claims.ts';
import { estimate } from './estimate.ts';
import { fileOf } from './presets.ts';
import { project } from './project.ts';
import { dayOf } from './question.ts';

/** What files are held to beside what they expect. */
export interface Holding {
  /** The presets that a scenario may rest on; what is shipped when left out. */
  readonly library?: Library | undefined;
  /** Whether no value may be older than its kind may be. */
  readonly maxAge?: boolean | undefined;
  /** The day from which ages count; the computer's when it is left out. */
  readonly today?: string | undefined;
}

/**
 * Holds a preset's `expect:` block against what it gives, and each of its values to a unit, a source and a date. In a
 * scenario a value that names no source is its author's word.
 */
export function checkPreset(it: Preset, name = it.id, holding: Holding = {}): Report {
  const { library = shipped, maxAge = false, today } = holding;
  const problems: Problem[] = [];
  const found = collect(problems, () => {
    const expected = parseExpectations(it.expect);
    const asked = { scenario: it };
    return it.kind === 'scenario'
      ? check(estimate(asked, library), () => project(asked, library).worth, expected)
      : [];
  });
  const ages = maxAge ? ageFindings(it, library, dayOf(today)) : [];
  const findings = [...(found ?? []), ...provenanceFindings(it.kind, it.values), ...ages];
  const asksOnly = it.expect.length === 0 && problems.every(({ code }) => code === 'missing-input');
  return { name, findings, problems, holds: (asksOnly || problems.length === 0) && holdAll(findings) };
}

/** Holds every preset that is shipped, and what is assumed. */
export const checkShipped = (holding: Holding = {}): readonly Report[] => [
  ...shipped.presets.map((it) => checkPreset(it, fileOf(it), { ...holding, library: shipped })),
  checkAssumptions(shipped.assumptions.values, 'assumptions.yaml'),
];

/** Holds a preset file; `-` is standard input. What can't be read is a problem of the report. */
export async function checkFile(file: string, holding: Holding = {}): Promise<Report> {
  const { readChecked } = await import('../presets/claim-files.ts');
  const problems: Problem[] = [];
  const read = collect(problems, () => readChecked(file));
  return read ? checkPlaced(read, holding) : { name: file, findings: [], problems, holds: false };
}

/** Holds every file of a user's own preset folder, over what is shipped. @throws HashwattError with all that can't be read */
export async function checkFolder(folder: string, holding: Holding = {}): Promise<readonly Report[]> {
  const { readOwnFiles } = await import('../presets/own-files.ts');
  const own = readOwnFiles(folder);
  const library = layered(shipped, own);
  const { assumptions } = own;
  return [
    ...[...own.presets, ...own.claims].map((it) => checkPlaced(it, { ...holding, library })),
    ...(assumptions
      ? [placed(checkAssumptions(assumptions.said.values, assumptions.file), assumptions)]
      : []),
  ];
}

function checkPlaced(read: Placed<Preset | Claim>, holding: Holding): Report {
  const { said, file } = read;
  return placed(
    said.kind === 'claim' ? checkClaim(said, file, holding) : checkPreset(said, file, holding),
    read,
  );
}

/** Holds every claim that is shipped to its verdict. They are read with the first call. */
export const checkClaims = async (holding: Holding = {}): Promise<readonly Report[]> =>
  (await claims()).map((it) => checkClaim(it, `${CLAIMS}/${it.id}.yaml`, { ...holding, library: shipped }));

/** Holds a claim to the verdict that its file expects, and each of its values to a unit, a source and a date. */
function checkClaim(it: Claim, name: string, { library = shipped, today }: Holding): Report {
  const problems: Problem[] = [];
  const verdict = collect(problems, () => claim({ claim: it, today }, library).verdict);
  const { expect, preset } = it;
  const held: Held[] =
    verdict === undefined || expect === undefined
      ? []
      : [
          {
            condition: `${it.states} is ${expect}`,
            holds: verdict === expect,
            found: verdict,
            field: 'expect',
          },
        ];
  const findings = [...held, ...provenanceFindings('assumptions', preset.values)];
  return { name, findings, problems, holds: problems.length === 0 && holdAll(findings) };
}

function checkAssumptions(values: Preset['values'], name: string): Report {
  const findings = provenanceFindings('assumptions', values);
  return { name, findings, problems: [], holds: holdAll(findings) };
}

const holdAll = (findings: readonly Held[]): boolean => findings.every(({ holds }) => holds);

/** With the lines of its file. */
const placed = (report: Report, { file, placeOf }: Pick<Placed<unknown>, 'file' | 'placeOf'>): Report => ({
  ...report,
  findings: report.findings.map((it) => ({ ...it, ...(it.field === undefined ? {} : placeOf(it.field)) })),
  problems: report.problems.map((it) => ({ file, ...it })),
});
