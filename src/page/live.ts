import type { ProjectQuestion } from '../answer/months.ts';
import { mainHtml, reportSaid, type ReportSaid } from '../answer/report-body.ts';
import { isField, originHtml } from '../answer/report-fields.ts';
import { inLabels } from '../answer/report-parts.ts';
import type { ReportOptions } from '../answer/report-question.ts';
import { shipped } from '../presets/compiled.ts';
import type { Library } from '../presets/preset.ts';
import { HashwattError, sentence } from '../units/problem.ts';
import { browser, type Field, place } from './dom.ts';

/** What a page was made from, as it stands in it. */
interface Asked {
  readonly question: ProjectQuestion;
  readonly options: ReportOptions;
  readonly library?: Library;
}

/** The fields that differ from what the page was made with, and the run that is under way. */
interface State {
  readonly changed: Map<string, string>;
  readonly first: Map<string, string>;
  run: number;
  timer: number;
}

class Superseded extends Error {}

const WAIT = 250;

const asked = JSON.parse(place('asked')?.textContent ?? '{}') as Asked;
const state: State = { changed: new Map(), first: new Map(), run: 0, timer: 0 };
const form = place('inputs')!;

const fields = (): Field[] => [...form.querySelectorAll('input')] as unknown as Field[];

const overrides = (): Record<string, string> => Object.fromEntries(state.changed);

/** Answers again with what the fields say; a later change lets an earlier answer drop. */
async function follow(): Promise<void> {
  const run = (state.run += 1);
  const { question, options, library = shipped } = asked;
  const changed = overrides();
  const pause = async (): Promise<void> => {
    await new Promise<void>((resolve) => browser.setTimeout(resolve, 0));
    if (run !== state.run) throw new Superseded();
  };
  place('report')!.setAttribute('aria-busy', 'true');
  try {
    const said = { ...(options.said ?? (question as ReportOptions['said'])), ...changed };
    for (const isQuick of [true, false])
      // oxlint-disable-next-line no-await-in-loop
      show(await reportSaid({ ...question, ...changed }, { ...options, said }, library, { pause, isQuick }));
  } catch (error) {
    if (error instanceof Superseded) return;
    if (!(error instanceof HashwattError)) throw error;
    complain(error);
  }
  place('report')!.setAttribute('aria-busy', 'false');
}

/** Shows an answer; what was open stays open, and the field in hand is left alone. */
function show(said: ReportSaid): void {
  const main = place('report')!;
  const open = new Set([...main.querySelectorAll('details[open]')].map(({ id }) => id));
  main.innerHTML = mainHtml(said);
  for (const it of main.querySelectorAll('details')) if (open.has(it.id)) it.setAttribute('open', '');
  const told = new Map([...said.extras, ...said.fields].map((it) => [it.name as string, it]));
  place('trouble')!.textContent = '';
  for (const field of fields()) {
    const now = told.get(field.name);
    mark(field, '');
    const origin = place(`origin-${field.name}`)!;
    origin.innerHTML = now ? originHtml(now.origin, now.source) : 'not used';
    if (now && !state.changed.has(field.name) && field !== browser.document.activeElement)
      field.value = now.text;
  }
}

/** Says what is wrong beside the field that it is about, and the rest above all fields. */
function complain({ problems }: HashwattError): void {
  const all = problems.map(inLabels).map((it, at) => [problems[at]!.field, sentence(it)] as const);
  for (const field of fields()) {
    mark(field, all.flatMap(([name, text]) => (name === field.name ? [text] : [])).join(' '));
  }
  const names = new Set(fields().map(({ name }) => name));
  const rest = all.filter(([name]) => !isField(name) || !names.has(name));
  place('trouble')!.textContent = rest.map(([, text]) => text).join(' ');
}

function mark(field: Field, trouble: string): void {
  place(`error-${field.name}`)!.textContent = trouble;
  if (trouble === '') field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
  place(`of-${field.name}`)!.classList.toggle('changed', state.changed.has(field.name));
}

function soon(): void {
  browser.clearTimeout(state.timer);
  state.timer = browser.setTimeout(() => void follow(), WAIT);
}

function take(field: Field): void {
  const text = field.value.trim();
  if (text === '' || text === state.first.get(field.name)) state.changed.delete(field.name);
  else state.changed.set(field.name, text);
  soon();
}

/** Opens the number that a link leads to. */
function openNamed(): void {
  const target = place(decodeURIComponent(browser.location.hash.slice(1)));
  target?.setAttribute('open', '');
}

for (const it of fields()) {
  state.first.set(it.name, it.value);
  it.removeAttribute('readonly');
}
place('body')!.classList.toggle('still', false);
form.addEventListener('input', ({ target }) => take(target as Field));
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => {
  state.changed.clear();
  soon();
});
browser.addEventListener('hashchange', openNamed);
openNamed();
