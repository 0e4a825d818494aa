import { isCondition } from '../study/condition.ts';
import type { Name, Stated } from '../study/inputs.ts';
import type { Omission } from '../study/omissions.ts';
import { saidOf } from '../study/provenance.ts';
import type { NameOf } from './absences.ts';
import { changeText, spansText, type Told, verdictText } from './claim-words.ts';
import { originText } from './inputs.ts';
import { oldestNote } from './oldest.ts';
import { omissionText } from './omissions.ts';
import { type Page, type Row, row, section, type Table } from './page.ts';
import { labelOf, statedText } from './values.ts';
import { type Warned, warnings } from './warnings.ts';

/** A claim, what became of it, and whose claim it is where it was read from a file. */
export interface ClaimShown extends Told, Warned {
  readonly claim:
    | {
        readonly id: string;
        readonly sentence: string;
        readonly source: string;
        readonly date: string;
        readonly expect?: string;
        readonly outcome?: { readonly text: string; readonly source?: string };
      }
    | undefined;
  readonly scenario: { readonly id: string; readonly name: string } | null;
  readonly stated: ReadonlyMap<Name, Stated>;
  readonly omissions: readonly Omission[];
  readonly leavesOut: readonly string[];
}

/** The verdict in a sentence, what would make the claim true, and what it leaves out. */
export const claimPage = (it: ClaimShown, nameOf: NameOf = (name) => name): Page => [
  ...section(
    titleOf(it),
    { kind: 'answer', text: verdictText(it) },
    { kind: 'aside', text: it.claim ? `Stated ${it.claim.date}: ${it.claim.source}` : '' },
    { kind: 'prose', text: it.claim?.outcome ? `What came of it: ${it.claim.outcome.text}` : '' },
    { kind: 'prose', text: unexpected(it) },
  ),
  ...section('Beware', { kind: 'warnings', items: warnings(it, nameOf) }),
  ...section('What makes it true', tried(it), { kind: 'aside', text: HOW }),
  ...section('What its numbers leave out', {
    kind: 'list',
    items: it.omissions.map((omission) => omissionText(omission, it.condition, nameOf)),
  }),
  ...section('What it says nothing of', { kind: 'list', items: it.leavesOut }),
  ...section('Inputs', inputs(it)),
  ...oldestNote(it),
  ...section('Sources', { kind: 'addresses', items: sourcesOf(it) }),
];

const tried = (it: ClaimShown): Table => ({
  kind: 'table',
  head: ['each input by itself', 'as it stands', 'true with', it.verdict === 'false' ? 'that is' : 'until'],
  rows: it.trials.map((trial) =>
    row(
      labelOf(trial.input),
      `${statedText(trial.input, trial.present)}${trial.isOpen ? ' (open)' : ''}`,
      spansText(trial),
      changeText(trial),
    ),
  ),
  flexible: [
    [0, 16],
    [2, 16],
    [3, 8],
  ],
});

const inputs = (it: ClaimShown): Table => ({
  kind: 'table',
  rows: it.trials.flatMap(({ input }) => origin(input, it)),
  flexible: [
    [2, 22],
    [0, 14],
    [1, 14],
  ],
});

const HOW =
  'Everything else is held; what is left open where it favours the claim most. “At least” and “at most” are open ends: no limit was found within what is allowed, or within a hundred times the input.';

const titleOf = ({ claim, condition, scenario }: ClaimShown): string =>
  claim?.sentence ?? [condition.text, scenario?.name].filter(Boolean).join(' · ');

const unexpected = ({ claim, verdict }: ClaimShown): string =>
  claim?.expect === undefined || claim.expect === verdict
    ? ''
    : `With its own inputs its file expects it to be ${claim.expect}.`;

function origin(input: Name, { stated, claim }: ClaimShown): Row[] {
  const said = stated.get(input);
  if (!said) return [];
  const { source, asOf, preset, origin: of } = said;
  const own = claim !== undefined && preset === claim.id && of === 'preset';
  const by = source === claim?.source ? 'the claim' : source;
  const text = own ? [by, asOf].filter(Boolean).join(', ') : originText(saidOf(said));
  return [row(labelOf(input), said.range?.text ?? statedText(input, said.value), text)];
}

const sourcesOf = ({ claim, trials, stated }: ClaimShown): string[] => [
  ...new Set([
    ...(claim ? [claim.source] : []),
    ...trials.flatMap(({ input }) => stated.get(input)?.source ?? []),
    ...(claim?.outcome?.source === undefined ? [] : [claim.outcome.source]),
  ]),
];

/** Whether a word of a command line is what is claimed, and no file. */
export const isStatement = isCondition;
