import { type Name, monthly } from '../../index.ts';
import { answered } from '../model/answers.ts';
import { type Field, variantOf } from '../model/board.ts';
import type { State } from '../model/state.ts';

/** What a reader should know of the field under the cursor: what it is, and where its value comes from. */
export function noteOf({ board, library }: State, field: Field | undefined): string {
  if (field === undefined || !monthly.quantities.has(field)) return '';
  const { about } = monthly.quantity(field);
  const answer = answered(variantOf(board).asked, library);
  if (answer.problems) return about.note ?? '';
  const stated = answer.stated.get(field as Name);
  const value = answer.answer.results[field as keyof typeof answer.answer.results];
  const because = value?.because === undefined ? undefined : `has no value: it ${value.because}`;
  return [because, about.note, stated?.note, stated?.source].filter(Boolean).join(' · ');
}
