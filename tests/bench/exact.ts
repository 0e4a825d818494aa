import { estimate } from '../../src/index.ts';
import { ExactReader } from '../../src/interpret/exact.ts';
import { mining } from '../../src/mining/book.ts';
import { STRENGTH } from '../../src/study/inputs.ts';
import { median, type Row } from './row.ts';

const CALLS = 200;

/** The whole book by the exact reader, warm: planned once, evaluated often. */
export const exact = (): Row[] => {
  const evaluate = evaluation();
  for (let call = 0; call < CALLS; call++) evaluate();
  const times = Array.from({ length: CALLS }, () => {
    const started = performance.now();
    evaluate();
    return performance.now() - started;
  });
  return [{ what: 'a warm exact evaluation', milliseconds: median(times), limit: 0.5 }];
};

/** One evaluation of the headline with every price given, all that can be done beforehand already done. */
const evaluation = (): (() => unknown) => {
  const { inputs } = estimate({ scenario: 'zaporizhzhia', powerPrice: '35 $/MWh', gridPrice: '40 $/MWh' });
  const given = Object.entries(inputs).flatMap(([name, { value, about }]) =>
    value === null || about.follows ? [] : [[name, { value, strength: STRENGTH[about.origin] }] as const],
  );
  const reader = new ExactReader(mining);
  return () => reader.read(new Map(given));
};
