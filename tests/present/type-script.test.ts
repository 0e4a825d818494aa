import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { estimate, preset, project, readPreset, typeScript } from '../../src/index.ts';
import { OBEYED } from '../cli/command-line.ts';

const root = resolve(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'hashwatt-programs-'));
mkdirSync(join(home, 'node_modules/@types'), { recursive: true });
symlinkSync(root, join(home, 'node_modules/hashwatt'));
symlinkSync(join(root, 'node_modules/@types/node'), join(home, 'node_modules/@types/node'));
afterAll(() => rmSync(home, { recursive: true }));

const site = join(home, 'it’s "mine".yaml');
writeFileSync(
  site,
  'kind: scenario\nname: Mine\nvalues: { netCapacity: 5 MW, capacityFactor: 90 % }\nminer: antminer-s21\ncooling: air\n',
);

const today = '2026-07-01';
const plain = {
  scenario: 'zaporizhzhia',
  miner: 'antminer-s21',
  bitcoinPrice: '95k',
  powerPrice: '-3.5 c/kWh',
  today,
};
const course = {
  bitcoinPrice: '95k; 2028-01: 120k',
  from: '2026-12',
  months: 24,
  powerPrice: '40 to 60',
  today,
};
const site50 = { miner: 's21', cooling: 'air', netCapacity: '50', capacityFactor: '90 %' };
const plant = { scenario: preset('zaporizhzhia', 'plant'), ...site50, today };

/** A program is written, and what it must print. */
const programs: Record<string, readonly [code: string, printed: string]> = {
  'plain.mts': [typeScript(plain), `${estimate(plain)}`],
  'plant.mts': [typeScript(plant), `${estimate(plant)}`],
  'course.mts': [
    typeScript({ ...course, scenario: preset('site-50mw') }, { file: site }),
    `${project({ ...course, scenario: await readPreset(site) })}`,
  ],
};
for (const [name, [code]] of Object.entries(programs)) writeFileSync(join(home, name), code);

describe('a what-if as a program', () => {
  it('is what a person would write', () => {
    expect(typeScript({ scenario: 'site-50mw', bitcoinPrice: '95k' }))
      .toBe(`import { estimate } from 'hashwatt';

const answer = estimate({
  scenario: "site-50mw",
  bitcoinPrice: "95k",
});
console.log(\`\${answer}\`);
`);
  });

  it('compiles', () => {
    const options = { strict: true, noEmit: true, module: 'nodenext', target: 'es2022', types: ['node'] };
    writeFileSync(
      join(home, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, include: ['*.mts'] }),
    );
    const tsc = join(root, 'node_modules/.bin/tsc');
    expect(execFileSync(tsc, ['-p', home, '--listFilesOnly'], { encoding: 'utf8' })).toContain('course.mts');
    expect(execFileSync(tsc, ['-p', home], { encoding: 'utf8' })).toBe('');
  }, 60_000);

  it.each(Object.entries(programs))('%s prints the same numbers', (name, [, printed]) => {
    const tsx = join(root, 'node_modules/.bin/tsx');
    expect(execFileSync(tsx, [join(home, name)], { encoding: 'utf8' })).toBe(`${printed}\n`);
  });

  it('holds any text, and nothing that a terminal would obey', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const code = typeScript({ scenario: text, pue: text });
        expect(code.replaceAll('\n', '')).not.toMatch(OBEYED);
        const [, literal = ''] = /pue: (".*"),\n/.exec(code) ?? [];
        expect(runInNewContext(literal)).toBe(text);
      }),
    );
  });
});
