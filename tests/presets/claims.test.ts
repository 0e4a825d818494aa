import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { provenanceProblems } from '../../src/presets/audit.ts';
import { readClaims } from '../../src/presets/claim-files.ts';
import { claims } from '../../src/presets/compiled-claims.ts';
import { sentence } from '../../src/units/problem.ts';

describe('the claims that are shipped', () => {
  it('are what the YAML files say: compile them again when this fails', () => {
    const read = readClaims(join(import.meta.dirname, '../../presets'));
    expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(claims)));
  });

  test.each(claims.map((it) => [it.id, it] as const))('%s says where each value comes from', (_, it) => {
    expect(provenanceProblems(it.preset).map(sentence)).toEqual([]);
    expect(it.source).toMatch(/^https:/);
    expect(it.date).toMatch(/^20\d\d/);
  });
});
