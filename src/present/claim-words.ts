import { Absent, type Value } from '../interpret/absent.ts';
import { monthly } from '../mining/book.ts';
import type { Box } from '../study/box.ts';
import type { Judgement, Trial } from '../study/claim.ts';
import type { Condition } from '../study/condition.ts';
import type { Name } from '../study/inputs.ts';
import type { Span } from '../study/spans.ts';
import { one, percent } from '../units/catalogue.ts';
import type { Exact } from '../units/decimal.ts';
import { write } from '../units/write.ts';
import { called } from './comparison.ts';
import { inSentence, labelOf, statedText, valueText } from './values.ts';

/** A claim that was judged, as far as it is told in words. */
export interface Told extends Judgement {
  readonly condition: Condition;
  readonly open: Box;
}

const DIGITS = 4;
const WHOLE = 20;

/** What is claimed: `at least $4.5 M/year`. */
export function claimedText({ sign, target, tolerance, name }: Condition): string {
  const { unit } = called(name);
  const text = write(target, unit, { digits: 6 });
  if (sign !== '~') return `${WORDS[sign]}${text}`;
  const within = target.isZero() ? write(tolerance, unit, { digits: 3 }) : part(tolerance.div(target.abs()));
  return `${WORDS[sign]}${text} ± ${within}`;
}

const WORDS: Readonly<Record<Condition['sign'], string>> = {
  '>': 'more than ',
  '>=': 'at least ',
  '<': 'less than ',
  '<=': 'at most ',
  '=': '',
  '~': 'about ',
};

/** A share as per cent, to be read at a glance. */
export const part = (share: Exact): string => write(share.times(100), percent, { digits: 2 });

/** A value of the claimed result, or why there is none. */
export const resultText = ({ name }: Condition, value: Value): string =>
  value instanceof Absent
    ? `not known (${value.because})`
    : write(value, called(name).unit, { digits: DIGITS });

const inputText = (name: Name, value: Exact): string =>
  valueText(name, value, { digits: monthly.quantity(name).about.whole ? WHOLE : DIGITS });

/** The values with which a claim is true: `at most 16.52 T`, `no value`. */
export const spansText = ({ input, spans }: Trial): string =>
  spans.map((it) => spanText(input, it)).join(' or ') || 'no value';

function spanText(input: Name, { from, to, opensBelow, opensAbove }: Span): string {
  const [low, high] = [inputText(input, from), inputText(input, to)];
  if (opensBelow && opensAbove) return 'any value';
  if (opensBelow) return `at most ${high}`;
  if (opensAbove) return `at least ${low}`;
  return low === high ? low : `${low} to ${high}`;
}

/** How far an input is from where the claim turns: `43 % higher`. */
export function changeText({ present, turn }: Trial): string {
  if (!turn) return '';
  const isMore = turn.at.gt(present);
  const times = turn.at.div(present);
  if (isMore && times.gte(TIMES)) return `${write(times, one, { digits: 2 })} times as much`;
  return `${part(turn.change)} ${isMore ? 'higher' : 'lower'}`;
}

/** From here on per cent are too many to be read. */
const TIMES = 3;

/** What became of a claim in one sentence, to be printed. */
export function verdictText(it: Told): string {
  const { verdict, condition, found, lowest, highest } = it;
  const label = inSentence(called(condition.name).label);
  const isOpen = it.held.size > 0;
  const span = `from ${resultText(condition, lowest)} to ${resultText(condition, highest)}`;
  const claimed = `claimed: ${claimedText(condition)}`;
  if (verdict === 'possible') return `Possible: ${label} is ${span}, ${claimed}. ${whereTrue(it)}`.trim();
  const whatever = isOpen ? ` ${span}, whatever is left open` : ` ${resultText(condition, found)}`;
  if (verdict === 'true') return `True: ${label} is${whatever}, ${claimed}. ${until(it)}`.trim();
  const best = isOpen ? ' at best' : '';
  return `False: ${label} is ${resultText(condition, found)}${best}, ${claimed}. ${wrong(it)}`;
}

/** What is left open decides: all that is said of each is needed where the others favour the claim. */
function whereTrue({ trials, open, held }: Told): string {
  const deciding = trials.filter(({ input, spans }) => {
    const [low, high] = open.get(input) ?? [];
    return low && high && !spans.some(({ from, to }) => from.lte(low) && to.gte(high));
  });
  const values = [...held].map(([name, value]) => `${inSentence(labelOf(name))} ${inputText(name, value)}`);
  if (deciding.length === 0) return `It is true with ${values.join(' and ')}.`;
  const needs = deciding.map((it) => `${inSentence(labelOf(it.input))} ${spansText(it)}`).join(' and ');
  return deciding.length === 1 ? `It is true with ${needs}.` : `It needs ${needs}.`;
}

function until({ trials }: Told): string {
  const [first] = trials;
  return first?.turn
    ? `It stays true until ${inSentence(labelOf(first.input))} is ${inputText(first.input, first.turn.at)} instead of ${statedText(first.input, first.present)}, ${changeText(first)}.`
    : '';
}

function wrong({ trials }: Told): string {
  const [first] = trials;
  return first?.turn
    ? `If one input alone is wrong, it is ${inSentence(labelOf(first.input))}: ${inputText(first.input, first.turn.at)} instead of ${statedText(first.input, first.present)}, ${changeText(first)}.`
    : 'No single input makes it true.';
}
