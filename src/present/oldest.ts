import type { Oldest } from '../study/oldest.ts';
import type { Page } from './page.ts';
import { inSentence, labelOf } from './values.ts';

/** Which input is of the earliest date: `Oldest input: PUE, of 2021.` */
export const oldestText = (oldest: Oldest | undefined): string =>
  oldest ? `Oldest input: ${inSentence(labelOf(oldest.name))}, of ${oldest.asOf}.` : '';

/** The same at the end of a page. */
export const oldestNote = ({ oldest }: { readonly oldest?: Oldest | undefined }): Page =>
  oldest ? [{ blocks: [{ kind: 'aside', text: oldestText(oldest) }] }] : [];
