import { describe, expect, it, test } from 'vitest';
import { estimate, explain, mining, type YearName, preset, presets, type Question } from '../../src/index.ts';
import { problemsOf, told } from '../study/problems.ts';

const answer = estimate({ scenario: 'zaporizhzhia' });

describe('an answer', () => {
  it('holds of its presets what they are called, and no more', () => {
    expect(Object.keys(answer.scenario ?? {})).toEqual(['id', 'name', 'about']);
    expect(answer.presets.map((it) => Object.keys(it))).toEqual(
      answer.presets.map(() => ['kind', 'id', 'name']),
    );
  });

  it('leaves out what is printed as left out', () => {
    expect(answer.leavesOut.join('\n')).toContain('War, sanctions and permission');
    expect(answer.leavesOut.every((it) => `${answer}`.includes(it.slice(0, 20)))).toBe(true);
  });

  it('can be asked with what another found', () => {
    const { hashRate, revenuePerDay } = answer.results;
    const again = estimate({ scenario: 'zaporizhzhia', hashRate });
    expect(again.results.minerCount.value).toEqual(answer.results.minerCount.value);
    expect(problemsOf(() => estimate({ hashRate: revenuePerDay }))).toMatchObject([{ code: 'wrong-unit' }]);
    const { marginPerDay } = answer.results;
    expect(told(() => estimate({ marginPerDay }))).toContain('has no value: needs powerPrice');
  });

  it('explains no quantity that the book does not have', () => {
    expect(mining.quantities.has('foo')).toBe(false);
    expect(told(() => explain(answer, 'hashRat' as YearName))).toContain('Did you mean "hashRate"');
  });
});

describe('what is no question is refused', () => {
  test.each<[unknown, string]>([
    [undefined, 'question'],
    [null, 'question'],
    [{ scenario: null }, 'scenario'],
    [{ scenario: 5 }, 'scenario'],
    [{ scenario: {} }, 'scenario'],
    [{ miner: 5 }, 'miner'],
    [{ today: 5 }, 'today'],
  ])('%j', (question, field) => {
    expect(problemsOf(() => estimate(question as Question))).toMatchObject([{ code: 'wrong-shape', field }]);
  });
});

describe('a shipped preset', () => {
  it('is frozen to its depth', () => {
    const all = (it: unknown): unknown[] =>
      typeof it === 'object' && it !== null ? [it, ...Object.values(it).flatMap(all)] : [];
    expect(all(presets).filter((it) => !Object.isFrozen(it))).toEqual([]);
  });

  it('is found among all kinds where none is named', () => {
    expect(preset('hydro').kind).toBe('cooling');
    expect(preset('m60s').kind).toBe('miner');
  });
});
