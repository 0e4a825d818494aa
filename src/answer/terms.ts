import type { Terms } from '../study/dispatch-terms.ts';
import { dollar, hour, MW, MWh, percent, year } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import type { Problem } from '../units/problem.ts';
import { type Field, read } from '../units/read.ts';

/** What a term is given as: text with a unit, or a number in the unit of the term. */
export type TermValue = string | number | undefined;

/** How a site may step aside; what is left out does not bind it. */
export interface TermsAsked {
  /** `both` mines what pays; `mine` and `sell` never step aside; `surplus` mines what the grid does not take. */
  readonly mode?: 'both' | 'mine' | 'sell' | 'surplus' | undefined;
  /** Whose money: a plant sells what it does not mine, a miner buys what it mines. */
  readonly side?: 'plant' | 'miner' | undefined;
  /** Whether the owner counts what the last hour takes from all others. */
  readonly ownEffect?: boolean | undefined;
  /** $/MWh beside the price of the energy. */
  readonly variableCost?: TermValue;
  /** Hours that a run and a stop last at least. */
  readonly leastRun?: TermValue;
  readonly leastStop?: TermValue;
  /** $ for a start. */
  readonly startCost?: TermValue;
  /** The percentage of all hours that must be mined, and how many hours may be. */
  readonly mustRun?: TermValue;
  readonly mostHours?: TermValue;
  /** MW that the grid may call off, and $/MW/year for that. */
  readonly contractPower?: TermValue;
  readonly contractPricePerYear?: TermValue;
  /** $/MWh for what is called and not used, and what is owed for what is used all the same. */
  readonly contractPricePerCall?: TermValue;
  readonly contractPenalty?: TermValue;
}

const price = dollar.per(MWh);

/** The terms that are measured, with their units. */
const MEASURED = {
  variableCost: { unit: price },
  leastRun: { unit: hour, min: '0' },
  leastStop: { unit: hour, min: '0' },
  startCost: { unit: dollar, min: '0' },
  mustRun: { unit: percent, min: '0', max: '100' },
  mostHours: { unit: hour, min: '0' },
  contractPower: { unit: MW, min: '0' },
  contractPricePerYear: { unit: dollar.per(MW).per(year), min: '0' },
  contractPricePerCall: { unit: price, min: '0' },
  contractPenalty: { unit: price, min: '0' },
} as const satisfies Partial<Record<keyof TermsAsked, Field>>;

type Measured = keyof typeof MEASURED;

const CHOICES = { mode: ['both', 'mine', 'sell', 'surplus'], side: ['plant', 'miner'] } as const;

/** Every name of a term. */
export const termNames: readonly string[] = ['ownEffect', ...Object.keys(CHOICES), ...Object.keys(MEASURED)];

/** Reads the terms; what is wrong with them joins `problems`. */
export function readTerms(asked: TermsAsked, problems: Problem[]): Terms {
  for (const [field, allowed] of Object.entries(CHOICES))
    problems.push(...noneOf(field, asked[field as keyof typeof CHOICES], allowed));
  const values: Partial<Record<Measured, number>> = {};
  for (const name of Object.keys(MEASURED) as Measured[]) {
    const value = measured(name, asked[name], problems);
    if (value !== undefined) values[name] = value;
  }
  const { contractPower, contractPricePerYear, contractPricePerCall, contractPenalty, ...plain } = values;
  problems.push(...halfContract(values));
  return {
    ...plain,
    ...(plain.mustRun === undefined ? {} : { mustRun: plain.mustRun / 100 }),
    ...MODES[asked.mode ?? 'both'],
    side: asked.side ?? 'plant',
    ownEffect: asked.ownEffect === true,
    ...(contractPower === undefined
      ? {}
      : {
          contract: {
            power: contractPower,
            pricePerYear: contractPricePerYear ?? 0,
            pricePerCall: contractPricePerCall ?? 0,
            ...(contractPenalty === undefined ? {} : { penalty: contractPenalty }),
          },
        }),
  };
}

const MODES: Readonly<Record<string, Terms>> = {
  mine: { mustRun: 1 },
  sell: { mostHours: 0 },
  surplus: { surplusOnly: true },
};

/** What is wrong with a word that must be one of several. */
export const noneOf = (field: string, given: unknown, allowed: readonly string[]): Problem[] =>
  given === undefined || allowed.includes(given as string)
    ? []
    : [
        {
          code: 'unknown-name',
          field,
          given: typeof given === 'string' ? given : typeof given,
          allowed: `is none of ${allowed.join(', ')}`,
        },
      ];

function measured(field: Measured, given: TermValue, problems: Problem[]): number | undefined {
  if (given === undefined) return undefined;
  const text = typeof given === 'number' || typeof given === 'string' ? `${given}` : '';
  const value = read(text, MEASURED[field]);
  if (value instanceof Exact) return value.toNumber();
  problems.push({ field, given: text, ...value });
  return undefined;
}

/** A contract begins with its megawatts. */
const halfContract = (values: Partial<Record<Measured, number>>): Problem[] => {
  const terms = (['contractPricePerYear', 'contractPricePerCall', 'contractPenalty'] as const).filter(
    (it) => values[it] !== undefined,
  );
  return values.contractPower !== undefined || terms.length === 0
    ? []
    : [
        {
          code: 'missing-input',
          field: 'contractPower',
          allowed: 'is missing',
          fix: 'Give the megawatts that the grid may call off',
        },
      ];
};
