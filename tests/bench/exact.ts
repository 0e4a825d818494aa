import { median, type Row } from './row.ts';

const CALLS = 200;

/** The whole book by the exact reader, warm: planned once, evaluated often. */
export const exact = (): Row[] => {
  const evaluate = evaluation();
  if (evaluate === undefined) return [];
  for (let call = 0; call < CALLS; call++) evaluate();
  const times = Array.from({ length: CALLS }, () => {
    const started = performance.now();
    evaluate();
    return performance.now() - started;
  });
  return [{ what: 'a warm exact evaluation', milliseconds: median(times), limit: 0.5 }];
};

/** One evaluation, all that can be done beforehand already done. */
const evaluation = (): (() => unknown) | undefined => undefined;
