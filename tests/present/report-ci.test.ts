import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Report } from '../../src/index.ts';
import { problemsGithub, reportGithub, reportTap } from '../../src/present/report-ci.ts';
import { OBEYED } from '../cli/command-line.ts';
import { HOSTILE } from './envelopes.ts';
import { readTap } from './tap.ts';

const held = { condition: 'sitePower = 50 MW', holds: true, found: '50 MW' };
const missed = { condition: 'hashRate > 2 EH/s', holds: false, found: '1.471 EH/s', line: 7, column: 5 };
const asks: Report = {
  name: 'asks.yaml',
  findings: [],
  problems: [{ code: 'missing-input', field: 'capacityFactor', allowed: 'is missing' }],
  holds: true,
};
const reports: readonly Report[] = [
  { name: 'good.yaml', findings: [held], problems: [], holds: true },
  { name: 'bad #1, 100 %.yaml', findings: [held, missed], problems: [], holds: false },
  { name: 'plant.yaml', findings: [], problems: [], holds: true },
  asks,
];

describe('as TAP 14', () => {
  it('each condition is a point, and a file without one is skipped', () => {
    expect(readTap(reportTap(reports))).toEqual([
      { ok: true, number: 1, description: 'good.yaml: sitePower = 50 MW' },
      { ok: true, number: 2, description: 'bad #1, 100 %.yaml: sitePower = 50 MW' },
      {
        ok: false,
        number: 3,
        description: 'bad #1, 100 %.yaml: hashRate > 2 EH/s',
        diagnostic: {
          message: 'found 1.471 EH/s',
          severity: 'fail',
          at: { file: 'bad #1, 100 %.yaml', line: 7, column: 5 },
        },
      },
      {
        ok: true,
        number: 4,
        description: 'plant.yaml',
        directive: { name: 'SKIP', reason: 'expects nothing' },
      },
      {
        ok: true,
        number: 5,
        description: 'asks.yaml',
        directive: { name: 'SKIP', reason: 'asks for capacityFactor' },
      },
    ]);
  });

  it('is what it says to the letter', () => {
    expect(reportTap(reports.slice(1, 2))).toBe(
      [
        'TAP version 14',
        '1..2',
        'ok 1 - bad \\#1, 100 %.yaml: sitePower = 50 MW',
        'not ok 2 - bad \\#1, 100 %.yaml: hashRate > 2 EH/s',
        '  ---',
        '  message: "found 1.471 EH/s"',
        '  severity: "fail"',
        '  at:',
        '    file: "bad #1, 100 %.yaml"',
        '    line: 7',
        '    column: 5',
        '  ...',
        '',
      ].join('\n'),
    );
  });

  it('of nothing is a plan of nothing', () => expect(readTap(reportTap([]))).toEqual([]));

  it('says the same whatever the words are', () => {
    const word = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(word, word, word, fc.boolean(), (name, condition, found, holds) => {
        const text = reportTap([{ name, findings: [{ condition, found, holds }], problems: [], holds }]);
        const [point, ...more] = readTap(text);
        expect(more).toEqual([]);
        expect(point).toMatchObject({ ok: holds, number: 1 });
        expect(point?.directive).toBeUndefined();
        expect(text).not.toMatch(OBEYED);
      }),
    );
  });
});

/** What a GitHub runner reads of a command: its place and its message. */
function annotationIn(line: string) {
  const [, properties = '', message = ''] = /^::error(?: ([^:]*(?:,[^:]*)*))?::(.*)$/su.exec(line) ?? [];
  const plain = (it: string): string =>
    it.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const place = properties.split(',').map((it) => {
    const at = it.indexOf('=');
    return [it.slice(0, at), plain(it.slice(at + 1))];
  });
  return { ...(Object.fromEntries(place) as Record<string, string>), message: plain(message) };
}

describe('as annotations of a GitHub workflow', () => {
  it('what fails is marked in its line, and the rest is a sentence', () => {
    const [first = '', ...rest] = reportGithub(reports).split('\n');
    expect(first).toBe(
      '::error file=bad #1%2C 100 %25.yaml,line=7,col=5::hashRate > 2 EH/s: found 1.471 EH/s',
    );
    expect(annotationIn(first)).toEqual({
      file: 'bad #1, 100 %.yaml',
      line: '7',
      col: '5',
      message: 'hashRate > 2 EH/s: found 1.471 EH/s',
    });
    expect(rest).toEqual(['4 files read, 3 conditions: 1 of them fail', '']);
  });

  it('a file that can’t be read is marked too', () => {
    const problem = { code: 'missing-input', field: 'name', allowed: 'is missing' } as const;
    expect(problemsGithub([{ ...problem, file: 'C:\\a.yaml', line: 3, column: 1 }, problem])).toBe(
      '::error file=C%3A\\a.yaml,line=3,col=1::name: is missing.\n::error::name: is missing.\n',
    );
  });

  it('no word ends a line, begins a command or a property', () => {
    const word = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(word, word, word, (name, condition, found) => {
        const finding = { condition, found, holds: false, line: 1 };
        const lines = reportGithub([{ name, findings: [finding], problems: [], holds: false }]).split('\n');
        expect(lines).toHaveLength(3);
        expect(lines[0]).toMatch(/^::error file=[^:,\r\n]*,line=1::/u);
        expect(lines[0]).not.toMatch(OBEYED);
      }),
    );
  });
});

test.each([
  ['TAP', reportTap],
  ['annotations', reportGithub],
])('hostile text is obeyed by nobody in %s', (_, report) => {
  const finding = { condition: HOSTILE, holds: false, found: HOSTILE };
  expect(report([{ name: HOSTILE, findings: [finding], problems: [], holds: false }])).not.toMatch(OBEYED);
});
