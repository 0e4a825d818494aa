import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/index.ts';
import { reportJson, reportJunit, reportText } from '../../src/present/report.ts';
import { OBEYED } from '../cli/command-line.ts';
import { HOSTILE } from './envelopes.ts';

const held = { condition: 'sitePower = 50 MW', holds: true, found: '50 MW' };
const missed = { condition: 'hashRate > 2 EH/s', holds: false, found: '1.471 EH/s' };
const reports: readonly Report[] = [
  { name: 'good.yaml', findings: [held], problems: [], holds: true },
  { name: 'bad & "worse".yaml', findings: [held, missed], problems: [], holds: false },
  { name: 'plant.yaml', findings: [], problems: [], holds: true },
  {
    name: 'asks.yaml',
    findings: [],
    problems: [{ code: 'missing-input', field: 'capacityFactor', allowed: 'is missing' }],
    holds: true,
  },
];
const plain = { width: 80, colour: false };

test('as text, what fails stands in full', () => {
  expect(reportText(reports, plain)).toBe(
    [
      '✓ good.yaml           1 of 1 hold',
      '✗ bad & "worse".yaml  1 of 2 hold',
      '    hashRate > 2 EH/s: found 1.471 EH/s',
      '✓ asks.yaml           asks for capacityFactor',
      '',
      '4 files read, 3 conditions: 1 of them fail',
      '',
    ].join('\n'),
  );
});

test('as JSON, it is the reports', () => {
  expect(JSON.parse(reportJson(reports, '1.2.3'))).toEqual({ hashwatt: '1.2.3', holds: false, reports });
});

test('as JUnit, each condition is a case', () => {
  expect(reportJunit(reports.slice(0, 2))).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="hashwatt check" tests="3" failures="1">
  <testsuite name="good.yaml" tests="1" failures="0">
    <testcase classname="good.yaml" name="sitePower = 50 MW"/>
  </testsuite>
  <testsuite name="bad &amp; &quot;worse&quot;.yaml" tests="2" failures="1">
    <testcase classname="bad &amp; &quot;worse&quot;.yaml" name="sitePower = 50 MW"/>
    <testcase classname="bad &amp; &quot;worse&quot;.yaml" name="hashRate &gt; 2 EH/s"><failure message="found 1.471 EH/s"/></testcase>
  </testsuite>
</testsuites>
`,
  );
});

describe('hostile text', () => {
  const hostile: readonly Report[] = [
    {
      name: HOSTILE,
      findings: [{ condition: HOSTILE, holds: false, found: HOSTILE }],
      problems: [],
      holds: false,
    },
  ];

  test.each([
    ['text', reportText(hostile, plain)],
    ['JSON', reportJson(hostile, '1.2.3')],
    ['JUnit', reportJunit(hostile)],
  ])('is obeyed by nobody in %s', (_, text) => {
    expect(text).not.toMatch(OBEYED);
  });

  test('is no XML', () => {
    expect(reportJunit(hostile)).not.toContain('<script');
  });
});
