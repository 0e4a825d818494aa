import type { ProjectQuestion } from '../answer/months.ts';
import { answerOf, mainHtml, reportSaid, type ReportSaid } from '../answer/report-body.ts';
import { originHtml } from '../answer/report-form.ts';
import { inLabels } from '../answer/report-lacks.ts';
import type { ReportOptions } from '../answer/report-question.ts';
import { shipped } from '../presets/compiled.ts';
import type { Library } from '../presets/preset.ts';
import { HashwattError, sentence } from '../units/problem.ts';
import { browser, type Field, place, type Place } from './dom.ts';
import { add, fieldOf, fields, form, hasField, mark, typed, uncover } from './form.ts';
import { keeping } from './keeping.ts';

/** What a page was made from, as it stands in it. */
interface Asked {
  readonly question: ProjectQuestion;
  readonly options: ReportOptions;
  readonly library?: Library;
}

/** The run that is under way, and the one that waits. */
interface State {
  run: number;
  timer: number;
}

class Superseded extends Error {}

const WAIT = 250;

const asked = JSON.parse(place('asked')?.textContent ?? '{}') as Asked;
const state: State = { run: 0, timer: 0 };

/** Answers again with what the fields say; a later change lets an earlier answer drop. */
async function follow(): Promise<void> {
  const run = (state.run += 1);
  const { question, options, library = shipped } = asked;
  const changed = typed.texts;
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
    if (error instanceof HashwattError) complain(error);
    else tell('trouble', `This is a fault of hashwatt: ${String(error)}`);
  }
  place('report')!.setAttribute('aria-busy', 'false');
}

/** Shows an answer; the field in hand is left alone. */
function show(said: ReportSaid): void {
  const main = place('report')!;
  keeping(main, () => (main.innerHTML = mainHtml(said)));
  tell('now', answerOf(said));
  tell('trouble', '');
  add(said.fields.map(({ name }) => name));
  const told = new Map([...said.extras, ...said.fields].map((it) => [it.name as string, it]));
  for (const field of fields()) {
    const now = told.get(field.name);
    mark(field, '');
    const origin = place(`origin-${field.name}`)!;
    origin.innerHTML = now ? originHtml(now.origin, now.source) : absent(field);
    if (now) typed.show(field, now.text, field === browser.document.activeElement);
  }
  uncover();
}

const absent = ({ value }: Field): string => (value === '' ? 'not given' : 'not used');

/** Says something aloud, once. */
function tell(where: 'now' | 'trouble', text: string): void {
  const it = place(where)!;
  if (it.textContent !== text) it.textContent = text;
}

/** Says what is wrong beside the field that it is about, and the rest above all fields. */
function complain({ problems }: HashwattError): void {
  add(problems.flatMap(({ code, field }) => (code === 'missing-input' ? [field] : [])));
  const all = problems.map(inLabels).map((it, at) => [problems[at]!.field, sentence(it)] as const);
  for (const field of fields()) {
    mark(field, all.flatMap(([name, text]) => (name === field.name ? [text] : [])).join(' '));
  }
  const rest = all.filter(([name]) => !hasField(name));
  tell('trouble', rest.map(([, text]) => text).join(' '));
  tell('now', 'This can’t be answered; the page shows the answer to what stood here before.');
  uncover();
}

function soon(): void {
  browser.clearTimeout(state.timer);
  state.timer = browser.setTimeout(() => void follow(), WAIT);
}

/** Opens the number that a link leads to. */
function openNamed(): void {
  // A name holds no character that an address writes otherwise.
  place(browser.location.hash.slice(1))?.setAttribute('open', '');
}

const more = place('more') as Place & { readonly value: string };
typed.begin(fields());
for (const it of fields()) it.removeAttribute('readonly');
place('body')!.classList.toggle('still', false);
form.addEventListener('input', ({ target }) => {
  if (target === more) return;
  typed.take(target as Field);
  soon();
});
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('focusout', ({ target }) => typed.leave(target as Field));
// What is chosen waits for the button: arrows and letters walk through a choice, and each would be taken.
place('add')!.addEventListener('click', () => (add([more.value]) ?? fieldOf(more.value))?.focus());
form.addEventListener('reset', () => {
  typed.begin(fields());
  soon();
});
browser.addEventListener('hashchange', openNamed);
openNamed();
