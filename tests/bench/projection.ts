import { shipped } from '../../src/presets/compiled.ts';
import { resolve } from '../../src/presets/resolve.ts';
import { readHorizon } from '../../src/study/calendar.ts';
import { type Inputs, readInputs } from '../../src/study/inputs.ts';
import type { Course } from '../../src/study/project.ts';
import { projection } from '../../src/study/projection.ts';
import { median, type Row } from './row.ts';

const CALLS = 50;

/** Ten years of months with their finance by the exact reader, warm. */
export const project = (): Row[] => {
  const course = tenYears();
  for (let call = 0; call < CALLS; call++) projection(course);
  const times = Array.from({ length: CALLS }, () => {
    const started = performance.now();
    projection(course);
    return performance.now() - started;
  });
  return [{ what: 'a warm projection of 120 months', milliseconds: median(times), limit: 50 }];
};

/** What a person asks before building: prices, growth, capital and what money costs. */
const asked: Inputs = {
  bitcoinPrice: '95k',
  powerPrice: '45 $/MWh',
  gridPrice: '40 $/MWh',
  machinePrice: '16 $/TH',
  buildingPrice: '300000 $/MW',
  discountRate: '10 %/year',
  bitcoinPriceGrowth: '15 %/year',
  othersGrowth: '10 %/year',
};

const tenYears = (): Course => {
  const { stated } = resolve(shipped, { scenario: 'site-50mw' });
  return {
    stated: new Map([...stated, ...readInputs(asked).stated]),
    paths: new Map(),
    horizon: readHorizon('2026-07', 120),
  };
};
