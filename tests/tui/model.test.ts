import { describe, expect, it } from 'vitest';
import { acts, actFor } from '../../src/tui/model/acts.ts';
import { type Field, isChoosable, typedIn, variantOf } from '../../src/tui/model/board.ts';
import { edited, type Line } from '../../src/tui/model/line.ts';
import { namesIn } from '../../src/tui/model/lists.ts';
import { nudged } from '../../src/tui/model/nudge.ts';
import { offers } from '../../src/tui/model/palette.ts';
import { choices } from '../../src/tui/model/pick.ts';
import { type Event, reduce } from '../../src/tui/model/reduce.ts';
import { answersOf, keyResults, resultRows } from '../../src/tui/model/results.ts';
import { inputRows } from '../../src/tui/model/rows.ts';
import { type Panel, PANELS } from '../../src/tui/model/mode.ts';
import { shownQuestion, type State } from '../../src/tui/model/state.ts';
import { type MiningResult, type Name, shipped } from '../../src/index.ts';
import { opened, pressed, typed } from './pressing.ts';

/** A state with its cursor on an input. */
const on = (field: Field, state = opened()): State => ({
  ...state,
  place: 'inputs',
  cursors: { ...state.cursors, inputs: field },
});

const givenIn = (state: State, field: Field): string | undefined =>
  typedIn(variantOf(state.board).asked, field);

const resultIn = (state: State, name: MiningResult): string | undefined =>
  answersOf(state).now?.results[name].value?.toString();

const problemIn = ({ mode }: State): string | undefined =>
  mode.is === 'edit' && 'problem' in mode.tried ? mode.tried.problem : undefined;

describe('moving', () => {
  const names = namesIn(opened(), 'inputs');
  const at = names.indexOf('bitcoinPrice');

  it.each([
    ['up', names[at - 1]],
    ['k', names[at - 1]],
    ['down', names[at + 1]],
    ['j', names[at + 1]],
    ['pageup', names[at - 10]],
    ['pagedown', names[at + 10]],
    ['space', names[at + 10]],
    ['home', names[0]],
    ['g', names[0]],
    ['end', names.at(-1)],
    ['G', names.at(-1)],
  ])('%s stands on %s', (key, name) => {
    expect(pressed(opened(), key).cursors.inputs).toBe(name);
  });

  it('stops at both ends', () => {
    expect(pressed(opened(), 'g', 'up').cursors.inputs).toBe(names[0]);
    expect(pressed(opened(), 'G', 'down', 'pagedown').cursors.inputs).toBe(names.at(-1));
  });

  it('goes round the parts of the screen', () => {
    const places = [['tab'], ['tab', 'tab'], ['tab', 'tab', 'tab'], ['shift+tab']].map(
      (keys) => pressed(opened(), ...keys).place,
    );
    expect(places).toEqual(['results', 'panel', 'inputs', 'panel']);
  });

  it('scrolls the panel, never above its top, and begins at the top of another', () => {
    const panel = pressed(opened(), 'shift+tab', 'down', 'down', 'pagedown', 'up');
    expect(panel.top).toBe(11);
    expect(pressed(panel, 'home').top).toBe(0);
    expect(pressed(panel, 'm')).toMatchObject({ panel: 'waterfall', top: 0 });
  });
});

describe('the panels', () => {
  it.each('wmpvrhcl'.split('').map((key, at): [string, Panel] => [key, PANELS[at]!]))(
    '%s shows %s',
    (key, panel) => {
      for (const place of ['inputs', 'results', 'panel'] as const)
        expect(pressed({ ...opened(), place }, key).panel).toBe(panel);
    },
  );
});

describe('an act', () => {
  it('has its keys to itself, and words that are its own', () => {
    const keys = acts.flatMap((it) => it.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(acts.map(({ words }) => words)).size).toBe(acts.length);
  });

  it('is found by every key it has where it works, and nowhere else', () => {
    for (const act of acts)
      for (const key of act.keys)
        for (const place of ['inputs', 'results', 'panel'] as const)
          expect(actFor({ ...opened(), place }, key)).toBe(
            act.at && !act.at.includes(place) ? undefined : act,
          );
  });

  it('leaves a board as it is when there is nothing to do', () => {
    const state = opened();
    for (const key of ['u', 'U', 'd', 'x', 'ö', 'F12', 'shift+up'])
      expect(pressed(state, key).board).toBe(state.board);
    expect(pressed(state, 'u').notice).toContain('nothing to undo');
    expect(pressed(state, 'ctrl+r').notice).toContain('nothing to do again');
    expect(pressed(state, 'd').notice).toContain('Nothing was typed');
    expect(pressed(state, 'x').notice).toContain('only what-if');
  });
});

