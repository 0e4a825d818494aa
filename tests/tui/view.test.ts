import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/present/text.ts';
import { asAscii } from '../../src/present/ascii.ts';
import { studied } from '../../docs/screen.ts';
import { lookOf } from '../../src/tui/looks.ts';
import { acts } from '../../src/tui/model/acts.ts';
import { reduce } from '../../src/tui/model/reduce.ts';
import { PANELS } from '../../src/tui/model/mode.ts';
import type { State } from '../../src/tui/model/state.ts';
import { frame } from '../../src/tui/view/frame.ts';
import type { Screen } from '../../src/tui/view/layout.ts';
import type { Look } from '../../src/tui/view/look.ts';
import { Painter } from '../../src/tui/view/painter.ts';
import { TABS } from '../../src/tui/view/panel.ts';
import type { Block } from '../../src/tui/view/pane.ts';
import { opened, pressed, typed } from './pressing.ts';
import { unstyled } from './styles.ts';

const plain = lookOf({ colour: false, ascii: false });
const coloured = lookOf({ colour: true, ascii: false });

const SIZES: readonly Screen[] = (
  [
    [60, 20],
    [79, 24],
    [80, 24],
    [100, 30],
    [131, 40],
    [132, 40],
    [160, 45],
    [200, 60],
  ] as const
).map(([columns, rows]) => ({ columns, rows }));

const textOf = ({ lines }: Block): string => unstyled(lines.join('\n'));

