import { expectTypeOf, test } from 'vitest';
import {
  type Answer,
  estimate,
  Exact,
  type InputOf,
  type MiningInput,
  type MiningResult,
  type Name,
  type Quantified,
  type YearName,
  units,
} from '../../src/index.ts';

test('what may be asked is typed', () => {
  expectTypeOf(estimate).returns.toEqualTypeOf<Answer>();
  estimate({ plant: 'zaporizhzhia', miner: 'antminer-s21-xp', bitcoinPrice: '95k' });
  estimate({ scenario: 'zaporizhzhia', powerPrice: 45, uptime: undefined });
  estimate({ hashRate: estimate({ scenario: 'zaporizhzhia' }).results.hashRate });
  estimate({ scenario: 'zaporizhzhia', sitePower: units.GW.of('5.7'), pue: new Exact('1.1') });
});

test('a name that the book does not have does not compile', () => {
  // @ts-expect-error: bitcoinPrice.
  estimate({ scenario: 'zaporizhzhia', bitcoinPrise: '95k' });
  // @ts-expect-error: names are in camel case.
  estimate({ scenario: 'zaporizhzhia', 'power-price': '45 $/MWh' });
  // @ts-expect-error: a preset is chosen by its kind.
  estimate({ machine: 'antminer-s21-xp' });
});

test('an amount in another dimension does not compile', () => {
  // @ts-expect-error: energy is no power.
  estimate({ sitePower: units.GWh.of('5.7') });
  // @ts-expect-error: a price of energy is no price of bitcoin.
  estimate({ bitcoinPrice: units.dollar.per(units.MWh).of(45) });
  // @ts-expect-error: a rise of temperature is no temperature.
  estimate({ airInletTemperature: units.kelvinRise.of(20) });
  // @ts-expect-error: nor is anything else that is no text, number, Decimal or amount.
  estimate({ sitePower: true });
  estimate({ airInletTemperature: units.celsius.of(20) });
});

test('a result that the book does not have does not compile', () => {
  const { results, inputs } = estimate({ scenario: 'zaporizhzhia' });
  expectTypeOf(results.marginPerDay).toEqualTypeOf<Quantified>();
  expectTypeOf(results.marginPerDay.value).toEqualTypeOf<Exact | null>();
  // @ts-expect-error: marginPerDay.
  expectTypeOf(results.marginPerDy).toBeUndefined();
  // @ts-expect-error: an input is no result.
  expectTypeOf(results.bitcoinPrice).toBeUndefined();
  // A value that was not given is not there.
  expectTypeOf(inputs.bitcoinPrice).extract<undefined>().toEqualTypeOf<undefined>();
});

test('inputs and results are told apart, and are all names there are', () => {
  expectTypeOf<'powerPrice'>().toExtend<MiningInput>();
  expectTypeOf<'hashRate'>().toExtend<MiningResult>();
  expectTypeOf<'hashRate'>().not.toExtend<MiningInput>();
  expectTypeOf<MiningInput | MiningResult>().toEqualTypeOf<YearName>();
  expectTypeOf<YearName>().toExtend<Name>();
  expectTypeOf<'nobodyLeaves'>().not.toExtend<Name>();
  expectTypeOf<string>().toExtend<InputOf<'powerPrice'>>();
});
