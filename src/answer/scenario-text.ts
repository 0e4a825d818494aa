import { shipped } from '../presets/compiled.ts';
import type { Library, Preset, PresetValue } from '../presets/preset.ts';
import type { Name } from '../study/inputs.ts';
import { isMonthly, valuesOf, type WhatIf } from '../study/what-if.ts';
import { HashwattError } from '../units/problem.ts';
import { understandMonths } from './months.ts';
import { type Answered, foundOtherwise, overruledIn, pathWithStart } from './outweighed.ts';
import { understand } from './question.ts';

/** What a scenario file is to be called, and the text of the file that it replaces. */
export interface ScenarioNaming {
  readonly name: string;
  /** What it is, in a sentence; that of the scenario that was changed when it is left out. */
  readonly about?: string | undefined;
  /** The text of the file that was opened, which is changed where it stands. */
  readonly base?: string | undefined;
}

/**
 * The text of a scenario file that answers as a what-if does. It holds what the scenario of the what-if says, with
 * sources, stakes, warnings and what is left out, and over it what was changed; the day of today is not of it.
 * A value of the scenario that was overruled is left out: in one file both would be one author's word, and contradict.
 * @throws HashwattError with every problem of the what-if, of its name and of `base`, and when no file can answer like it
 */
export async function scenarioText(
  whatIf: WhatIf<Preset>,
  { name, about, base }: ScenarioNaming,
  library: Library = shipped,
): Promise<string> {
  const values = valuesOf(whatIf);
  const read = isMonthly(whatIf) ? understandMonths : understand;
  const answered = read(whatIf, library);
  const { scenario, used } = answered.background;
  // A file can name what is shipped alone; of other presets it holds all they say.
  const held = used.filter((it) => it !== scenario && !library.presets.includes(it));
  const problems = held.flatMap(unheld);
  if (problems.length > 0) throw new HashwattError(problems);
  const sources = scenario ? [...held, scenario] : held;
  const said = new Map(sources.flatMap((it) => Object.entries(it.values) as [Name, PresetValue][]));
  for (const beaten of overruledIn(answered, [...said.keys()])) said.delete(beaten);
  const typed = new Map<Name, string>();
  for (const [of, text] of values) {
    const value = valueOf(of, text, answered);
    if (isSame(value, said.get(of))) continue;
    typed.set(of, value.path ?? text.trim());
    said.set(of, value);
  }
  const words = { name, about: about ?? scenario?.about };
  const kept = written(words, whatIf, answered, sources, Object.fromEntries(said), library);
  refuseAnother(answered, read({ scenario: kept, today: whatIf.today }, library));
  const { writeScenario } = await import('../presets/write.ts');
  return writeScenario({ scenario: kept, typed }, base);
}

/** In a file all values are of one word, which now and then finds another way to a quantity: not in silence. */
function refuseAnother(asked: Answered, kept: Answered): void {
  const field = foundOtherwise(asked, kept);
  if (field === undefined) return;
  const allowed =
    'would be found in another way from a file, where a change is no stronger than what it changes';
  throw new HashwattError([
    { code: 'wrong-shape', field, allowed, fix: `Give ${field} itself, or less beside it` },
  ]);
}

const unheld = ({ id, correlations = [] }: Preset) =>
  correlations.length === 0
    ? []
    : [
        {
          code: 'wrong-shape' as const,
          field: 'scenario',
          given: id,
          allowed: 'has correlations, which no scenario file can hold',
        },
      ];

function valueOf(name: Name, text: string, answered: Answered): PresetValue {
  const { value, path, range } = answered.stated.get(name)!;
  return {
    value: value.toFixed(),
    ...(path === undefined ? {} : { path: pathWithStart(name, text.trim(), answered) }),
    ...(range === undefined ? {} : { range: text.trim() }),
  };
}

/** What says the same number is no change, whatever unit it is in. */
const isSame = (a: PresetValue, b: PresetValue | undefined): boolean =>
  b !== undefined &&
  a.path === b.path &&
  a.range === b.range &&
  (a.path !== undefined || a.value === b.value);

function written(
  { name, about }: Pick<ScenarioNaming, 'name' | 'about'>,
  whatIf: WhatIf<Preset>,
  { background }: Answered,
  sources: readonly Preset[],
  values: Preset['values'],
  library: Library,
): Preset {
  const { scenario, stakes, stakesNote } = background;
  const from = whatIf.from ?? scenario?.horizon?.from;
  const months = whatIf.months ?? scenario?.horizon?.months;
  return {
    kind: 'scenario',
    id: '',
    name,
    ...(about === undefined || about.trim() === '' ? {} : { about }),
    values,
    warnings: sources.flatMap(({ warnings }) => warnings),
    leavesOut: sources.flatMap(({ leavesOut }) => leavesOut),
    stakes,
    ...(stakesNote && { stakesNote }),
    expect: [],
    rests: restsOf(whatIf, background, library),
    horizon: { ...(from !== undefined && { from }), ...(months !== undefined && { months: `${months}` }) },
    facts: {},
  };
}

/** The shipped presets that it rests on; the network that nobody chose stays the newest one. */
function restsOf(
  { network }: WhatIf<Preset>,
  { scenario, used }: Answered['background'],
  { presets, assumptions }: Library,
): Preset['rests'] {
  const isChosen = ({ kind, id }: Preset): boolean =>
    kind !== 'network' || id !== assumptions.network || (network ?? scenario?.rests.network) !== undefined;
  const named = used.filter((it) => it !== scenario && presets.includes(it) && isChosen(it));
  return Object.fromEntries(named.map(({ kind, id }) => [kind, id]));
}
