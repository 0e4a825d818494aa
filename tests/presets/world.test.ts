import { describe, expect, it, test } from 'vitest';
import { estimate, presets, worldPlants } from '../../src/index.ts';
import { worldSays } from '../../src/presets/compiled-world.ts';
import { provenanceProblems } from '../../src/presets/audit.ts';
import { slug } from '../../src/presets/slug.ts';
import { parseChecked, parseFuels } from '../../src/presets/world-says.ts';
import { told } from '../study/problems.ts';

const world = await worldPlants();

describe('the plants of the world', () => {
  it('are all there, each with an id of its own, a fuel that is known and a capacity', () => {
    expect(world.plants).toHaveLength(29_910);
    expect(new Set(world.plants.map(({ id }) => id)).size).toBe(29_910);
    expect(new Set(world.plants.map(({ country }) => country)).size).toBe(164);
    expect(world.plants.filter(({ fuel }) => !(fuel in worldSays.fuels))).toEqual([]);
    expect(world.plants.filter(({ capacity }) => !/^\d+(\.\d+)?$/.test(capacity))).toEqual([]);
    expect(world.plants.filter(({ id }) => id !== slug(id))).toEqual([]);
    expect(world.plants.filter(({ countryName }) => /^[A-Z]{3}$/.test(countryName))).toEqual([]);
  });

  it('are found by their ids', () => {
    for (const plant of world.plants.filter((_, at) => at % 997 === 0))
      expect(world.find(plant.id)).toEqual(world.preset(plant));
  });

  it('lead to the plants that were checked by hand, every row that is listed', () => {
    const listed = Object.values(worldSays.checked).flat();
    const led = world.plants.filter(({ checked }) => checked);
    expect(led).toHaveLength(listed.length);
    expect(new Set(led.map(({ checked }) => checked?.id))).toEqual(
      new Set(presets.filter(({ kind }) => kind === 'plant').map(({ id }) => id)),
    );
    expect(world.find('zaporozhye').id).toBe('zaporizhzhia');
    expect(world.find('itaipu').id).toBe('itaipu');
  });
});

describe('a name', () => {
  test.each([
    ['Three Gorges Dam', 'three-gorges-dam-chn'],
    ['Янискоски ГЭС', 'hydro-rus'],
    ['kashiwazaki kariwa', 'kashiwazaki-kariwa-jpn'],
    ['HELLISHEIDI', 'hellisheidi'],
    ['santo antonio do jari', 'santo-antonio-do-jari-bra'],
    ['angra bra nuclear ii', 'almirante-alvaro-alberto-unidade-ii-antiga-angra-ii-bra'],
  ])('%s means %s', (name, id) => expect(world.find(name).id).toBe(id));

  it('that several bear is never guessed: they are listed with megawatts, fuel and country', () => {
    expect(told(() => world.find('funil'))).toMatch(
      /"funil" could be funil-bra-hydro-216 \(216 MW hydro, Brazil\), .*180 MW/,
    );
    expect(world.find('funil-bra-hydro-216').id).toBe('funil-bra-hydro-216');
  });

  it('that is misspelt is refused with the nearest', () => {
    expect(told(() => world.find('three gorjes dam'))).toMatch(/The nearest are three-gorges-dam-chn/);
    expect(told(() => world.find('itaipo'))).toMatch(/itaipu \(checked by hand\)/);
  });

  it('that is a slip in the name of a checked plant leads to no other plant', () => {
    expect(told(() => world.find('zaporizhia'))).toMatch(
      /could be zaporizhzhia \(checked by hand\), zaporizhia-power-station-ukr \(2,825 MW coal, Ukraine\)/,
    );
  });

  test.each(['', ' ', 'x', '!!'])('%j means nothing', (name) =>
    expect(told(() => world.find(name))).toMatch(/is no plant that is known/),
  );

  it('is looked for in a country, or among plants of a fuel', () => {
    const found = world.select({ country: 'ukraine', fuel: 'NUCLEAR' });
    expect(found.map(({ capacity }) => capacity)).toEqual(['6000', '3000', '2835', '2000']);
    expect(world.find('south', { country: 'UKR', fuel: 'nuclear' }).id).toBe('south-ukraine-ukr');
    expect(told(() => world.select({ country: 'Ukrane', fuel: 'nuklear' }))).toMatch(
      /"Ukrane" is no country.*"Ukraine"[\s\S]*"nuklear" is no fuel.*"nuclear"/,
    );
  });
});

