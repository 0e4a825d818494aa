import type { Preset } from '../presets/preset.ts';
import { check, parseExpectations, type Report } from '../study/check.ts';
import { collect, type Problem } from '../units/problem.ts';
import { estimate } from './estimate.ts';
import { project } from './project.ts';

/** Holds a preset's `expect:` block against what it gives. */
export function checkPreset(it: Preset, name = it.id): Report {
  const problems: Problem[] = [];
  const found = collect(problems, () => {
    const expected = parseExpectations(it.expect);
    return it.kind === 'scenario'
      ? check(estimate({ scenario: it }), () => project({ scenario: it }).worth, expected)
      : [];
  });
  const findings = found ?? [];
  const asksOnly = it.expect.length === 0 && problems.every(({ code }) => code === 'missing-input');
  const holds = asksOnly || (problems.length === 0 && findings.every((finding) => finding.holds));
  return { name, findings, problems, holds };
}
