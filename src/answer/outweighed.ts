import { plan } from '../formula/plan.ts';
import { mining, monthly } from '../mining/book.ts';
import { monthText } from '../study/calendar.ts';
import { yearOf } from '../study/estimate.ts';
import { fieldOf, type Name, type Stated, STRENGTH } from '../study/inputs.ts';
import { entriesOf } from '../study/path-entries.ts';
import { inUnit } from '../study/what-if.ts';
import type { MonthlyQuestion } from './months.ts';
import type { Understood } from './question.ts';

/** A question of a year or of months, read. */
export type Answered = Understood | MonthlyQuestion;

/** Which of these values of a scenario stand by themselves, and not beside what a user gives. */
export function overruledIn({ background, stated, ...more }: Answered, names: readonly Name[]): Name[] {
  const [before, after] = [background.stated, stated].map((it) => originsOf(it, 'horizon' in more));
  return names.filter((name) => isBeaten(name, after!) && !isBeaten(name, before!));
}

/** The first quantity that two questions find in different ways. */
export function foundOtherwise(a: Answered, b: Answered): Name | undefined {
  const [here, there] = [a, b].map(({ stated, ...more }) => originsOf(stated, 'horizon' in more));
  return [...here!.keys()].find((name) => here!.get(name) !== there!.get(name));
}

/** What finds each quantity: its formula or way, or that it is given, or nothing. */
type Origins = ReadonlyMap<Name, object | string>;
const GIVEN = 'given';

const isBeaten = (name: Name, origins: Origins): boolean => (origins.get(name) ?? GIVEN) !== GIVEN;

function originsOf(stated: ReadonlyMap<Name, Stated>, inMonths: boolean): Origins {
  const model = inMonths ? monthly : mining;
  const said = inMonths ? stated : yearOf(stated);
  const strengths = [...said].map(([name, { strength, path }]): [Name, number] => [
    name,
    inMonths && path !== undefined ? STRENGTH.path : strength,
  ]);
  const made = [...plan<unknown>(model, new Map(strengths))];
  return new Map(
    made.map(([quantity, origin]) => [
      model.nameOf(quantity) as Name,
      'formula' in origin ? origin.formula : origin.by,
    ]),
  );
}

/**
 * A path as a file needs it: what holds before its first month is said in the question by the preset below,
 * which a path in a file would take the place of.
 */
export function pathWithStart(name: Name, text: string, answered: Answered): string {
  if (!('horizon' in answered)) return text;
  const { from } = answered.horizon;
  const { isLine, entries, faults } = entriesOf(text, fieldOf(name));
  const below = answered.background.stated.get(name);
  const first = entries[0]?.at;
  if (faults.length > 0 || first === undefined || first <= from || !below || below.path !== undefined)
    return text;
  const start = `${monthText(from)}: ${inUnit(name, below.value.toFixed())}; `;
  return isLine ? text.replace(/^line\s+/, `$&${start}`) : `${start}${text}`;
}
