import { kelvinRise, one } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import { inUnit, readings } from '../units/parse.ts';
import { type Fault, type Field, read } from '../units/read.ts';
import { Unit } from '../units/unit.ts';
import type { Written } from './grammar.ts';

/** The fields that the numbers of a range are: limits are for the whole range, and not for each of its numbers. */
export const fieldsOf = ({ form, parameters }: Written, { unit, compounds }: Field): readonly Field[] => {
  const value: Field = compounds === undefined ? { unit } : { unit, compounds };
  const fields = { value, spread: { ...value, unit: spreadUnit(unit) }, number: { unit: one } };
  return parameters.map((_, at) => fields[form.parameters[at] ?? 'value']);
};

/** A spread of temperatures is no temperature: 2 °C more is 2 K, and not 275.15 K. */
const spreadUnit = (unit: Field['unit']): Field['unit'] =>
  unit.powers['temperature'] === 1 ? new Unit(unit.symbol, kelvinRise.powers, unit.scale) : unit;

/** Reads the numbers of a range exactly; what follows the last one, as in `3 to 5 c/kWh`, holds for bare ones before it. */
export function numbersOf(written: Written, field: Field): readonly Exact[] | Fault {
  const fields = fieldsOf(written, field);
  const texts = withUnits(written, fields);
  const outcomes = texts.map((text, at) => read(text, fields[at]!));
  const faults = outcomes.flatMap((it, at) => (it instanceof Exact ? [] : [within(texts[at]!, it)]));
  // What measures something else is told before units that stand at one number alone.
  return (
    faults.find(({ code }) => code === 'wrong-unit') ??
    mixedUnits(texts, fields) ??
    faults[0] ??
    (outcomes as Exact[])
  );
}

/** What is wrong with a part of a text, as a clause on the whole of it. */
export const within = (part: string, fault: Fault): Fault => ({
  ...fault,
  allowed: `has “${part.length > 30 ? `${part.slice(0, 29)}…` : part}”, which ${fault.allowed}`,
});

const DOLLAR = /^\s*[+\-−]?\s*(?:US)?\$/;

const hasUnit = (field: Field | undefined): boolean => field !== undefined && field.unit !== one;

function withUnits({ parameters }: Written, fields: readonly Field[]): readonly string[] {
  const last = parameters.findLast((_, at) => hasUnit(fields[at])) ?? '';
  const tail = readings(last)?.rest ?? '';
  const dollar = DOLLAR.test(last) ? '$' : '';
  return parameters.map((text, at) =>
    hasUnit(fields[at]) && readings(text)?.rest === '' && text !== last
      ? `${DOLLAR.test(text) ? '' : dollar}${text} ${tail}`.trim()
      : text,
  );
}

/** A bare number after one in cents could mean cents or dollars. */
function mixedUnits(texts: readonly string[], fields: readonly Field[]): Fault | undefined {
  const units = texts.flatMap((text, at) => (hasUnit(fields[at]) ? [unitOf(text, fields[at]!)] : []));
  return units.includes('none') && units.includes('another')
    ? {
        code: 'wrong-shape',
        allowed: 'has a unit at one number and none at another',
        fix: 'Write the unit at the last number, for all of them, or at each',
      }
    : undefined;
}

function unitOf(text: string, { unit }: Field): 'none' | 'its own' | 'another' {
  const found = readings(text)?.found;
  if (found?.some((it) => it.unit === undefined)) return 'none';
  const isOwn = found?.some((it) => it.unit && inUnit({ value: new Exact(1), unit: it.unit }, unit)?.eq(1));
  return (isOwn ?? true) ? 'its own' : 'another';
}
