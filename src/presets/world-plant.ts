import type { Preset } from './preset.ts';

/** A plant of the Global Power Plant Database, as its file has it. */
export interface WorldPlant {
  /** Its name, country and whatever else tells it from all others: `belo-monte-bra`. */
  readonly id: string;
  readonly name: string;
  /** The name as it is searched. */
  readonly key: string;
  /** The code of three letters, and the name. */
  readonly country: string;
  readonly countryName: string;
  readonly fuel: string;
  /** Nameplate, in MW. */
  readonly capacity: string;
  /** The mean year in which its units came into use. */
  readonly built?: string;
  /** The year of its capacity, where that is known. */
  readonly asOf?: string;
  /** What a model of the database has for its energy of a year, in GWh: one factor for each country and fuel. */
  readonly modelled?: string;
  /** The line of its file on which it stands. */
  readonly line: number;
  /** The hand-checked plant that says more of it. */
  readonly checked?: Preset;
}

/** What is taken for plants of a fuel. */
export interface Fuel {
  /** Whether nameplates mean what the generators make or what the plant sends out. */
  readonly capacity: 'gross' | 'net';
  /** What of the nameplate is sent out. */
  readonly netShare?: {
    readonly value: string;
    readonly source: string;
    readonly asOf: string;
    readonly note: string;
  };
  readonly values: Preset['values'];
}

/** What is said of the plants of the world beside their table. */
export interface WorldSays {
  readonly fuels: Readonly<Record<string, Fuel>>;
  /** Hand-checked plants by id, and the rows that each stands for. */
  readonly checked: Readonly<Record<string, readonly { readonly country: string; readonly name: string }[]>>;
}
