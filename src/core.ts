/**
 * The calculator alone, for a page that counts every byte: the book of a year on values that are given.
 * @module
 */
export { Absent, type Value } from './interpret/absent.ts';
export { mining } from './mining/book.ts';
export { evaluate, type Year, type YearGiven } from './study/evaluate.ts';
export type { YearName } from './study/inputs.ts';
export * as units from './units/catalogue.ts';
export { Exact } from './units/decimal.ts';
export { HashwattError, type Problem, type ProblemCode } from './units/problem.ts';
export { write } from './units/write.ts';
