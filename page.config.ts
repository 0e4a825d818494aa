import { writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

/** What lives in a report: the answer and the words for it, in one script that asks nothing of anybody. */
const { outputFiles } = await build({
  entryPoints: ['src/page/live.ts'],
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  legalComments: 'inline',
  charset: 'utf8',
});

// Inside a string or an expression both mean the same, and inside HTML only one of them ends the script.
const live = outputFiles[0]!.text.replace(/<(?=\/script|script|!--)/gi, '\\x3c');

await writeFile(
  'src/presets/compiled-page.ts',
  `// Made from src/page/live.ts by page.config.ts; change that instead.

/** The script of a report. */
export const live = ${JSON.stringify(live)};
`,
);