describe('a value', () => {
  it('begins with its first digit, and the results follow while it is typed', () => {
    const half = typed(on('bitcoinPrice'), '1');
    expect(half.mode).toMatchObject({ is: 'edit', field: 'bitcoinPrice', line: { text: '1', caret: 1 } });
    const before = resultIn(opened(), 'revenuePerYear');
    const found = typed(half, '74876');
    expect(Number(resultIn(found, 'revenuePerYear'))).toBeCloseTo(2 * Number(before), -3);
    expect(found.board).toBe(half.board);
  });

  it('is taken by Enter as it was typed, and left by Escape as it was', () => {
    const half = typed(on('bitcoinPrice'), '95k');
    expect(givenIn(pressed(half, 'enter'), 'bitcoinPrice')).toBe('95k');
    expect(pressed(half, 'tab').mode.is).toBe('browse');
    const left = pressed(half, 'escape');
    expect(left).toMatchObject({ board: opened().board, mode: { is: 'browse' } });
    expect(left.past).toBeUndefined();
  });

  it.each([
    ['poolFee', '200 %', /at most|between|100/],
    ['poolFee', '3 MW', /MW|power|share|%/],
    ['bitcoinPrice', '9x', /price of bitcoin/],
    ['minerPower', '3,6', /./],
    ['months', '1.5', /whole|month/],
    ['from', '2026-13', /month/],
  ] as const)('of %s that is “%s” is not taken, and says why', (field, text, why) => {
    const wrong = pressed(typed(on(field), text), 'enter');
    expect(wrong.mode.is).toBe('edit');
    expect(problemIn(wrong)).toMatch(why);
    expect(wrong.board).toEqual(opened().board);
    expect(resultIn(wrong, 'revenuePerYear')).toBe(resultIn(opened(), 'revenuePerYear'));
  });

  it('that is wrong can be mended', () => {
    const wrong = typed(on('poolFee'), '2x');
    expect(problemIn(wrong)).toBeDefined();
    const mended = pressed(typed(pressed(wrong, 'backspace'), '%'), 'enter');
    expect(givenIn(mended, 'poolFee')).toBe('2%');
  });

  it.each([
    ['bitcoinPrice', '60k to 140k'],
    ['bitcoinPrice', '95k; 2028-01: 120k'],
    ['months', '24'],
    ['from', '2027-03'],
    ['powerPrice', '-3 €ct/kWh'],
    ['uptime', '95 %'],
  ] as const)('of %s can be “%s”', (field, text) => {
    const begun = pressed(on(field), 'enter', 'ctrl+u');
    const given = pressed(typed(begun, text), 'enter');
    if (text.includes('€')) expect(problemIn(given)).toBeDefined();
    else expect(givenIn(given, field)).toBe(text);
  });

  it('that is emptied is taken away', () => {
    const given = pressed(typed(on('poolFee'), '2 %'), 'enter');
    expect(givenIn(pressed(given, 'enter', 'ctrl+u', 'enter'), 'poolFee')).toBeUndefined();
  });

  it('that is opened and taken unchanged changes nothing, however it was rounded for the screen', () => {
    for (const field of ['bitcoinPrice', 'networkHashRate', 'difficulty'] as const) {
      const state = pressed(on(field), 'enter', 'enter');
      expect(state.mode.is).toBe('browse');
      expect(givenIn(state, field)).toBeUndefined();
    }
  });

  it('of a result is given as an input is, and stands among the inputs then', () => {
    const results = {
      ...opened(),
      place: 'results',
      cursors: { ...opened().cursors, results: 'hashRate' },
    } as State;
    const given = pressed(typed(results, '50 EH/s'), 'enter');
    expect(givenIn(given, 'hashRate')).toBe('50 EH/s');
    expect(inputRows(given)).toContainEqual(expect.objectContaining({ field: 'hashRate', origin: 'given' }));
  });
});

