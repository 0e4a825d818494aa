import {
  type Claim,
  claim,
  claimCalled,
  type Claimed,
  claims,
  HashwattError,
  type Problem,
  readClaim,
} from '../index.ts';
import { claimPage, isStatement } from '../present/claim.ts';
import { claimsPage, isExpected } from '../present/claims.ts';
import { claimsCsv, claimsJson, rangesCsv } from '../present/claim-data.ts';
import { flagOf, monthFlags } from '../present/flags.ts';
import { Asked } from './asked.ts';
import { commandLine } from './command.ts';
import { EXIT } from './failure.ts';
import { addForms, print, tableOf } from './forms.ts';
import { isFile } from './files.ts';
import type { Io } from './io.ts';
import { addHorizon, addQuestion, answered, horizonOf, questionOf, type Typed } from './question.ts';

const EXAMPLES = `
A claim is a condition, and a scenario or flags that say of what; or a claim
file; or one that is shipped, by any part of its name. A range is left open:
the claim is possible when it is true for some of its values. Without any, the
claims that are shipped are held to the verdict that each expects.

Examples:
  hashwatt claim
  hashwatt claim 'revenuePerYear > $3 bn' zaporizhzhia
  hashwatt claim 'revenuePerYear > $3 bn' zaporizhzhia \\
    --bitcoin-price '60k to 140k'
  hashwatt claim scottmadden-2021
  hashwatt claim my-claim.yaml --json

Exit: 0 true or possible (without claims: all as expected), 1 false, 2 bad
input.
`;

/** `hashwatt claim`. */
export const claimCommand = commandLine('claim', (command, { argv, io, exit }) => {
  command
    .description(
      'Whether a claim is true, what would make it true, which one input must be wrong, and what it leaves out.',
    )
    .usage("['<result> > <value>' [scenario] | files…] [flags]")
    .argument('[claims...]', 'a condition and a scenario, or claim files; - is standard input')
    .addHelpText('after', EXAMPLES);
  addHorizon(command);
  addForms(command, { json: 'each claim', csv: 'each claim' }).option(
    '--table <claims|ranges>',
    'what --csv prints: claims, or ranges of each input that make them true',
  );
  addQuestion(command, argv, { listed: false, months: true });
  const asked = new Asked(command, monthFlags);
  command.action(async (words: readonly string[]) => {
    const table = tableOf(asked, 'claims', ['ranges']);
    const judged = await judgedBy(words, asked, { argv, io });
    await print(asked, io, formsOf(judged, words.length === 0, table, io));
    const fails = words.length === 0 ? !judged.every(isExpected) : judged.some(isFalse);
    if (fails) exit(EXIT.failed);
  });
});

const isFalse = ({ verdict }: Claimed): boolean => verdict === 'false';

const formsOf = (judged: readonly Claimed[], isList: boolean, table: string | undefined, io: Io) => ({
  page: isList ? claimsPage(judged) : judged.flatMap((it) => claimPage(it, flagOf)),
  json: () => claimsJson(judged, io.version),
  csv: () => (table ? rangesCsv : claimsCsv)(judged),
});

async function judgedBy(words: readonly string[], asked: Asked, typed: Typed): Promise<readonly Claimed[]> {
  const [first, ...others] = words;
  if (first === undefined) return shippedClaims(asked);
  if (!isStatement(first)) return filesCalled(words, asked, typed);
  const [scenario, ...more] = others;
  // What follows an unknown flag is no word of its own.
  if (more.length > 0 && asked.problems().length === 0) throw new HashwattError(more.map(tooMany));
  const question = { ...questionOf(asked), ...horizonOf(asked), claim: first };
  return [
    await answered(scenario, asked, typed, (it, library) => claim({ ...question, scenario: it }, library)),
  ];
}

const tooMany = (given: string): Problem => ({
  code: 'wrong-shape',
  field: 'argument',
  given,
  allowed: 'is one too many',
  fix: 'Write one claim and one scenario, or several claim files',
});

/** @throws HashwattError when a flag asks for something else than how to print them */
async function shippedClaims(asked: Asked): Promise<readonly Claimed[]> {
  asked.check();
  const others = [...asked.flags].filter((flag) => !FORMS.includes(flag));
  if (others.length > 0)
    throw new HashwattError(
      others.map((field) => ({
        code: 'wrong-shape',
        field,
        allowed: 'needs a claim',
        fix: "Write one, such as 'revenuePerYear > $3 bn', or name a claim file",
      })),
    );
  return (await claims()).map((it) => claim({ claim: it }));
}

const FORMS = ['--json', '--csv', '--md', '--table', '--today'];

/** @throws HashwattError with the problems of all of them, each with its file */
async function filesCalled(
  names: readonly string[],
  asked: Asked,
  typed: Typed,
): Promise<readonly Claimed[]> {
  asked.check();
  const problems: Problem[] = [];
  const judged: Claimed[] = [];
  for (const name of names)
    try {
      const question = { ...questionOf(asked), ...horizonOf(asked), claim: await claimNamed(name) };
      judged.push(await answered(undefined, asked, typed, (_, library) => claim(question, library)));
    } catch (error) {
      if (!(error instanceof HashwattError)) throw error;
      problems.push(...error.problems.map((it) => (names.length > 1 ? { file: name, ...it } : it)));
    }
  if (problems.length > 0) throw new HashwattError(problems);
  return judged;
}

/** What looks like a file is read as one; all else is the name of a claim that is shipped. */
const claimNamed = async (name: string): Promise<Claim> =>
  isFile(name) ? readClaim(name) : claimCalled(name);
