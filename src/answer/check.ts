import type { Claim } from '../presets/claim.ts';
import type { Preset } from '../presets/preset.ts';
import { check as holdAll, parseExpectations, type Report } from '../study/check.ts';
import { collect, type Problem } from '../units/problem.ts';
import { claim } from './claim.ts';
import { estimate } from './estimate.ts';
import { project } from './project.ts';

/** Holds a preset's `expect:` block against what it gives. */
export function checkPreset(it: Preset, name = it.id): Report {
  const problems: Problem[] = [];
  const found = collect(problems, () => {
    const expected = parseExpectations(it.expect);
    return it.kind === 'scenario'
      ? holdAll(estimate({ scenario: it }), () => project({ scenario: it }).worth, expected)
      : [];
  });
  const findings = found ?? [];
  const asksOnly = it.expect.length === 0 && problems.every(({ code }) => code === 'missing-input');
  const holds = asksOnly || (problems.length === 0 && findings.every((finding) => finding.holds));
  return { name, findings, problems, holds };
}

/** Holds a preset to its `expect:` block, or a claim to the verdict that its file expects. */
export const check = (it: Preset | Claim, name = it.id): Report =>
  it.kind === 'claim' ? checkClaim(it, name) : checkPreset(it, name);

function checkClaim(it: Claim, name: string): Report {
  const problems: Problem[] = [];
  const judged = collect(problems, () => claim({ claim: it }));
  const { expect } = it;
  const findings =
    judged === undefined || expect === undefined
      ? []
      : [
          {
            condition: `${it.states} is ${expect}`,
            holds: judged.verdict === expect,
            found: judged.verdict,
          },
        ];
  return { name, findings, problems, holds: problems.length === 0 && findings.every(({ holds }) => holds) };
}
