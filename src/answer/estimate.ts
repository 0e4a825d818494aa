import { explain as derivation, type Step } from '../interpret/explain.ts';
import { mining } from '../mining/book.ts';
import { shipped, version } from '../presets/compiled.ts';
import type { Library, Preset } from '../presets/preset.ts';
import { envelopePage } from '../present/envelope.ts';
import { waterfallPage } from '../present/waterfall-page.ts';
import { explanationHtml, explanationMarkdown, explanationTree } from '../present/explanation.ts';
import { envelopeData } from '../present/json.ts';
import { inNotebook } from '../present/notebook.ts';
import { PLAIN } from '../present/terminal.ts';
import { Envelope } from '../study/envelope.ts';
import { estimate as evaluate } from '../study/estimate.ts';
import { isYearName, type Name, unknownName, type YearName } from '../study/inputs.ts';
import { HashwattError, type Problem } from '../units/problem.ts';
import { type Printed, printing, printingAs } from './printing.ts';
import { type Question, understand, type Understood } from './question.ts';
import { presetWarnings } from './warnings.ts';

/** An envelope that prints: as the table in text, in a REPL and in a notebook, as the contract has it in JSON. */
export class Answer extends Envelope {
  declare readonly toString: Printed['toString'];
  declare readonly toHTML: Printed['toHTML'];
  declare readonly toSVG: Printed['toSVG'];

  static {
    printing(
      Answer.prototype,
      (it) => envelopePage(it),
      (it) => waterfallPage(it, PLAIN.width),
    );
  }

  toJSON(): object {
    return envelopeData(this, version);
  }
}

/**
 * The envelope of a question.
 * @example estimate({ scenario: 'zaporizhzhia', bitcoinPrice: '95k' }).results.revenuePerYear
 * @throws HashwattError with every problem of what was asked
 */
export function estimate(question: Question, library: Library = shipped): Answer {
  return answerTo(understand(question, library), library);
}

/** The envelope of what was understood. @throws HashwattError when nothing can be answered */
export function answerTo(understood: Understood, library: Library): Answer {
  const { background, stated, fleet } = understood;
  const evaluated = advised(() => evaluate(stated), library);
  return new Answer(evaluated, {
    ...background,
    scenario: background.scenario ?? null,
    presets: background.used,
    fleet,
    ...(library.assumptions.reality ? { world: library.assumptions.reality } : {}),
    warnings: presetWarnings(understood, evaluated.used, library.assumptions.limitsOfAge),
  });
}

/** What is missing may also be had by choosing a preset that states it. */
export function advised<T>(evaluation: () => T, { presets }: Library): T {
  try {
    return evaluation();
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    throw new HashwattError(
      error.problems.map((it) => (it.code === 'missing-input' ? withKinds(it, presets) : it)),
    );
  }
}

function withKinds(problem: Problem, presets: readonly Preset[]): Problem {
  const stating = presets.filter(({ kind, values }) => kind !== 'scenario' && problem.field in values);
  const kinds = [...new Set(stating.map(({ kind }) => kind))];
  return kinds.length === 0
    ? problem
    : { ...problem, fix: `${problem.fix}, or choose a ${kinds.join(' or ')}` };
}

/**
 * How a quantity of an envelope got its value, down to what was given: its lines, worked out again, give what they print.
 * @throws HashwattError when the book has no such quantity
 * @example explain(estimate({ scenario: 'zaporizhzhia' }), 'revenuePerYear')
 */
export function explain(envelope: Envelope, name: YearName, { precise = false } = {}): Step & Printed {
  if (!isYearName(name))
    throw new HashwattError([{ field: 'name', given: String(name), ...unknownName(String(name)) }]);
  const step = derivation(mining, envelope.estimate.evaluation, name, {
    precise,
    describe: (of) => envelope.inputs[of as Name]?.about,
  });
  return printingAs(step, {
    text: (it) => explanationTree(it, PLAIN),
    markdown: explanationMarkdown,
    html: (it) => inNotebook(explanationHtml(it)),
    charts: () => [],
  });
}