describe('a nudge', () => {
  it.each([
    ['bitcoinPrice', '$87,438/BTC', 1, '$87500/BTC'],
    ['bitcoinPrice', '$87,438/BTC', -1, '$87000/BTC'],
    ['bitcoinPrice', '$87,438/BTC', 10, '$92000/BTC'],
    ['bitcoinPrice', '95k', 1, '95.5k'],
    ['bitcoinPrice', '95k', -10, '90k'],
    ['bitcoinPrice', '95000', 1, '95500 $/BTC'],
    ['poolFee', '2 %', 1, '3 %'],
    ['poolFee', '2.5 %', -1, '2 %'],
    ['poolFee', '2 %', -10, '0 %'],
    ['uptime', '95 %', 10, '100 %'],
    ['minerPower', '3,645 W', 1, '3660 W'],
    ['minerPower', '3.645 kW', 1, '3.66 kW'],
    ['networkHashRate', '1.061 ZH/s', -1, '1.06 ZH/s'],
    ['coinStock', '0 BTC', 1, '1 BTC'],
    ['blockHeight', '929,648', 1, '930000 block'],
    ['unitNetCapacity', '950 MW', -10, '900 MW'],
    ['runningUnits', '6 unit', 1, '7 unit'],
    ['minerCount', '1.5k', 1, '1.51k'],
    ['powerPriceGrowth', '0 %/year', -1, '-1 %/year'],
  ] as const)('of %s %s by %i is %s', (name, text, steps, moved) => {
    expect(nudged(name, text, steps)).toBe(moved);
  });

  it.each([['60k to 140k'], ['95k; 2028-01: 120k'], ['normal(90k, 5k)'], ['']])(
    'leaves “%s” alone',
    (text) => {
      expect(nudged('bitcoinPrice', text, 1)).toBeUndefined();
    },
  );

  it('up and down meet again', () => {
    const once = pressed(on('bitcoinPrice'), 'right');
    expect(givenIn(pressed(once, 'right', 'left'), 'bitcoinPrice')).toBe(givenIn(once, 'bitcoinPrice'));
  });

  it.each([
    ['left', '$87000/BTC'],
    ['-', '$87000/BTC'],
    ['right', '$87500/BTC'],
    ['+', '$87500/BTC'],
    ['shift+left', '$82500/BTC'],
    ['<', '$82500/BTC'],
    ['shift+right', '$92000/BTC'],
    ['>', '$92000/BTC'],
  ])('by %s gives %s', (key, given) => {
    expect(givenIn(pressed(on('bitcoinPrice'), key), 'bitcoinPrice')).toBe(given);
  });

  it('of months counts them, and never below one', () => {
    expect(givenIn(pressed(on('months'), 'right'), 'months')).toBe('121');
    expect(givenIn(pressed(on('months'), ...Array<string>(13).fill('shift+left')), 'months')).toBe('1');
  });

  it('says what to do where there is nothing to move', () => {
    expect(pressed(on('powerPrice'), 'right')).toMatchObject({
      notice: expect.stringContaining('type one') as string,
    });
    for (const field of ['from', 'miner'] as const)
      expect(pressed(on(field), 'right').board).toEqual(opened().board);
  });

  it('of every number that is known is another that can be read, or says that it is at its bound', () => {
    const known = inputRows(opened()).flatMap((it) =>
      it.is === 'field' && !isChoosable(it.field) && it.value !== '—' ? [it.field as Name] : [],
    );
    expect(known.length).toBeGreaterThan(30);
    for (const field of known) {
      const texts = ['left', 'right'].map((key) => {
        const state = pressed(on(field), key);
        expect(state.notice ?? 'at least').toMatch(/at (least|most)/);
        return givenIn(state, field);
      });
      expect(new Set(texts).size).toBe(2);
    }
  });
});

describe('a line', () => {
  const line = (text: string): Line => ({ text: text.replace('|', ''), caret: text.indexOf('|') });
  const shown = ({ text, caret }: Line): string => `${text.slice(0, caret)}|${text.slice(caret)}`;

  it.each([
    ['95|k', 'left', '', '9|5k'],
    ['|95k', 'left', '', '|95k'],
    ['95|k', 'right', '', '95k|'],
    ['95k|', 'right', '', '95k|'],
    ['95|k', 'home', '', '|95k'],
    ['95|k', 'ctrl+a', '', '|95k'],
    ['95|k', 'end', '', '95k|'],
    ['95|k', 'ctrl+e', '', '95k|'],
    ['95|k', 'backspace', '', '9|k'],
    ['|95k', 'backspace', '', '|95k'],
    ['95|k', 'delete', '', '95|'],
    ['95k|', 'delete', '', '95k|'],
    ['95|k', 'ctrl+u', '', '|k'],
    ['60k to |1', 'ctrl+w', '', '60k |1'],
    ['60k|', 'ctrl+w', '', '|'],
    ['9|k', '5', '5', '95|k'],
    ['|', 'x', '60k to\n140k\t', '60k to 140k |'],
  ])('%s after %s %j is %s', (before, key, text, after) => {
    expect(shown(edited(line(before), key, text)!)).toBe(after);
  });

  it('is let alone by keys that do not edit', () => {
    for (const key of ['up', 'enter', 'ctrl+g', 'shift+left'])
      expect(edited(line('95|k'), key, '')).toBeUndefined();
  });
});

