import { createHash } from 'node:crypto';
import { shipped, version } from '../presets/compiled.ts';
import type { Library } from '../presets/preset.ts';
import { REPORT_STYLE } from '../present/report-style.ts';
import { escapedMarkup } from '../present/svg-parts.ts';
import { unicodeEscape } from '../units/escape.ts';
import { dayOf } from './question.ts';
import type { ProjectQuestion } from './months.ts';
import { mainHtml, reportSaid, type ReportSaid } from './report-body.ts';
import { reportText } from './report-text.ts';
import { ownLibrary } from './report-fields.ts';
import { formHtml } from './report-form.ts';
import { inTexts, type ReportOptions } from './report-question.ts';

/** A question as one page of HTML in which the calculation itself lives. @throws HashwattError as `estimate` does */
export async function reportPage(
  question: ProjectQuestion,
  options: ReportOptions,
  library: Library,
): Promise<string> {
  const asked = dated(inTexts(question));
  const told = { ...options, said: options.said && dated(options.said) };
  const said = await reportSaid(asked, told, library);
  const { live } = await import('../presets/compiled-page.ts');
  return documentOf(said, live, { question: asked, options: told, library: ownLibrary(library, shipped) });
}

/** The same as Markdown. @throws HashwattError as `estimate` does */
export const reportMarkdownPage = async (
  question: ProjectQuestion,
  options: ReportOptions,
  library: Library,
): Promise<string> => reportText(await reportSaid(inTexts(question), options, library));

/** A page that is opened on another day says what it said on its own. */
const dated = <Q extends { readonly today?: string | undefined }>(question: Q): Q => ({
  ...question,
  today: question.today ?? dayOf(),
});

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const documentOf = (said: ReportSaid, live: string, data: object): string => `<!doctype html>
<html lang="en">
<head>${headOf(said.title, live)}</head>
<body id="body" class="still">${bodyOf(said)}
<script type="application/json" id="asked">${embedded(data)}</script>
<script>${live}</script>
</body>
</html>
`;

/** Nothing is asked of any network, and no script runs but our own. */
function headOf(title: string, live: string): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hash(live)}`,
    `style-src ${hash(REPORT_STYLE)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="hashwatt ${escapedMarkup(version)}">
<title>${escapedMarkup(title)} · hashwatt</title>
<style>${REPORT_STYLE}</style>
`;
}

const bodyOf = (said: ReportSaid): string => `
<a class="skip" href="#inputs">To the inputs</a>
<header>
<h1>${escapedMarkup(said.title)}</h1>
<p class="live"><a href="#inputs">Change the inputs</a></p>
</header>
<div class="page">
<main id="report">
${mainHtml(said)}
</main>
${formHtml(said.fields, said.extras)}
</div>
<footer><p>Made by hashwatt ${escapedMarkup(version)}. This page holds its own calculation and asks no network for anything.</p></footer>`;

/** JSON in which nothing ends a script, begins a comment or turns the text around. */
const embedded = (data: object): string =>
  JSON.stringify(data).replace(/[<>&\p{Cc}\p{Cf}\u2028\u2029]/gu, unicodeEscape);
