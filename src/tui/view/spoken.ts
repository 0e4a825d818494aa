import { labelOf } from '../../present/values.ts';
import { type Name, monthly } from '../../index.ts';
import { answered } from '../model/answers.ts';
import { type Field, variantOf } from '../model/board.ts';
import { choices } from '../model/pick.ts';
import { cursorIn } from '../model/lists.ts';
import { offers } from '../model/palette.ts';
import { keyResults, resultRows } from '../model/results.ts';
import { inputRows } from '../model/rows.ts';
import { shownBoard, type State } from '../model/state.ts';
import { problemTexts } from '../../present/problems.ts';
import { panelLines, TABS } from './panel.ts';

/** What a screen reader is told when the state has changed: only what is new, a sentence a line. */
export function spoken(before: State | undefined, after: State): readonly string[] {
  const said = [
    ...modeSaid(after),
    ...placeSaid(after),
    ...answerSaid(before, after),
    ...(after.notice === undefined ? [] : [after.notice]),
  ];
  const known = before ? [...modeSaid(before), ...placeSaid(before), before.notice] : [];
  const told = said.filter((it) => !known.includes(it));
  return [...told, ...panelSaid(before, after)];
}

/** The line that is being typed, below all that was said. */
export function prompt({ mode }: State): string {
  return 'line' in mode ? `> ${mode.line.text}` : '> ';
}

function modeSaid({ mode, library }: State): string[] {
  switch (mode.is) {
    case 'edit':
      return [
        `Type ${calledIn(mode.field)}; Enter takes it, Escape leaves it.`,
        ...('problem' in mode.tried ? [`Not yet: ${mode.tried.problem}`] : []),
      ];
    case 'pick': {
      const found = choices(library, mode.kind, mode.line.text);
      return [
        `Choose the ${mode.kind}: ${found.length} of them.`,
        found[mode.at]?.name ?? 'Nothing is called so.',
      ];
    }
    case 'palette': {
      const found = offers(mode.line.text);
      return ['Find what can be done.', found[mode.at]?.words ?? 'Nothing is called so.'];
    }
    case 'keys':
      return offers('').map(({ keys, words }) => `${keys.join(' or ')}: ${words}`);
    case 'find':
      return ['Find: type a part of a name.'];
    case 'path':
      return [`Name the file to ${mode.to === 'save' ? 'save to' : 'open'}.`];
    case 'sure':
      return [`${mode.question} y or n.`];
    default:
      return [];
  }
}

const calledIn = (field: Field): string => (monthly.quantities.has(field) ? labelOf(field as Name) : field);

/** The row under the cursor. */
function placeSaid(state: State): string[] {
  if (state.mode.is !== 'browse') return [];
  if (state.place === 'panel') return [`Panel ${TABS[state.panel]}.`];
  const cursor = cursorIn(state, state.place);
  if (state.place === 'inputs') {
    const row = inputRows(state).find((it) => it.is === 'field' && it.field === cursor);
    return row?.is === 'field'
      ? [`Input ${row.label}: ${[row.value, row.origin, row.date].filter(Boolean).join(', ')}`]
      : [];
  }
  const row = resultRows(state).find((it) => it.is === 'result' && it.name === cursor);
  return row?.is === 'result'
    ? [`Result ${row.label}: ${[row.value, row.change].filter(Boolean).join(', ')}`]
    : [];
}

/** The key results, where the answer is another. */
function answerSaid(before: State | undefined, after: State): string[] {
  const { asked } = variantOf(shownBoard(after));
  if (before && variantOf(shownBoard(before)).asked === asked) return [];
  const { problems } = answered(asked, after.library);
  if (problems) return problemTexts(problems);
  const old = before ? keyResults(before).map(({ value }) => value) : [];
  return keyResults(after)
    .filter(({ value }, at) => value !== old[at])
    .map(({ label, value, change }) => `${label}: ${[value, change].filter(Boolean).join(', ')}`);
}

/** The open panel, where it is another or its page is. */
function panelSaid(before: State | undefined, after: State): readonly string[] {
  const [now, then] = [after, before].map((it) => (it?.place === 'panel' ? panelLines(it, TOLD) : []));
  return now!.join() === then!.join() ? [] : now!.filter((it) => it.trim() !== '');
}

const TOLD = { width: 80, colour: false, drawn: false } as const;
