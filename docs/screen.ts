import { shipped } from '../src/index.ts';
import { lookOf } from '../src/tui/looks.ts';
import { boardOf } from '../src/tui/model/board.ts';
import { reduce } from '../src/tui/model/reduce.ts';
import { opening, type State } from '../src/tui/model/state.ts';
import { jobOf, keyOf } from '../src/tui/studies/job.ts';
import { study } from '../src/tui/studies/study.ts';
import { frame } from '../src/tui/view/frame.ts';
import { panelWidth, type Screen } from '../src/tui/view/layout.ts';
import { picture } from './picture.ts';

const SCREEN: Screen = { columns: 148, rows: 36 };
// Prices are old after two days, so the day stands still: the picture is of code, and not of a day.
const ASKED = {
  scenario: 'site-50mw',
  bitcoinPrice: '95k',
  powerPrice: '35',
  othersGrowth: '5 %/year',
  machinePrice: '12 $/TH',
  buildingPrice: '300k $/MW',
  discountRate: '10 %/year',
  from: '2026-07',
  months: '48',
  today: '2026-06-15',
};

const pressed = (state: State, ...keys: readonly string[]): State =>
  keys.reduce((it, key) => reduce(it, { is: 'key', key, typed: key.length === 1 ? key : '' }), state);

/** The state with the study of its panel done. */
export function studied(state: State, size: Screen): State {
  const job = jobOf(state, panelWidth(size));
  if (!job) return state;
  const steps = study(job, state.library);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return reduce(state, {
    is: 'studied',
    panel: state.panel,
    studied: { key: keyOf(job), page: step.value },
  });
}

/** The terminal what-if, in the middle of one: a changed number, and the months that follow from it. */
export function screen(): string {
  const state = studied(pressed(opening(boardOf(ASKED), shipped), 'p', 'shift+right'), SCREEN);
  const { lines } = frame(state, SCREEN, lookOf({ colour: true, ascii: false }));
  return picture(
    lines,
    SCREEN.columns,
    'The terminal what-if: inputs, results, and a projection of 50 MW month by month',
  );
}
