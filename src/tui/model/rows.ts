import { type Name, monthly, type Outlook } from '../../index.ts';
import { titleOf } from '../../present/chapters.ts';
import { inSentence, labelOf, statedText, unitText, valueText } from '../../present/values.ts';
import { answered } from './answers.ts';
import { type Asked, CHOOSABLE, type Choosable, type Field, SPANS, typedIn, variantOf } from './board.ts';
import { remembered } from './remembered.ts';
import { shownBoard, type State } from './state.ts';

/** A line of the list of inputs: the title of a chapter, or a field. */
export type InputRow = { readonly is: 'title'; readonly text: string } | FieldRow;

/** A field with its value. */
export interface FieldRow {
  readonly is: 'field';
  readonly field: Field;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  /** Where the value comes from: given, a preset, assumed, or what it follows from. */
  readonly origin: string;
  readonly date: string;
}

/** Every input by chapter, the presets first; those alone that `find` meets. */
export const inputRows = remembered((state: State): readonly InputRow[] => {
  const { find } = state;
  const { asked } = variantOf(shownBoard(state));
  const answer = answered(asked, state.library);
  const said = answer.problems ? undefined : answer;
  const chapters: [string, InputRow[]][] = [
    ['Presets', CHOOSABLE.map((kind) => presetRow(kind, asked, said))],
    ['Time', SPANS.map((span) => fieldRow(span, SPAN_LABELS[span], typedIn(asked, span)))],
    ...[...monthly.chapters].map(([chapter, names]): [string, InputRow[]] => [
      titleOf(chapter),
      (names as readonly Name[]).filter((it) => isShown(it, asked)).map((it) => inputRow(it, asked, said)),
    ]),
  ];
  return chapters.flatMap(([title, rows]) => {
    const found = meets(title, find) ? rows : rows.filter((it) => it.is === 'field' && isFound(it, find));
    return found.length === 0 ? [] : [{ is: 'title', text: title }, ...found];
  });
});

const SPAN_LABELS = { from: 'First month', months: 'How many months' } as const;

/** What has no formula, and what was given although it has one. */
const isShown = (name: Name, asked: Asked): boolean =>
  monthly.quantity(name).kind === 'input' || typedIn(asked, name) !== undefined;

const fieldRow = (field: Field, label: string, typed: string | undefined): FieldRow => ({
  is: 'field',
  field,
  label,
  value: typed ?? '—',
  unit: '',
  origin: typed === undefined ? '' : 'given',
  date: '',
});

function presetRow(kind: Choosable, asked: Asked, said: Outlook | undefined): FieldRow {
  const typed = typedIn(asked, kind);
  const found = kind === 'scenario' ? said?.answer.scenario : presetOf(kind, said);
  const row = fieldRow(kind, LABELS[kind], found?.name ?? typed);
  return { ...row, ...(typed === undefined && found ? { origin: 'preset' } : {}) };
}

const LABELS = {
  scenario: 'Scenario',
  plant: 'Plant',
  miner: 'Machine',
  cooling: 'Cooling',
  network: 'Network',
};

const presetOf = (kind: Choosable, said: Outlook | undefined) =>
  said?.answer.presets.find((it) => it.kind === kind);

function inputRow(field: Name, asked: Asked, said: Outlook | undefined): FieldRow {
  const typed = typedIn(asked, field);
  const row = fieldRow(field, labelOf(field), typed);
  if (typed !== undefined) return { ...row, value: givenText(field, typed, said) };
  const used = said?.answer.inputs[field];
  const stated = said?.stated.get(field);
  const { about } = used ?? { about: stated };
  if (!about) return { ...row, unit: unitText(field) };
  const value = used?.value ?? stated?.value;
  const follows = 'follows' in about ? about.follows : undefined;
  return {
    ...row,
    value: value ? (follows ? valueText : statedText)(field, value) : '—',
    origin: originOf(about, follows),
    date: about.asOf ?? '',
  };
}

/** A number as a person would write it with its unit; a range and a path as they were typed. */
function givenText(field: Name, typed: string, said: Outlook | undefined): string {
  const stated = said?.stated.get(field);
  return stated && !stated.range && !stated.path ? statedText(field, stated.value) : typed;
}

function originOf(
  { origin, preset }: { readonly origin: string; readonly preset?: string },
  follows: readonly Name[] | undefined,
): string {
  if (origin === 'assumed') return 'assumed';
  if (follows) return `from ${follows.map((it) => inSentence(labelOf(it))).join(', ')}`;
  return preset ?? origin;
}

const isFound = (row: FieldRow, find: string): boolean =>
  meets(`${row.label} ${row.field} ${row.origin}`, find);

/** Whether a text holds every word that is looked for. */
export const meets = (text: string, find: string): boolean => {
  const plain = text.toLowerCase();
  return find
    .toLowerCase()
    .split(/\s+/)
    .every((word) => plain.includes(word));
};