describe('undo', () => {
  it('leads back from 10,000 edits to the first board, and forward again', () => {
    const keys = 'nnnbxbxbx'.split('');
    let state: State = { ...opened(), place: 'panel' };
    const boards = [state.board];
    for (let edit = 0; edit < 10_000; edit++) {
      state = pressed(state, keys[edit % keys.length]!);
      boards.push(state.board);
    }
    expect(new Set(boards).size).toBe(10_001);
    for (const board of boards.toReversed().slice(1)) {
      state = pressed(state, 'u');
      if (state.board !== board) expect.unreachable();
    }
    expect(pressed(state, 'u').notice).toContain('nothing to undo');
    for (const board of boards.slice(1)) {
      state = pressed(state, 'U');
      if (state.board !== board) expect.unreachable();
    }
    expect(pressed(state, 'ctrl+r').notice).toContain('nothing to do again');
  });

  it('takes back an edit, a reset, a pin, a copy and a drop, one at a time', () => {
    const keys = ['right', 'd', 'right', 'D', 'b', 'n', 'right', 'x'];
    const states = [opened()];
    for (const key of keys) states.push(pressed(states.at(-1)!, key));
    let state = states.at(-1)!;
    for (const { board } of states.toReversed().slice(1)) {
      state = pressed(state, 'u');
      expect(state.board).toBe(board);
    }
  });

  it('forgets what could be done again once something else is done', () => {
    const state = pressed(opened(), 'right', 'u', 'left');
    expect(state.future).toBeUndefined();
    expect(pressed(state, 'U').notice).toContain('nothing to do again');
  });
});

describe('taking back', () => {
  it('resets the one field, or all', () => {
    const both = pressed(on('poolFee', pressed(on('bitcoinPrice'), 'right')), 'right');
    expect([givenIn(both, 'bitcoinPrice'), givenIn(both, 'poolFee')]).toEqual(['$87500/BTC', '1 %']);
    for (const key of ['d', 'backspace', 'delete']) {
      const one = pressed(both, key);
      expect([givenIn(one, 'bitcoinPrice'), givenIn(one, 'poolFee')]).toEqual(['$87500/BTC', undefined]);
    }
    const all = pressed(both, 'D');
    expect([givenIn(all, 'bitcoinPrice'), givenIn(all, 'poolFee')]).toEqual([undefined, undefined]);
    expect(resultIn(all, 'revenuePerYear')).toBe(resultIn(opened(), 'revenuePerYear'));
    expect(all.board.variants[0]!.asked.today).toBe('2026-07-01');
  });

  it('leads a what-if without a scenario back to where it began, whatever was pinned since', () => {
    const start = { netCapacity: '200 MW', capacityFactor: '92 %', miner: 's21-pro' };
    const pinned = pressed(on('capacityFactor', opened(start)), 'right', 'b', 'right');
    expect(givenIn(pinned, 'capacityFactor')).toBe('94 %');
    expect(givenIn(pressed(pinned, 'D'), 'capacityFactor')).toBe('92 %');
  });
});

