import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/present/page.ts';
import { picture } from '../../src/present/picture.ts';
import { inWords } from '../../src/present/words.ts';

describe('a page in words', () => {
  it('calls each quantity by its label, and leaves all else as it is', () => {
    const page: Page = [
      {
        title: 'Spread of marginPerYear',
        blocks: [
          { kind: 'answer', text: 'marginPerYear: $2 bn, under mistakenName and NPV' },
          { kind: 'list', items: ['bitcoinPerDay does not move'] },
        ],
      },
    ];
    expect(inWords(page)).toEqual([
      {
        title: 'Spread of Margin of a year',
        blocks: [
          { kind: 'answer', text: 'Margin of a year: $2 bn, under mistakenName and NPV' },
          { kind: 'list', items: ['Bitcoin does not move'] },
        ],
      },
    ]);
  });

  it('knows what a projection is worth, and leaves an address alone', () => {
    const text = 'npv, bitcoinMined and payback; npv2, https://a.example/bitcoinPrice/npv.csv';
    expect(inWords([{ blocks: [{ kind: 'prose', text }] }])).toEqual([
      {
        blocks: [
          {
            kind: 'prose',
            text: 'Net present value, Bitcoin mined and Payback; npv2, https://a.example/bitcoinPrice/npv.csv',
          },
        ],
      },
    ]);
  });

  it('names the axes of a chart, keeps how it writes them, and leaves its lines in characters alone', () => {
    const write = (value: number): string => `${value} h`;
    const drawn = picture(
      {
        kind: 'lines',
        title: 'marginPerYear',
        x: { label: 'Months', write },
        y: { label: 'marginPerYear', write },
        lines: [{ name: 'P50', points: [[0, 0], [1, 1]] }], // prettier-ignore
      },
      60,
    );
    const [section] = inWords([{ blocks: [drawn] }]);
    const [named] = section!.blocks;
    expect(named).toMatchObject({
      chart: { title: 'Margin of a year', y: { label: 'Margin of a year', write } },
    });
    expect(named).toMatchObject({ lines: drawn.kind === 'picture' ? drawn.lines : [] });
  });
});