describe('what is taken of a plant', () => {
  it('is gross capacity where steam is made or something burnt, and net where not', () => {
    expect(world.find('gravelines').values).toMatchObject({
      grossCapacity: { value: '5460', asOf: '2019' },
      netCapacity: { value: '5187', assumed: expect.stringContaining('0.950 of the nameplate') as unknown },
      capacityFactor: { value: '81', assumed: expect.stringContaining('not of this plant') as unknown },
    });
    const dam = world.find('three gorges dam').values;
    expect(dam.netCapacity?.value).toBe('22500');
    expect(dam.grossCapacity).toBeUndefined();
  });

  it('has a source and a date, whatever the fuel', () => {
    const kinds = world.fuels.map((fuel) => world.plants.find((it) => it.fuel === fuel && !it.checked)!);
    expect(kinds.flatMap((it) => provenanceProblems(world.preset(it)))).toEqual([]);
  });

  it('is never the energy of the model, which is told, and called what it is beyond 100 %', () => {
    const beyond = world.plants.filter((it) =>
      Object.values(world.preset(it).values).some(({ note }) => note?.includes('which no plant has')),
    );
    // Two of the 1,756 rows with more than 100 % are among those that were checked by hand.
    const checked = world.plants.filter(
      ({ checked, modelled, capacity }) => checked && Number(modelled) / Number(capacity) > 8.766,
    );
    expect(beyond.length + checked.length).toBe(1_756);
    expect(world.plants.filter((it) => !it.checked && 'netEnergyPerYear' in world.preset(it).values)).toEqual(
      [],
    );
  });

  it('gives way to what the user knows', () => {
    const question = { plant: world.find('gravelines'), miner: 'antminer-s21-xp', cooling: 'air' };
    const { inputs } = estimate({ ...question, houseLoad: '260 MW', capacityFactor: '70 %' });
    expect(`${inputs.netCapacity}`).toBe('5.2 GW');
    expect(inputs.capacityFactor?.about.origin).toBe('given');
  });

  it('is asked for where no source says it', () => {
    const oil = world.select({ fuel: 'oil' })[0]!;
    const question = { plant: world.preset(oil), miner: 'antminer-s21-xp', cooling: 'air' };
    expect(told(() => estimate(question))).toMatch(/^capacityFactor: is missing/);
    expect(`${estimate({ ...question, capacityFactor: '50 %' }).results.hashRate}`).toMatch(/EH\/s$/);
  });
});

test('files that say wrong things of fuels or plants are refused with their lines', () => {
  const text = 'coal:\n  capacity: full\n  values:\n    capacityFactor: { value: 5 MW }\n';
  expect(told(() => parseFuels({ file: 'fuels.yaml', text }))).toMatch(/fuels\.yaml:2:.*capacity/);
  expect(told(() => parseFuels({ file: 'fuels.yaml', text: text.replace('full', 'net') }))).toMatch(
    /fuels\.yaml: coal\.values\.capacityFactor: "5 MW"/,
  );
  expect(
    told(() =>
      parseFuels({ file: 'fuels.yaml', text: 'coal: { capacity: net, values: { capacityFactor: 50 % } }' }),
    ),
  ).toMatch(/source is missing|source: is missing/);
  expect(
    told(() => parseChecked({ file: 'checked.yaml', text: 'nowhere: [{ country: X, name: Y }]' }, presets)),
  ).toMatch(/nowhere: is no plant/);
});