describe('what-ifs side by side', () => {
  it('are four at most, each with its own values', () => {
    const four = pressed(opened(), 'n', 'right', 'n', 'right', 'n', 'right');
    expect(four.board.variants.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D']);
    expect(four.board.variants.map(({ asked }) => asked.bitcoinPrice)).toEqual([
      undefined,
      '$87500/BTC',
      '$88000/BTC',
      '$88500/BTC',
    ]);
    expect(pressed(four, 'n')).toMatchObject({
      board: four.board,
      notice: expect.stringContaining('4') as string,
    });
  });

  it('are turned through in both directions', () => {
    const three = pressed(opened(), 'n', 'n');
    expect(['[', ']'].map((key) => pressed(three, key).board.at)).toEqual([1, 0]);
    expect(pressed(three, ']', '[').board.at).toBe(2);
  });

  it('are dropped, and the next takes the free name', () => {
    const dropped = pressed(opened(), 'n', 'n', '[', 'x');
    expect(dropped.board.variants.map(({ name }) => name)).toEqual(['A', 'C']);
    expect(variantOf(pressed(dropped, 'n').board).name).toBe('B');
  });
});

describe('the baseline', () => {
  it('tells each change against the start, until another is pinned', () => {
    const up = pressed(on('bitcoinPrice'), 'shift+right');
    const revenue = (state: State) => keyResults(state).find(({ name }) => name === 'revenuePerYear')!;
    expect(revenue(opened())).toMatchObject({ change: '', direction: 0 });
    expect(revenue(up)).toMatchObject({ change: '+5.22 %', direction: 1 });
    expect(revenue(pressed(up, 'b'))).toMatchObject({ change: '', direction: 0 });
    expect(revenue(pressed(up, 'b', 'd'))).toMatchObject({ change: '−4.96 %', direction: -1 });
  });

  it('tells what is next to nothing from nothing', () => {
    const rows = resultRows(pressed(typed(on('bitcoinPrice'), '0.01'), 'enter'));
    const changes = rows.flatMap((it) => (it.is === 'result' ? [it.change] : []));
    expect(changes).toContain('> −100 %');
    expect(changes).not.toContain('−100 %');
  });

  it('is never told in a number that says nothing', () => {
    const rows = resultRows(pressed(typed(on('bitcoinPrice'), '999999999'), 'enter'));
    const changes = rows.flatMap((it) => (it.is === 'result' ? [it.change] : []));
    expect(changes).toContain('> +999 %');
    for (const it of changes) expect(it).toMatch(/^$|^[+−]\d{1,3}(\.\d+)? %$|^[<>] |^from 0$|^new$|^gone$/);
  });
});

describe('find', () => {
  it('shows what has every word, among inputs and results, while it is typed', () => {
    const found = typed(pressed(opened(), '/'), 'pool fee');
    expect(namesIn(found, 'inputs')).toEqual(['poolFee']);
    const hash = typed(pressed(opened(), '/'), 'hash rate');
    expect(namesIn(hash, 'inputs')).toContain('minerHashRate');
    expect(namesIn(hash, 'results')).toContain('hashRate');
  });

  it('goes to what was found on Enter, and shows all again on Escape', () => {
    const there = pressed(typed(pressed(opened(), '/'), 'pool'), 'enter');
    expect(there).toMatchObject({ mode: { is: 'browse' }, place: 'inputs', cursors: { inputs: 'poolFee' } });
    expect(pressed(there, 'escape').find).toBe('');
    expect(pressed(typed(pressed(opened(), '/'), 'pool'), 'escape')).toMatchObject({
      find: '',
      mode: { is: 'browse' },
    });
  });

  it('says when nothing is called so', () => {
    const none = pressed(typed(pressed(opened(), '/'), 'zzz'), 'enter');
    expect(none).toMatchObject({ find: '', notice: expect.stringContaining('zzz') as string });
  });
});

describe('choosing', () => {
  it.each([
    ['miner', 's21 hyd', 'antminer-s21-xp-hyd'],
    ['miner', 'M60s', 'whatsminer-m60s'],
    ['cooling', 'immers', 'immersion'],
    ['plant', 'palo', 'palo-verde'],
    ['network', '2024-08-05', '2024-08-05'],
  ] as const)('a %s by “%s” finds %s, and nothing that lacks a word', (kind, find, id) => {
    const found = choices(shipped, kind, find);
    expect(found.map((it) => it.id)).toContain(id);
    for (const it of found)
      for (const word of find.toLowerCase().split(' '))
        expect(`${it.id} ${it.name} ${it.about}`.toLowerCase()).toContain(word);
    expect(found.length).toBeLessThan(choices(shipped, kind, '').length);
  });

  it('takes the one under the cursor, or none', () => {
    const picked = pressed(typed(pressed(on('miner'), 'enter'), 'whatsminer'), 'enter');
    expect(givenIn(picked, 'miner')).toBe(choices(shipped, 'miner', 'whatsminer')[0]!.id);
    expect(resultIn(picked, 'minerCount')).not.toBe(resultIn(opened(), 'minerCount'));
    expect(
      givenIn(pressed(on('miner', picked), 'enter', ...Array<string>(30).fill('pageup'), 'enter'), 'miner'),
    ).toBeUndefined();
  });

  it('moves inside the list, and Escape or no match leaves all as it was', () => {
    const list = pressed(on('miner'), 'enter');
    expect(pressed(list, 'down', 'down', 'up').mode).toMatchObject({ at: 1 });
    expect(pressed(list, 'up').mode).toMatchObject({ at: 0 });
    expect(pressed(list, ...Array<string>(30).fill('pagedown')).mode).toMatchObject({
      at: choices(shipped, 'miner', '').length - 1,
    });
    expect(pressed(list, 'escape')).toMatchObject({ board: list.board, mode: { is: 'browse' } });
    expect(pressed(typed(list, 'zzz'), 'enter').board).toBe(list.board);
  });

  it('of another plant leaves the scenario, and of a scenario its plant', () => {
    const plant = pressed(typed(pressed(on('plant'), 'enter'), 'palo-verde'), 'enter');
    expect([givenIn(plant, 'plant'), givenIn(plant, 'scenario')]).toEqual(['palo-verde', undefined]);
    const scenario = pressed(typed(pressed(on('scenario', plant), 'enter'), '50 mw'), 'enter');
    expect([givenIn(scenario, 'plant'), givenIn(scenario, 'scenario')]).toEqual([undefined, 'site-50mw']);
  });

  it('finds what is called so before what only mentions it', () => {
    const [first, ...others] = choices(shipped, 'scenario', 'nautilus');
    expect(first!.id).toBe('nautilus');
    expect(others.map(({ id }) => id)).toContain('susquehanna');
  });

  it('finds a whole name before those that only begin with it', () => {
    expect(choices(shipped, 'miner', 'whatsminer-m60s')[0]!.id).toBe('whatsminer-m60s');
  });
});

describe('the palette', () => {
  it('lists every act, and finds one by any words of it', () => {
    expect(offers('')).toEqual(acts);
    expect(offers('month projection').map(({ keys }) => keys[0])).toEqual(['p']);
  });

  it('does the act that is chosen', () => {
    for (const key of [':', 'ctrl+p'])
      expect(pressed(typed(pressed(opened(), key), 'waterf'), 'escape').mode.is).toBe('browse');
    expect(pressed(typed(pressed(opened(), ':'), 'megawatts'), 'enter')).toMatchObject({
      panel: 'waterfall',
      mode: { is: 'browse' },
    });
    const panel = { ...opened(), place: 'panel' } as const;
    expect(givenIn(pressed(typed(pressed(panel, ':'), 'a step more'), 'enter'), 'bitcoinPrice')).toBe(
      '$87500/BTC',
    );
    expect(pressed(typed(pressed(opened(), ':'), 'zzz'), 'enter').board).toEqual(opened().board);
  });

  it('does what each key of it does', () => {
    for (const act of acts) {
      const at = offers('').indexOf(act);
      const through = pressed(opened(), ':', ...Array<string>(at).fill('down'), 'enter');
      const state = { ...pressed(opened(), 'ö'), place: act.at ? ('inputs' as const) : opened().place };
      expect(through).toEqual(act.run(state));
    }
  });
});

describe('help', () => {
  it('scrolls, and any other key goes back', () => {
    const help = pressed(opened(), '?');
    expect(pressed(help, 'down', 'pagedown', 'up').mode).toEqual({ is: 'keys', top: 10 });
    expect(pressed(help, 'up').mode).toEqual({ is: 'keys', top: 0 });
    for (const key of ['q', 'escape', '?'])
      expect(pressed(help, key)).toMatchObject({ mode: { is: 'browse' } });
    expect(pressed(help, 'q').wish).toBeUndefined();
  });
});

describe('what the world is wished to do', () => {
  it.each([
    ['q', { is: 'leave' }],
    ['ctrl+c', { is: 'leave' }],
    ['ctrl+z', { is: 'suspend' }],
    ['y', { is: 'copy' }],
  ])('%s wishes %j, until the next key', (key, wish) => {
    const state = pressed(opened(), key);
    expect(state.wish).toEqual(wish);
    expect(pressed(state, 'up').wish).toBeUndefined();
  });

  it('leaves on ctrl+c whatever is being done', () => {
    for (const key of ['enter', '/', ':', '?', 's', 'o', 'f'])
      expect(pressed(opened(), key, 'ctrl+c').wish).toEqual({ is: 'leave' });
  });

  it('asks for the name of a file', () => {
    expect(pressed(typed(pressed(opened(), 's', 'ctrl+u'), 'my site.yaml'), 'enter')).toMatchObject({
      wish: { is: 'save', path: 'my site.yaml', over: false },
      mode: { is: 'browse' },
    });
    expect(pressed(typed(pressed(opened(), 'o'), 'a.yaml'), 'enter').wish).toEqual({
      is: 'open',
      path: 'a.yaml',
    });
    expect(pressed(typed(pressed(opened(), 'f'), 'h.csv'), 'enter').wish).toEqual({
      is: 'prices',
      path: 'h.csv',
    });
    expect(pressed(opened(), 'o', 'enter')).toMatchObject({
      mode: { is: 'path' },
      notice: expect.any(String) as string,
    });
    expect(pressed(opened(), 'o', 'x', 'escape').wish).toBeUndefined();
  });

  it('does what it must be sure of only on a clear yes', () => {
    const to = { is: 'save', path: 'a.yaml', over: true } as const;
    const asked = reduce(opened(), { is: 'sure', to, question: 'Overwrite a.yaml?' });
    expect(pressed(asked, 'y')).toMatchObject({ wish: to, mode: { is: 'browse' } });
    for (const key of ['n', 'escape'])
      expect(pressed(asked, key)).toMatchObject({ wish: undefined, mode: { is: 'browse' } });
    for (const key of ['enter', 'space', 'x']) expect(pressed(asked, key).mode.is).toBe('sure');
  });

  it('drops work that was found on a clear no alone', () => {
    const to = { is: 'recover', keep: true } as const;
    const asked = reduce(opened(), { is: 'sure', to, question: 'Take it up?' });
    expect(pressed(asked, 'y').wish).toEqual(to);
    expect(pressed(asked, 'n').wish).toEqual({ is: 'recover', keep: false });
    expect(pressed(asked, 'escape').wish).toBeUndefined();
  });
});

describe('what came of it', () => {
  const page = [{ blocks: [{ kind: 'aside', text: 'so it is' }] }] as const;
  const board = pressed(opened(), 'right').board;
  const file = { path: 'a.yaml', text: 'kind: scenario', board };

  it.each<[Event, Partial<State>]>([
    [
      { is: 'told', notice: 'Copied.' },
      { notice: 'Copied.', wish: undefined },
    ],
    [
      { is: 'opened', file },
      { board, file, wish: undefined },
    ],
    [
      { is: 'saved', file },
      { file, wish: undefined },
    ],
    [
      { is: 'priced', prices: { path: 'h.csv', text: 'x' } },
      { panel: 'hours', prices: { path: 'h.csv', text: 'x' } },
    ],
    [{ is: 'recovered', board }, { board }],
    [{ is: 'runs', running: { key: 'k', part: 0.5 } }, { running: { key: 'k', part: 0.5 } }],
    [
      { is: 'studied', panel: 'size', studied: { key: 'k', page } },
      { studied: { size: { key: 'k', page } } },
    ],
  ])('is heard: %j', (event, found) => {
    expect(reduce(opened(), event)).toMatchObject(found);
  });

  it('of opening and recovering can be undone', () => {
    for (const event of [
      { is: 'opened', file },
      { is: 'recovered', board },
    ] as const)
      expect(pressed(reduce(opened(), event), 'u').board).toEqual(opened().board);
  });

  it('leaves a study that runs to Escape', () => {
    const running = reduce(opened(), { is: 'runs', running: { key: 'k', part: 0 } });
    expect(pressed(running, 'escape').wish).toEqual({ is: 'cancel' });
  });
});

describe('the last full answer', () => {
  it('stays, marked as old, while a question has none', () => {
    const state = opened({ scenario: 'no-such-scenario' });
    expect(shownQuestion(state).isOld).toBe(true);
    const half = typed(on('poolFee'), '2 x');
    expect(shownQuestion(half)).toMatchObject({ isOld: false });
    expect(answersOf(half).now).toBeDefined();
  });

  it('has each result that the book has of a year', () => {
    const names = resultRows(opened()).flatMap((it) => (it.is === 'result' ? [it.name as Name] : []));
    expect(names.length).toBeGreaterThan(60);
    expect(new Set(names).size).toBe(names.length);
  });
});
