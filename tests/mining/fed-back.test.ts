import { describe, expect, test } from 'vitest';
import { estimate, type MiningResult } from '../../src/index.ts';

describe.each(['zaporizhzhia', 'zaporizhzhia-2016', 'nautilus', 'site-50mw'])('%s', (scenario) => {
  const { results } = estimate({ scenario });

  test.each<MiningResult>(['hashRate', 'installedHashRate', 'energyPerYear', 'fleetPower', 'siteDraw'])(
    'finds the same machines from its own %s of twenty digits',
    (name) => {
      const value = results[name].toJSON().value ?? undefined;
      expect(estimate({ scenario, [name]: value }).results.minerCount.value).toEqual(
        results.minerCount.value,
      );
    },
  );
});
