import type { ClaimShown } from './claim.ts';
import { claimedText, resultText } from './claim-words.ts';
import { type Page, section } from './page.ts';
import { countOf } from '../units/write.ts';

/** Several claims, a line each; what is not as its file expects stands out. */
export const claimsPage = (all: readonly ClaimShown[]): Page =>
  section(
    'Claims',
    { kind: 'prose', text: summary(all) },
    {
      kind: 'table',
      head: ['', 'verdict', 'claimed', 'found'],
      rows: all.map((it) => ({
        cells: [
          it.claim?.id ?? it.condition.text,
          it.verdict + (isExpected(it) ? '' : ` (expected: ${it.claim?.expect})`),
          claimedText(it.condition),
          foundText(it),
        ],
        strong: !isExpected(it),
      })),
      flexible: [
        [3, 14],
        [2, 14],
        [0, 14],
      ],
    },
  );

/** Whether a claim comes to what its file expects; one that expects nothing does. */
export const isExpected = ({ claim, verdict }: Pick<ClaimShown, 'claim' | 'verdict'>): boolean =>
  claim?.expect === undefined || claim.expect === verdict;

const foundText = ({ condition, lowest, highest }: ClaimShown): string => {
  const [low, high] = [lowest, highest].map((it) => resultText(condition, it));
  return low === high ? low! : `${low} to ${high}`;
};

function summary(all: readonly ClaimShown[]): string {
  const odd = all.filter((it) => !isExpected(it)).length;
  return `${countOf(all.length, 'claim')}: ${odd === 0 ? 'each comes to what is expected of it' : `${odd} come to something else than is expected of them`}.`;
}
