import { Decimal } from 'decimal.js';

/** Our own Decimal: forty digits, and nobody else's configuration. The only door to decimal.js. */
export const Exact = Decimal.clone({ precision: 40, defaults: true });

/** An exact decimal number. */
export type Exact = Decimal;
