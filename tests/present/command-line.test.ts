import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  commandLine,
  commandWords,
  estimate,
  preset,
  project,
  readPreset,
  type WhatIf,
} from '../../src/index.ts';
import { envelopeJson } from '../../src/present/json.ts';
import { projectionJson } from '../../src/present/projection-data.ts';
import { outcome, whatIf } from '../answer/what-ifs.ts';
import { fileOf, OBEYED, say } from '../cli/command-line.ts';
import { told } from '../study/problems.ts';

/** The words that a shell makes of a line. */
const heard = (line: string): string[] =>
  execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);

describe('a what-if as a command line', () => {
  test.each<[WhatIf, string]>([
    [
      { scenario: 'zaporizhzhia', miner: 'antminer-s21-xp', bitcoinPrice: '95k', powerPrice: '3.5 c/kWh' },
      "hashwatt estimate zaporizhzhia --miner antminer-s21-xp --bitcoin-price 95k --power-price '3.5 c/kWh'",
    ],
    [
      { netCapacity: '50', powerPrice: '-5 $/MWh' },
      "hashwatt estimate --net-capacity 50 --power-price='-5 $/MWh'",
    ],
    [{ powerPrice: '-5', poolFee: '2%' }, 'hashwatt estimate --power-price=-5 --pool-fee 2%'],
    [{ scenario: 'itaipu', from: '2026-12' }, 'hashwatt project itaipu --from 2026-12'],
    [{ bitcoinPrice: '95k; 2028-01: 120k' }, "hashwatt project --bitcoin-price '95k; 2028-01: 120k'"],
    [{ discountRate: '8 %/year' }, "hashwatt estimate --discount-rate '8 %/year'"],
    [{ bitcoinPriceGrowth: '8 %/year' }, "hashwatt project --bitcoin-price-growth '8 %/year'"],
    [{ plant: 'itaipu', today: '2026-07-01' }, 'hashwatt estimate --plant itaipu --today 2026-07-01'],
    [{ scenario: preset('site-50mw') }, 'hashwatt estimate site-50mw'],
    [{ scenario: preset('m60s') }, 'hashwatt estimate --miner whatsminer-m60s'],
    [{ scenario: '--site/50mw' }, 'hashwatt estimate site-50mw'],
    [{ scenario: '' }, "hashwatt estimate ''"],
    [{}, 'hashwatt estimate'],
  ])('%j', (it, line) => {
    expect(commandLine(it)).toBe(line);
  });

  test.each([
    ['my-site.yaml', 'my-site.yaml'],
    ['sites/mine', 'sites/mine'],
    ['mine', './mine'],
    ['-x.yaml', './-x.yaml'],
    ['-', '-'],
    ["it's mine.yml", "'it'\\''s mine.yml'"],
  ])('starts from the file %s', (file, word) => {
    const line = commandLine({ scenario: preset('site-50mw'), pue: '1.1' }, { command: 'simulate', file });
    expect(line).toBe(`hashwatt simulate ${word} --pue 1.1`);
  });

  it('ends with what is no part of the question', () => {
    const more = [
      ['--presets', 'my sites'],
      ['--dispatch', '-'],
      ['--run-point', "it's \u001b[31m"],
    ] as const;
    const line = commandLine({ scenario: 'a', pue: '1.1' }, { more });
    expect(line).toBe(
      `hashwatt estimate a --pue 1.1 --presets 'my sites' --dispatch=- --run-point 'it'\\''s '"$(printf '\\033')"'[31m'`,
    );
    expect(heard(line)).toEqual(commandWords({ scenario: 'a', pue: '1.1' }, { more }));
  });

  it('is broken between flags, and means the same', () => {
    const said = {
      scenario: 'zaporizhzhia',
      bitcoinPrice: '60k to 140k',
      powerPrice: '3.5 c/kWh',
      pue: '1.1',
    };
    const broken = commandLine(said, { width: 50 });
    expect(broken).toBe(`hashwatt estimate zaporizhzhia \\
    --bitcoin-price '60k to 140k' \\
    --power-price '3.5 c/kWh' --pue 1.1`);
    expect(heard(broken)).toEqual(commandWords(said));
    expect(commandLine(said, { width: 1 }).split('\n')).toHaveLength(4);
  });

  it('is heard by a shell as its words, whatever they hold', () => {
    const word = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...Array.from('\'"$`\\!~#=-\n\t\r\u001b\u202e%* ')),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
    });
    const text = word.map((it) => it.replaceAll('\0', ''));
    fc.assert(
      fc.property(
        text,
        text,
        fc.option(text, { nil: undefined }),
        fc.integer({ min: 1, max: 80 }),
        (a, b, file, width) => {
          const said = { scenario: a, plant: b, bitcoinPrice: a };
          const line = commandLine(said, { file, width });
          expect(heard(line)).toEqual(commandWords(said, { file }));
          expect(line.replaceAll('\n', '')).not.toMatch(OBEYED);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('refuses what no shell can hold, and what is no text', () => {
    for (const pue of ['\0', '\ud800'])
      expect(told(() => commandLine({ pue }))).toContain('can’t be held by a shell');
    expect(told(() => commandLine({ pue: 1.1, foo: 'x' } as unknown as WhatIf))).toMatch(/^pue: .*\nfoo: /);
  });
});

describe('the command answers as the library does', () => {
  const asJson = async (words: readonly string[]): Promise<string> => {
    const { code, out } = await say([...words.slice(1), '--json']);
    return code === 0 ? out : 'refused';
  };

  it(
    'of any what-if',
    () =>
      fc.assert(
        fc.asyncProperty(whatIf, async (it) => {
          expect(await asJson(commandWords(it))).toBe(outcome(() => envelopeJson(estimate(it), '0.0.0')));
        }),
        { numRuns: 60 },
      ),
    60_000,
  );

  it('of months, and from a file', async () => {
    const file = fileOf(
      'share.yaml',
      'kind: scenario\nname: x\nvalues: { netCapacity: 5 MW, capacityFactor: 90 % }\nminer: antminer-s21\n',
    );
    const said = {
      scenario: await readPreset(file),
      bitcoinPrice: '95k; 2028-01: 120k',
      from: '2026-12',
      cooling: 'air',
    };
    expect(await asJson(commandWords(said, { file }))).toBe(projectionJson(project(said), '0.0.0'));
  });
});
