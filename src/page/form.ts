import { emptyField, isField } from '../answer/report-fields.ts';
import { fieldHtml } from '../answer/report-form.ts';
import { isName } from '../study/inputs.ts';
import { browser, type Field, place } from './dom.ts';
import { Typed } from './typed.ts';

/** Where a reader types. */
export const form = place('inputs')!;
export const typed = new Typed();

/** Every input that has a field. */
export const fields = (): Field[] => [...form.querySelectorAll('input')] as unknown as Field[];

/** The field of a name. */
export const fieldOf = (name: string): Field | undefined => fields().find((it) => it.name === name);

/** Gives each of these inputs a field where it has none, above all others; of those that had none, the last. */
export const add = (names: Iterable<string>): Field | undefined =>
  [...names]
    .filter((it) => place(`entry-${it}`) === undefined)
    .reduce<Field | undefined>((last, it) => added(it) ?? last, undefined);

function added(name: string): Field | undefined {
  if (!isName(name)) return undefined;
  place('trouble')!.insertAdjacentHTML('afterend', fieldHtml(emptyField(name)));
  const field = fieldOf(name)!;
  field.removeAttribute('readonly');
  typed.meet(field);
  return field;
}

/** Says beside a field what is wrong with it, or that nothing is. */
export function mark(field: Field, trouble: string): void {
  place(`error-${field.name}`)!.textContent = trouble;
  if (trouble === '') field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
  place(`field-${field.name}`)!.classList.toggle('changed', typed.has(field));
}

/** Whether a field stands there for a name. */
export const hasField = (name: string): boolean => isField(name) && fieldOf(name) !== undefined;

/** What stays at the top of the form never hides the field in hand. */
export function uncover(): void {
  const inHand = fields().find((it) => it === browser.document.activeElement);
  inHand?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}
