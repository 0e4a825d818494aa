import { mining } from '../mining/book.ts';
import type { Library } from '../presets/preset.ts';
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
import { isOfHorizon, MONTH_LABELS } from './report-lacks.ts';

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
    ...wanted.map(emptyField),
    ...shown.filter(({ by }) => by === 'preset'),
    ...shown.filter(({ by }) => by !== 'given' && by !== 'preset'),
  ];
}

/** The field of an input that nobody gave. */
export const emptyField = (name: Name): ReportField => ({ ...head(name), text: '', origin: 'not given' });

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

/** The months of a projection as fields. */
export const monthFields = (from: string, months: number): ReportField[] => [
  { name: 'from', label: MONTH_LABELS.from, text: from, unit: '', origin: 'of the projection' },
  { name: 'months', label: MONTH_LABELS.months, text: `${months}`, unit: '', origin: 'of the projection' },
];

/** Whether a problem belongs beside a field. */
export const isField = (name: string): boolean => isName(name) || isOfHorizon(name);

/** The library that a page must bring along, where it is not the shipped one. */
export const ownLibrary = (library: Library, shipped: Library): Library | undefined =>
  library === shipped ? undefined : library;
