import type { Name } from '../study/inputs.ts';
import type { World } from '../study/reality.ts';

/** The kinds of preset, each a folder of `presets/`. */
export const KINDS = ['plant', 'miner', 'cooling', 'network', 'scenario'] as const;
export type Kind = (typeof KINDS)[number];

/** The folder of each kind below a preset folder. */
export const FOLDERS: Readonly<Record<Kind, string>> = {
  plant: 'plants',
  miner: 'miners',
  cooling: 'cooling',
  network: 'networks',
  scenario: 'scenarios',
};

/** What a file rests on that wants no preset of a kind, not even the usual one. */
export const NO_PRESET = 'none';

/** One value of a preset, in the unit of the book, with what a reviewer asks for. */
export interface PresetValue {
  /** A decimal number in the unit that the book gives the quantity. */
  readonly value: string;
  readonly source?: string;
  readonly asOf?: string;
  /** Why it is taken although no source says so. */
  readonly assumed?: string;
  readonly note?: string;
  /** How it changes by month, as the file has it; `value` stands in where no months are followed. */
  readonly path?: string;
  /** The range that it may lie in, as the file has it; `value` is its median. */
  readonly range?: string;
  /** No unit was written, though the quantity has one. */
  readonly unitless?: true;
}

/** A fact that a reader of the result must know. */
export interface Notice {
  readonly text: string;
  readonly source?: string;
  readonly asOf?: string;
}

/** A holder of a part of the proceeds; its share is its weight over the sum of weights. */
export interface Stake {
  readonly name: string;
  readonly weight: string;
}

/** How closely two quantities are in the same order, where both are uncertain. */
export interface PresetCorrelation {
  readonly between: readonly [Name, Name];
  /** A decimal number from −1 to 1. */
  readonly rank: string;
  readonly source?: string;
  readonly note?: string;
}

/** A power at which a machine runs beside its nameplate, in the units of the book, as a source gives it. */
export interface RunPoint {
  readonly name?: string;
  readonly power: string;
  readonly hashRate: string;
}

/** The run points of a machine, least power first. */
export interface RunPoints {
  readonly source: string;
  readonly asOf: string;
  readonly note?: string;
  readonly points: readonly RunPoint[];
}

/** What a machine cost at one time, in $ for each TH/s; no result rests on it. */
export interface PriceRange {
  readonly low: string;
  readonly high: string;
  readonly source: string;
  readonly asOf: string;
  readonly note?: string;
}

/** What a preset file says, read and checked. */
export interface Preset {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
  readonly about?: string;
  readonly values: { readonly [name in Name]?: PresetValue };
  readonly warnings: readonly Notice[];
  /** What no number of this scenario says. */
  readonly leavesOut: readonly string[];
  readonly stakes: readonly Stake[];
  /** What a reader must know of the stakes, such as who disputes them. */
  readonly stakesNote?: Notice;
  /** Conditions that `check` holds. */
  readonly expect: readonly string[];
  /** Presets that this one rests on, by kind. */
  readonly rests: { readonly [kind in Exclude<Kind, 'scenario'>]?: string };
  /** When a projection of it starts, and how long it is. */
  readonly horizon?: { readonly from?: string; readonly months?: string };
  /** Rank correlations, which hold unless a user gives others. */
  readonly correlations?: readonly PresetCorrelation[];
  readonly runPoints?: RunPoints;
  readonly price?: PriceRange;
  /** Facts that are no quantities: country, fuel, maker, …. */
  readonly facts: Readonly<Record<string, string>>;
  /** The file of it in a user's own folder, and whether it stands in for a shipped preset. */
  readonly own?: { readonly file: string; readonly replaces: boolean };
  /** The file below `presets/` that says it, where that is none of its own. */
  readonly file?: string;
}

/** Days after which a value that is not of a named day is called old. */
export type AgeLimits = Readonly<Record<'price' | Exclude<Kind, 'scenario'>, number>>;

/** What is taken when nobody says otherwise. */
export interface Assumptions {
  readonly values: Preset['values'];
  /** The network when none is named. */
  readonly network: string;
  readonly limitsOfAge: AgeLimits;
  /** What the reality panel holds results against. */
  readonly reality?: World;
}

/** What a user assumes instead; what is left out stays as it is shipped. */
export interface OwnAssumptions extends Partial<Pick<Assumptions, 'network'>> {
  readonly values: Preset['values'];
  readonly limitsOfAge: Partial<AgeLimits>;
}

/** Presets and assumptions: what is shipped, or that with a user's own folder over it. */
export interface Library {
  readonly presets: readonly Preset[];
  /** The network month by month, as `networkMonths` reads it; each is a preset of its own that is made when it is named. */
  readonly months?: string;
  readonly assumptions: Assumptions;
  /** The file of the user's own assumptions, and those of them that stand in for shipped ones. */
  readonly ownAssumptions?: { readonly file: string; readonly replaced: readonly string[] };
}