/** What is wrong with a frame, if anything: on any screen all of this holds. */
function faultsOf({ lines, caret }: Block, { columns, rows }: Screen): readonly string[] {
  const whole = unstyled(lines.join('\n'));
  return [
    lines.length === rows ? '' : `${lines.length} lines of ${rows}`,
    ...lines.map((it) => (widthOf(it) <= columns ? '' : `${widthOf(it)} columns: ${unstyled(it)}`)),
    caret === undefined || (caret.row >= 0 && caret.row < rows && caret.column >= 0 && caret.column < columns)
      ? ''
      : `the caret is at ${caret.row}:${caret.column}`,
    ...(/.*(?:undefined|\bNaN\b|Infinity|\[object).*/.exec(whole) ?? []),
    // oxlint-disable-next-line no-control-regex
    ...(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/u.exec(whole) ?? []),
  ].filter((it) => it !== '');
}

const shown = (state: State, screen: Screen, look: Look = plain): Block => {
  const found = frame(state, screen, look);
  expect(faultsOf(found, screen)).toEqual([]);
  return found;
};

/** States that a screen must stand. */
const STATES: Readonly<Record<string, () => State>> = {
  'at the start': opened,
  'on the results': () => pressed(opened(), 'tab', 'G'),
  'on the panel, far down': () => pressed(opened(), 'shift+tab', ...Array<string>(30).fill('pagedown')),
  'at the last input': () => pressed(opened(), 'G'),
  'while a value is typed': () => typed(opened(), '95'),
  'while a wrong value is typed': () => typed(opened(), '95 MW of nothing'),
  'while a very long value is typed': () => typed(opened(), '9'.repeat(300)),
  'while a long value is edited in its middle': () =>
    pressed(typed(opened(), '9'.repeat(300)), 'home', 'right'),
  'while wide characters are typed': () => typed(pressed(opened(), 'enter'), '漢字かな😀é\u0301'),
  'while a result is typed': () => typed(pressed(opened(), 'tab'), '3 bn$'),
  'while something is looked for': () => typed(pressed(opened(), '/'), 'hash rate'),
  'where nothing is called so': () => typed(pressed(opened(), '/'), 'zzz'),
  'where nothing is called so, on the results': () => typed(pressed(opened(), 'tab', '/'), 'z'.repeat(300)),
  'while a plant is chosen': () => pressed(opened(), 'g', 'down', 'enter', 'down', 'down'),
  'while nothing can be chosen': () => typed(pressed(opened(), 'g', 'down', 'enter'), 'zzz'),
  'in the palette': () => typed(pressed(opened(), ':'), 'a step'),
  'on the keys': () => pressed(opened(), '?', ...Array<string>(20).fill('pagedown')),
  'while a file is named': () => typed(pressed(opened(), 'o'), 'long/'.repeat(60)),
  'while it must be sure': () =>
    reduce(opened(), { is: 'sure', to: { is: 'leave' }, question: 'Really? '.repeat(40) }),
  'with four what-ifs': () => pressed(opened(), 'n', 'right', 'n', 'right', 'n', 'shift+right'),
  'with every change great': () => pressed(typed(opened(), '99999999'), 'enter'),
  'with no answer': () => opened({ scenario: 'no-such-scenario' }),
  'with no answer and bad signs': () => opened({ scenario: '\u001B[31m\u202E漢\n'.repeat(9) }),
  'with a notice that is long': () => reduce(opened(), { is: 'told', notice: 'So it is. '.repeat(50) }),
  'with a file that has a long name': () => {
    const { board } = opened();
    return reduce(opened(), { is: 'saved', file: { path: 'a/'.repeat(200), text: '', board } });
  },
  'while a study runs': () =>
    reduce(pressed(opened(), 'p'), { is: 'runs', running: { key: 'k', part: 0.123 } }),
};

describe.each(SIZES)('on $columns × $rows', (screen) => {
  it.each(Object.keys(STATES))('%s it stands', (name) => {
    const state = STATES[name]!();
    const uncoloured = textOf(shown(state, screen));
    expect(textOf(shown(state, screen, coloured))).toBe(uncoloured);
    expect(uncoloured).toMatch(/^hashwatt /);
  });

  it('shows what is typed at the caret, and what is wrong beside it', () => {
    const { lines, caret } = shown(typed(opened(), '95 MW'), screen);
    const row = unstyled(lines[caret!.row]!);
    expect(row.slice(0, caret!.column)).toMatch(/Bitcoin price.*95 MW$/);
    const below = unstyled(lines[caret!.row + 1]!);
    expect(below).toMatch(/price of bitcoin|power|MW/);
  });

  it('shows the key results with their changes', () => {
    const text = textOf(shown(pressed(opened(), 'shift+right'), screen));
    expect(text).toContain('+5.22 %');
    for (const label of ['Revenue', 'Hash rate', 'Machines']) expect(text).toContain(label);
  });

  it('has the cursor’s row on it wherever the cursor is', () => {
    for (let at = 0; at < 60; at += 7) {
      const state = pressed(opened(), 'g', ...Array<string>(at).fill('down'));
      expect(textOf(shown(state, screen))).toMatch(/(^|│)> /m);
    }
  });
});

describe.each(SIZES.filter(({ columns }) => [60, 100, 160].includes(columns)))(
  'a panel on $columns × $rows',
  (screen) => {
    it.each(PANELS)('%s stands before and after its study, and however far it is scrolled', (panel) => {
      const range = pressed(typed(pressed(opened(), 'enter', 'ctrl+u'), '60k to 140k'), 'enter');
      const state: State = {
        ...(panel === 'ranges' ? range : pressed(opened(), 'right')),
        panel,
        place: 'panel',
      };
      expect(textOf(shown(state, screen))).toContain(TABS[panel]);
      const done = studied(state, screen);
      expect(textOf(shown(done, screen))).not.toContain('It is being worked out.');
      for (const top of [5, 1000]) shown({ ...done, top }, screen);
    });
  },
);

describe('marks that are not colours', () => {
  const screen = { columns: 160, rows: 45 };

  it('tell the cursor, the open panel and the part of the screen', () => {
    const { lines } = shown(pressed(opened(), 'm'), screen);
    // oxlint-disable-next-line no-control-regex
    const inverse = lines.join('\n').match(/\u001B\[7m.*?\u001B\[(?:27|0)m/gu) ?? [];
    const texts = inverse.map(unstyled).join('\n');
    expect(texts).toMatch(/> Bitcoin price/);
    expect(texts).toContain(TABS.waterfall);
    expect(texts).toContain('Inputs');
  });

  it('use no colour where there is to be none', () => {
    for (const state of Object.values(STATES))
      // oxlint-disable-next-line no-control-regex
      expect(frame(state(), screen, plain).lines.join('\n')).not.toMatch(/\u001B\[(?:3|4|9|10)\d/u);
  });

  it('are letters and signs of ASCII alone where that is asked for', () => {
    for (const state of Object.values(STATES)) {
      const { lines } = frame(state(), screen, lookOf({ colour: false, ascii: true }));
      expect(unstyled(lines.map(asAscii).join(''))).toMatch(/^[\x20-\x7E]*$/);
    }
  });
});

describe('what is old', () => {
  const screen = { columns: 160, rows: 45 };

  it('says so until the new page is there', () => {
    const done = studied(pressed(opened(), 'v'), screen);
    expect(textOf(shown(done, screen))).not.toContain('of before');
    const changed = pressed(done, 'right');
    expect(textOf(shown(changed, screen))).toContain('of before');
    expect(textOf(shown(studied(changed, screen), screen))).not.toContain('of before');
  });

  it('stands below what keeps a question from an answer', () => {
    const text = textOf(shown(opened({ scenario: 'zaporizhzhia', poolFee: '300 %' }), screen));
    expect(text).toContain('Below stands the last full answer.');
    expect(text).toContain('300 %');
  });
});

describe('the painter', () => {
  it('sends the rows that changed and no others', () => {
    const painter = new Painter();
    painter.paint({ lines: ['a', 'b', 'c'] });
    const sent = painter.paint({ lines: ['a', 'x', 'c'], caret: { row: 1, column: 1 } });
    expect(sent).toContain('\u001B[2;1H');
    expect(sent).toContain('x');
    for (const row of [1, 3]) expect(sent).not.toContain(`\u001B[${row};1H`);
    expect(sent).toContain('\u001B[2;2H\u001B[?25h');
  });

  it('wipes rows that are gone, and sends all again once it forgot', () => {
    const painter = new Painter();
    painter.paint({ lines: ['a', 'b', 'c'] });
    expect(painter.paint({ lines: ['a'] })).toContain('\u001B[2;1H\u001B[2K\u001B[3;1H\u001B[2K');
    painter.forget();
    expect(painter.paint({ lines: ['a'] })).toContain('a');
  });
});

describe('whatever is pressed', () => {
  const keys = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...acts.flatMap((it) => it.keys)) },
    { weight: 2, arbitrary: fc.constantFrom('enter', 'escape', 'tab', 'space', 'left', 'backspace', 'down') },
    { weight: 2, arbitrary: fc.constantFrom(...'0123456789.$€-%;kMW to'.split('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }) },
  );
  const screens = fc.record({
    columns: fc.integer({ min: 60, max: 200 }),
    rows: fc.integer({ min: 20, max: 60 }),
  });

  it('no screen breaks', () => {
    fc.assert(
      fc.property(screens, fc.array(keys, { maxLength: 25 }), (screen, sequence) => {
        let state = opened();
        for (const key of sequence) {
          state = pressed(state, key);
          const faults = faultsOf(frame(state, screen, coloured), screen);
          if (faults.length > 0) throw new Error(faults.join('\n'));
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('a screen that is far too small is never overrun', () => {
    const small = fc.record({
      columns: fc.integer({ min: 1, max: 59 }),
      rows: fc.integer({ min: 1, max: 19 }),
    });
    fc.assert(
      fc.property(small, fc.array(keys, { maxLength: 12 }), (screen, sequence) => {
        const { lines } = frame(pressed(opened(), ...sequence), screen, coloured);
        expect(lines.length).toBeLessThanOrEqual(screen.rows);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(screen.columns);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

it('cuts a label only where the value beside it needs the room', () => {
  const rows = textOf(shown(opened(), { columns: 148, rows: 90 }));
  expect(rows).toMatch(/Revenue of a year +\$/);
  expect(rows).toMatch(/Rated hash rate of a machine +— TH\/s/);
});
