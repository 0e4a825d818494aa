import type { WorthName } from '../study/worth-names.ts';

/** What a projection is worth, in words. */
export const worthLabels = {
  npv: 'Net present value',
  irr: 'Internal rate of return',
  payback: 'Payback',
  discountedPayback: 'Discounted payback',
  profitabilityIndex: 'Profitability index',
  costPerBitcoin: 'Cost of a bitcoin, cash',
  fullCostPerBitcoin: 'Cost of a bitcoin, all in',
  bitcoinMined: 'Bitcoin mined',
} as const satisfies Readonly<Record<WorthName, string>>;
