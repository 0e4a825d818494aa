import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...markdownBelow('docs'),
  ...markdownBelow('presets'),
  ...markdownBelow('tests'),
];

function markdownBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file));
}

const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');

/** The fenced blocks of one language. */
const blocks = (page: string, language: string): string[] =>
  [...textOf(page).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    (it) => it[1]!,
  );

// A user of the package sees it under its own name, and no more of it than is published; the docs stand in a clone.
const home = mkdtempSync(join(tmpdir(), 'hashwatt-docs-'));
writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
mkdirSync(join(home, 'node_modules/hashwatt'), { recursive: true });
for (const it of ['package.json', 'dist', 'presets'])
  symlinkSync(join(root, it), join(home, 'node_modules/hashwatt', it));
symlinkSync(join(root, 'docs'), join(home, 'docs'));
for (const it of ['@duckdb', 'yaml'])
  symlinkSync(join(root, 'node_modules', it), join(home, 'node_modules', it));
afterAll(() => rmSync(home, { recursive: true }));

/** The programs of the pages, each with what the page says that it prints. */
const programs = pages.flatMap((page) =>
  [...textOf(page).matchAll(/^```ts\n([^]*?)^```(?:\n\n```output\n([^]*?)^```)?/gm)].map(
    ([, code, answer], at) => [page, at, code!, answer] as const,
  ),
);

/** Runs a command line of the pages in the repository. */
const run = (line: string) =>
  spawnSync('sh', ['-c', line.replace(/^hashwatt/, `node ${join(root, 'dist/cli/main.js')}`)], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });

describe('every command that the pages show runs', () => {
  const commands = pages.flatMap((page) =>
    blocks(page, 'sh')
      .flatMap((block) => block.split('\n'))
      .filter((line) => /\bhashwatt\b/.test(line))
      .map((line) => [page, line.replace(/^.*?npx hashwatt/, 'hashwatt')] as const),
  );

  test.each(commands)('%s: %s', (_, line) => {
    const { status, stderr, stdout } = run(line);
    expect(status).toBe(0);
    expect(stderr).toMatch(/--csv|^hashwatt sql /.test(line) ? /^(hashwatt: .+\n)*$/ : /^$/);
    expect(stdout).not.toMatch(/NaN|Infinity|undefined|\[object/);
    expect(stdout.trim()).not.toBe('');
  });

  test('there are some', () => expect(commands.length).toBeGreaterThan(8));
});

/** What a page shows and was not printed in this order; a line of `…` stands for any lines. */
function unprinted(answer: string, printed: string): string[] {
  let from = 0;
  return answer.split(/^\s*…\n/m).filter((part) => {
    const at = printed.indexOf(part, from);
    if (at >= 0) from = at + part.length;
    return at < 0;
  });
}

describe('every answer that the pages show is printed', () => {
  const answers = pages.flatMap((page) =>
    [
      ...textOf(page).matchAll(
        /^```sh\n(?:(?!^```)[^])*?([^\n]*)\n```\n\n(?:(?!^```)[^])*?^```output\n([^]*?)^```/gm,
      ),
    ].map(([, command, answer]) => [page, command!, answer!] as const),
  );

  test('each follows the command or the program that prints it', () => {
    const all = pages.flatMap((page) => blocks(page, 'output'));
    const held = [...answers.map(([, , answer]) => answer), ...programs.flatMap((it) => it[3] ?? [])];
    expect(held.toSorted()).toEqual(all.toSorted());
    expect(answers.length).toBeGreaterThan(4);
  });

  test.each(answers)('%s: %s', (_, command, answer) => {
    const { stdout } = run(command.replace(/^.*?npx hashwatt/, 'hashwatt'));
    expect(unprinted(answer, stdout)).toEqual([]);
  });
});

describe('every program that the pages show runs', () => {
  test.each(programs)('%s, program %i', (_, at, code, answer = '') => {
    const file = join(home, `example-${at}.mts`);
    writeFileSync(file, code);
    const printed = execFileSync(join(root, 'node_modules/.bin/tsx'), [file], {
      encoding: 'utf8',
      cwd: home,
    });
    expect(printed.trim()).not.toBe('');
    expect(printed).not.toMatch(/NaN|Infinity|undefined|\[object/);
    expect(unprinted(answer, printed)).toEqual([]);
  });
});

describe('every link between the pages leads somewhere', () => {
  test.each(pages)('%s', (page) => {
    const targets = [...textOf(page).matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)/g)];
    const dead = targets.filter(([, path = '', anchor]) => {
      const target = path === '' ? page : join(dirname(page), path);
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).has(anchor);
    });
    expect(dead.map(([link]) => link)).toEqual([]);
  });
});

/** What GitHub makes of the headings of a page. */
const anchorsOf = (page: string): Set<string> =>
  new Set(
    [...textOf(page).matchAll(/^#+\s+(.*)$/gm)].map((it) =>
      it[1]!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
