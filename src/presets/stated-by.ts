import { fieldOf, type Name, STRENGTH, type Stated } from '../study/inputs.ts';
import { readCentral } from '../study/uncertain.ts';
import { Exact } from '../units/decimal.ts';
import type { Kind, Library, Notice, Preset, PresetValue } from './preset.ts';

/** What is taken when nobody says otherwise. */
export const assumptionsOf = ({ assumptions }: Library): [Name, Stated][] =>
  entries(assumptions.values).map(([name, said]) => [
    name,
    { ...about(said), ...central(name, said), origin: 'assumed', strength: STRENGTH.assumed },
  ]);

/** What a preset states, as strong as its kind is. */
export const statedBy = ({ id, kind, values }: Preset): [Name, Stated][] =>
  entries(values).map(([name, said]) => [
    name,
    {
      ...about(said),
      ...central(name, said),
      origin: originOf(kind, said),
      strength: strengthOf(kind, said),
      preset: id,
    },
  ]);

/** What a plant is assumed to be gives way to what follows from what is known of it. */
const strengthOf = (kind: Kind, { assumed }: PresetValue): number => {
  if (kind === 'scenario') return STRENGTH.scenario;
  return assumed === undefined ? STRENGTH.preset : STRENGTH.assumed;
};

/** A range was read once before, when its file was. */
function central(name: Name, { value, range }: PresetValue): Pick<Stated, 'value' | 'range'> {
  const read = range === undefined ? undefined : readCentral(range, fieldOf(name));
  return read && 'range' in read ? read : { value: new Exact(value) };
}

/** A scenario file may state a bare value; that is its author's word. */
const originOf = (kind: Kind, { assumed, source }: PresetValue): Stated['origin'] => {
  if (assumed !== undefined) return 'assumed';
  return kind === 'scenario' && source === undefined ? 'given' : 'preset';
};

function about({
  source,
  asOf,
  assumed,
  note,
  path,
}: PresetValue): Pick<Stated, 'source' | 'asOf' | 'note' | 'path'> {
  const said = assumed ?? note;
  return {
    ...(source === undefined ? {} : { source }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(said === undefined ? {} : { note: said }),
    ...(path === undefined ? {} : { path }),
  };
}

/** What a reader of a preset must know. */
export const noticesOf = ({ warnings }: Preset): string[] => warnings.map(sentence);

const sentence = ({ text, source }: Notice): string => (source === undefined ? text : `${text} (${source})`);

const entries = (values: Preset['values']): [Name, PresetValue][] =>
  Object.entries(values) as [Name, PresetValue][];
