import type { Envelope } from '../study/envelope.ts';
import { chapters, type Printing } from './chapters.ts';
import { fleet } from './fleet.ts';
import { headline, spread } from './headline.ts';
import { inputs } from './inputs.ts';
import { type Page, section } from './page.ts';
import { oldestText } from './oldest.ts';
import { stakes, stakesNote } from './stakes.ts';
import { warnings } from './warnings.ts';

/** The whole envelope: the answer first, then what to beware of, the chapters, the inputs, and what is left out. */
export const envelopePage = (envelope: Envelope, printing: Printing = {}): Page => [
  ...section(
    titleOf(envelope),
    { kind: 'aside', text: envelope.scenario?.about ?? '' },
    { kind: 'answer', text: headline(envelope) },
    { kind: 'prose', text: spread(envelope) },
  ),
  ...section('Beware', { kind: 'warnings', items: warnings(envelope, printing.nameOf ?? ((it) => it)) }),
  ...section('Fleet', fleet(envelope, printing)),
  ...chapters(envelope, printing),
  ...section('Stakes', { kind: 'aside', text: stakesNote(envelope) }, stakes(envelope)),
  ...section('Inputs', inputs(envelope, printing), { kind: 'aside', text: oldestText(envelope.oldest) }),
  ...section('Left out', { kind: 'list', items: envelope.leavesOut }),
];

function titleOf({ scenario, presets }: Envelope): string {
  if (scenario) return scenario.name;
  const chosen = presets.filter(({ kind }) => kind !== 'network');
  return chosen.map(({ name }) => name).join(' · ') || 'Estimate';
}
