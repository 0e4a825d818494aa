import { mining } from '../mining/book.ts';
import type { Library } from '../presets/preset.ts';
import { linked } from '../present/html.ts';
import { element, escapedMarkup } from '../present/svg-parts.ts';
import { anchorOf } from '../present/working.ts';
import {
  inSentence,
  labelOf,
  resultsOf,
  statedText,
  unitText,
  valueIn,
  valueText,
} from '../present/values.ts';
import { Absent } from '../interpret/absent.ts';
import type { Envelope } from '../study/envelope.ts';
import { isName, type Name, names, type Stated } from '../study/inputs.ts';
import type { ReportPart } from './report-parts.ts';

/** An input of a report: what stands in its field, its unit, and where it comes from. */
export interface ReportField {
  readonly name: Name | 'from' | 'months';
  readonly label: string;
  readonly text: string;
  readonly unit: string;
  /** Whose word it is, with its date; `not given` where nobody said it. */
  readonly origin: string;
  readonly source?: string | undefined;
}

type About = Pick<Stated, 'origin' | 'source' | 'asOf' | 'note' | 'preset'>;

/** The inputs that were given, those that would tell more, and those of presets and assumptions. */
export function fieldsOf(
  envelope: Envelope,
  stated: ReadonlyMap<Name, Stated>,
  parts: readonly ReportPart[],
): ReportField[] {
  const known = names.filter((it) => it in envelope.inputs || stated.has(it));
  const lacking = new Set([...parts.flatMap(({ lacks }) => lacks), ...missingIn(envelope)]);
  const shown = known.map((name) => ({ ...fieldFor(envelope, stated, name), by: stated.get(name)?.origin }));
  const wanted = names.filter((it) => lacking.has(it) && !known.includes(it));
  return [
    ...shown.filter(({ by }) => by === 'given'),
    ...wanted.map((name) => ({ ...head(name), text: '', origin: 'not given' })),
    ...shown.filter(({ by }) => by === 'preset'),
    ...shown.filter(({ by }) => by !== 'given' && by !== 'preset'),
  ];
}

const head = (name: Name): Pick<ReportField, 'name' | 'label' | 'unit'> => {
  const unit = unitText(name);
  return { name, label: labelOf(name), unit: unit === '1' ? '' : unit };
};

/** What results without a value wait for. */
const missingIn = (envelope: Envelope): string[] =>
  [...mining.chapters.keys()].flatMap(resultsOf).flatMap((name) => {
    const value = valueIn(envelope, name);
    return value instanceof Absent ? [...value.missing] : [];
  });

function fieldFor(envelope: Envelope, stated: ReadonlyMap<Name, Stated>, name: Name): ReportField {
  const shown = envelope.inputs[name];
  const said = stated.get(name);
  const value = said?.value ?? valueIn(envelope, name);
  const about = { ...shown?.about, ...said } as About & { readonly follows?: readonly Name[] };
  const text = said?.range?.text ?? said?.path ?? '';
  const follows = about.follows ?? [];
  const plain =
    value instanceof Absent ? '' : follows.length > 0 ? valueText(name, value) : statedText(name, value);
  return {
    ...head(name),
    text: text === '' ? plain : text,
    origin: originOf(about, follows),
    source: about.source,
  };
}

function originOf({ origin, asOf, note, preset }: About, follows: readonly Name[]): string {
  const from = follows.length > 0 ? `from ${follows.map((it) => inSentence(labelOf(it))).join(' and ')}` : '';
  const said = [origin === 'preset' ? preset : origin, from, asOf, note].filter(
    (it) => it !== undefined && it !== '',
  );
  return [...new Set(said)].join(', ');
}

/** The form of a report: an entry for each input, with its unit, its origin, and room for what is wrong with it. */
export const formHtml = (fields: readonly ReportField[], extras: readonly ReportField[]): string =>
  element(
    'form',
    { id: 'inputs', 'aria-label': 'Inputs' },
    element('h2', {}, 'Inputs and assumptions') +
      element(
        'p',
        { class: 'aside live' },
        'Change any of them, and everything follows. An empty field takes back what the scenario says.',
      ) +
      '<noscript><p class="aside">Where scripts run, they can be changed, and everything follows.</p></noscript>' +
      element('p', { class: 'live' }, '<button type="reset">Take all changes back</button>') +
      element('p', { class: 'error', id: 'trouble', role: 'alert' }, ' ') +
      [...extras, ...fields].map(fieldHtml).join(''),
  );

function fieldHtml({ name, label, text, unit, origin, source }: ReportField): string {
  const ids = { entry: `entry-${name}`, origin: `origin-${name}`, error: `error-${name}` };
  const input = element('input', {
    id: ids.entry,
    name,
    value: text,
    type: 'text',
    // Until the script is there that would follow a change.
    readonly: '',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': `${ids.origin} ${ids.error}`,
  });
  return element(
    'div',
    { class: text === '' ? 'field empty' : 'field', id: anchorOf(name) },
    element('label', { for: ids.entry }, escapedMarkup(label)) +
      element(
        'div',
        { class: 'entry' },
        input + element('span', { class: 'unit' }, escapedMarkup(unit) || ' '),
      ) +
      element('p', { class: 'origin', id: ids.origin }, originHtml(origin, source) || ' ') +
      `<p class="error" id="${ids.error}" aria-live="polite"></p>`,
  );
}

/** Where a value comes from, with the address of its source. */
export const originHtml = (origin: string, source: string | undefined): string =>
  linked([origin, source].filter((it) => it !== undefined && it !== '').join(', '));

/** The months of a projection as fields. */
export const monthFields = (from: string, months: number): ReportField[] => [
  { name: 'from', label: 'First month', text: from, unit: '', origin: 'of the projection' },
  { name: 'months', label: 'How many months', text: `${months}`, unit: '', origin: 'of the projection' },
];

/** Whether a problem belongs beside a field. */
export const isField = (name: string): boolean => isName(name) || name === 'from' || name === 'months';

/** The library that a page must bring along, where it is not the shipped one. */
export const ownLibrary = (library: Library, shipped: Library): Library | undefined =>
  library === shipped ? undefined : library;
