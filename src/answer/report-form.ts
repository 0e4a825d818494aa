import { mining } from '../mining/book.ts';
import { linked } from '../present/html.ts';
import { element, escapedMarkup } from '../present/svg-parts.ts';
import { labelOf, resultsOf } from '../present/values.ts';
import { anchorOf } from '../present/working.ts';
import { type Name, names } from '../study/inputs.ts';
import type { ReportField } from './report-fields.ts';

/** The form of a report: an entry for each input, with its unit, its origin, and room for what is wrong with it. */
export const formHtml = (fields: readonly ReportField[], extras: readonly ReportField[]): string =>
  element(
    'form',
    { id: 'inputs', 'aria-label': 'Inputs' },
    element('h2', {}, 'Inputs and assumptions') +
      element(
        'p',
        { class: 'aside live' },
        'Change any of them, and everything follows. An empty field takes back what the scenario says.',
      ) +
      '<noscript><p class="aside">Where scripts run, they can be changed, and everything follows.</p></noscript>' +
      element('p', { class: 'live' }, '<button type="reset">Take all changes back</button>') +
      '<p class="live back"><a href="#report">Back to the answer</a></p>' +
      '<p class="now live" id="now" role="status"></p>' +
      element('p', { class: 'error', id: 'trouble', role: 'alert' }, ' ') +
      [...extras, ...fields].map(fieldHtml).join('') +
      moreHtml(names.filter((it) => fields.every(({ name }) => name !== it))),
  );

/** A choice of the inputs that have no field yet. */
const moreHtml = (others: readonly Name[]): string => {
  const options = others
    .map((it) => [it, labelOf(it)] as const)
    .toSorted(([, one], [, other]) => one.localeCompare(other, 'en'))
    .map(([value, label]) => element('option', { value }, escapedMarkup(label)));
  return element(
    'p',
    { class: 'live' },
    '<label for="more">Another input</label>' +
      element('select', { id: 'more' }, options.join('')) +
      '<button type="button" id="add">Give it a field</button>',
  );
};

/** A result stands among the numbers, given or not: there a link to it leads. */
const isResult = (name: string): boolean =>
  [...mining.chapters.keys()].some((chapter) => resultsOf(chapter).some((it) => it === name));

/** An entry with its unit, its origin, and room for what is wrong with it. */
export function fieldHtml({ name, label, text, unit, origin, source }: ReportField): string {
  const ids = { entry: `entry-${name}`, origin: `origin-${name}`, error: `error-${name}` };
  const input = element('input', {
    id: ids.entry,
    name,
    value: text,
    type: 'text',
    // Until the script is there that would follow a change.
    readonly: '',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': `${ids.origin} ${ids.error}`,
  });
  return element(
    'div',
    { class: text === '' ? 'field empty' : 'field', id: `field-${name}` },
    element(
      'label',
      { for: ids.entry, id: isResult(name) ? undefined : anchorOf(name) },
      escapedMarkup(label),
    ) +
      element(
        'div',
        { class: 'entry' },
        input + element('span', { class: 'unit' }, escapedMarkup(unit) || ' '),
      ) +
      element('p', { class: 'origin', id: ids.origin }, originHtml(origin, source) || ' ') +
      `<p class="error" id="${ids.error}" aria-live="polite"></p>`,
  );
}

/** Where a value comes from, with the address of its source. */
export const originHtml = (origin: string, source: string | undefined): string =>
  linked([origin, source].filter((it) => it !== undefined && it !== '').join(', '));
