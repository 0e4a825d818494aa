import { explain } from '../../index.ts';
import { explanationTree } from '../../present/explanation.ts';
import { type Page, section } from '../../present/page.ts';
import { type Terminal, widthOf } from '../../present/text.ts';
import { onTerminal } from '../../present/terminal.ts';
import { answered } from '../model/answers.ts';
import { cursorIn } from '../model/lists.ts';
import { type Panel, PANELS } from '../model/mode.ts';
import { shownQuestion, type State } from '../model/state.ts';
import { jobOf, keyOf } from '../studies/job.ts';
import type { Look } from './look.ts';
import { ordered } from './ordered.ts';
import { waterfallPage } from '../../present/waterfall-page.ts';

/** What a panel is called on its tab. */
export const TABS: Readonly<Record<Panel, string>> = {
  why: 'why',
  waterfall: 'megawatts',
  projection: 'projection',
  size: 'value',
  ranges: 'ranges',
  hours: 'hours',
  compare: 'compare',
  share: 'line',
};

/** The tabs, the open one set apart, and how far its study is. */
export function tabs(state: State, width: number, look: Look): string {
  const { panel, running } = state;
  const studied = state.studied[panel];
  const job = studied && jobOf(state, width);
  const isOld = job !== undefined && studied?.key !== keyOf(job);
  const part = running && running.part > 0 ? ` ${Math.floor(running.part * 100)} %` : '';
  const told = running ? ` … works${part}` : '';
  const old = isOld ? ' (of before)' : '';
  const shown = PANELS.map((it) =>
    it === panel ? look.inverse(` ${TABS[it]}${old}${told} `) : ` ${TABS[it]} `,
  );
  // The open tab is always seen.
  const end = shown.slice(0, PANELS.indexOf(panel) + 1);
  const from = end.findIndex((_, at) => widthOf(end.slice(at).join('')) <= width);
  return shown.slice(Math.max(0, from)).join('');
}

/** How a panel is to be told: a listener has no use for drawings. */
export interface Telling extends Terminal {
  readonly drawn?: boolean;
}

/** All lines of the open panel. */
export function panelLines(state: State, telling: Telling): readonly string[] {
  if (state.panel === 'why') return whyLines(state, telling);
  const page = ordered(pageOf(state, telling.width));
  return linesOf(onTerminal((telling.drawn ?? true) ? page : withoutDrawings(page), telling));
}

const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n');

const withoutDrawings = (page: Page): Page =>
  page.map(({ blocks, ...rest }) => ({ ...rest, blocks: blocks.filter(({ kind }) => kind !== 'picture') }));

/** The working of the result under the cursor. */
function whyLines(state: State, telling: Terminal): readonly string[] {
  const answer = answered(shownQuestion(state).asked, state.library);
  const name = cursorIn(state, 'results');
  if (answer.problems || name === undefined) return [];
  return linesOf(explanationTree(explain(answer.answer, name as Parameters<typeof explain>[1]), telling));
}

function pageOf(state: State, width: number): Page {
  const { panel } = state;
  if (panel === 'waterfall') {
    const answer = answered(shownQuestion(state).asked, state.library);
    return answer.problems ? [] : waterfallPage(answer.answer, width);
  }
  if (!jobOf(state, width)) return section('', { kind: 'aside', text: WANTS[panel] ?? '' });
  return state.studied[panel]?.page ?? section('', { kind: 'aside', text: 'It is being worked out.' });
}

/** What a panel lacks before it can show anything. */
const WANTS: { readonly [panel in Panel]?: string } = {
  hours: 'Press f and name a file of hourly prices: this shows which hours are worth mining.',
  compare: 'Change something, or press n for a copy beside this: what differs stands here then.',
};
