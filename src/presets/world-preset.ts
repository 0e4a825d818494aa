import { GWh, MW, year } from '../units/catalogue.ts';
import { convert } from '../units/convert.ts';
import { Exact } from '../units/decimal.ts';
import type { Preset, PresetValue } from './preset.ts';
import type { Fuel, WorldPlant } from './world-plant.ts';

const DATABASE =
  'Global Power Plant Database v1.2.0, World Resources Institute and partners, CC BY 4.0, http://datasets.wri.org/dataset/globalpowerplantdatabase';
const RELEASED = '2019';

/** A plant of the database as a preset: what the database says, and what its fuel does. */
export function worldPreset(plant: WorldPlant, fuel: Fuel): Preset {
  const { id, name, countryName, built } = plant;
  return {
    kind: 'plant',
    id,
    name,
    about: `${plant.fuel} plant in ${countryName}${built === undefined ? '' : `, built about ${built}`}, from a database of ${RELEASED}.`,
    values: { ...capacities(plant, fuel), ...fuel.values },
    warnings: [
      {
        text: `the megawatts are nameplate of a database of ${RELEASED}; whether the plant still runs, it does not say`,
      },
    ],
    leavesOut: [],
    stakes: [],
    expect: [],
    rests: {},
    facts: { country: countryName, fuel: plant.fuel },
    file: 'world/plants.csv',
  };
}

/** Nameplate, and what of it is sent out where a source says so. */
function capacities(plant: WorldPlant, { capacity, netShare }: Fuel): Preset['values'] {
  const nameplate: PresetValue = {
    value: plant.capacity,
    source: DATABASE,
    asOf: plant.asOf ?? RELEASED,
    note: [
      'nameplate',
      ...(plant.asOf === undefined ? ['of an unknown year'] : []),
      ...modelNote(plant),
    ].join('; '),
  };
  if (capacity === 'net') return { netCapacity: nameplate };
  if (!netShare) return { grossCapacity: nameplate };
  const { value: share, source, asOf, note } = netShare;
  const value = new Exact(plant.capacity).times(share).toFixed();
  return {
    grossCapacity: nameplate,
    netCapacity: { value, source, asOf, assumed: `${share} of the nameplate: ${note}` },
  };
}

/** What the database has for energy is told and never used. */
function modelNote({ modelled, capacity }: WorldPlant): string[] {
  if (modelled === undefined) return [];
  const percent = (Number(modelled) / (Number(capacity) * YEAR_OF_MW)) * 100;
  const impossible = percent > 100 ? ', which no plant has' : '';
  return [
    `not used: a model of the database, ${modelled} GWh/year or ${Number(percent.toPrecision(3))} %${impossible}`,
  ];
}

/** What a megawatt makes that never stops, in GWh. */
const YEAR_OF_MW = convert(new Exact(1), MW, GWh.per(year)).toNumber();
