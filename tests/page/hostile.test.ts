import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marked, type Token } from 'marked';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPreset, report, reportMarkdown } from '../../src/index.ts';
import { fileOf, OBEYED, outOf } from '../cli/command-line.ts';
import { change, chromiumPath, open, openBrowser } from './browser.ts';

/** What a text may hold that somebody would take for more than text. */
const TEXTS = [
  `<img src=x onerror=alert(1)></script><script>alert(2)</script>`,
  `]]><svg onload=alert(3)>--><!--`,
  `" onfocus="alert(4)" autofocus x='`,
  'javascript:alert(5)',
  '[go](javascript:alert(6)) ![x](https://a.example/x.png)',
  'data:text/html,<script>alert(7)</script>',
  'https://a.example/"onmouseover=alert(8)',
  '\u202egnp.exe\u2066\u200b',
  '\u001b]0;owned\u0007\u001b[2J',
  '&lt;b&gt; {{7*7}} ${alert(9)} `x`',
  '``` ~~~ $x$ # h | a | - b',
];
/** No file that holds the others is read at all. */
const VISIBLE = TEXTS.filter((it) => !/[\p{Cc}\p{Cf}]/u.test(it));
const ALL = VISIBLE.join(' ');

const scenario = `kind: scenario
name: ${JSON.stringify(ALL)}
about: ${JSON.stringify(ALL)}
miner: antminer-s21-pro
cooling: air
values:
  netCapacity: { value: 50 MW, source: ${JSON.stringify(ALL)}, as-of: 2026-01-01, note: ${JSON.stringify(ALL)} }
  capacityFactor: { value: 100 %, assumed: ${JSON.stringify(ALL)} }
  discountRate: { value: 10 %/year, source: 'javascript:alert(10)' }
warnings: [{ text: ${JSON.stringify(ALL)}, source: ${JSON.stringify(ALL)} }]
leaves-out: [${JSON.stringify(ALL)}]
stakes: [{ name: ${JSON.stringify(ALL)}, weight: 1 }]
`;

const folder = join(mkdtempSync(join(tmpdir(), 'hashwatt-hostile-')), `<img onerror=alert(11)>'"$(x)`);
mkdirSync(folder);
const [file, hours] = [join(folder, 'a`b.yaml'), join(folder, '\u001b[31m\u202e```.csv')];
writeFileSync(file, scenario);
const PRICES = 'time,price\n2026-07-01T00:00Z,62\n2026-07-01T01:00Z,10\n2026-07-01T02:00Z,70\n';
writeFileSync(hours, PRICES);
const asked = [file, '--bitcoin-price', '60k to 140k', '--dispatch', hours, '--today', '2026-06-15'];

/** The same as a program may ask it, whose texts no file was read for. */
const asProgram = async <T>(write: (...of: Parameters<typeof report>) => Promise<T>): Promise<T> => {
  const scenario = { ...(await readPreset(file)), name: TEXTS.join(' '), about: TEXTS.join(' ') };
  const options = {
    file: hours,
    hours: { text: PRICES, file: hours },
    said: { bitcoinPrice: '60k to 140k' },
  };
  return write({ scenario, bitcoinPrice: '60k to 140k', today: '2026-06-15' }, options);
};

/** A text as it is shown: controls by their code, and no break within. */
const shown = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}]/gu, (it) => `\\u{${it.codePointAt(0)!.toString(16)}}`);

describe('as Markdown', () => {
  const tokensOf = (md: string): Token[] => {
    const found: Token[] = [];
    void marked.walkTokens(marked.lexer(md), (it) => void found.push(it));
    return found;
  };

  test.each([
    ['from files', () => outOf('report', ...asked, '--md'), VISIBLE],
    ['from a program', () => asProgram(reportMarkdown), TEXTS],
  ])('%s: is text, a link to what begins with https, and no more', async (_, made, texts) => {
    const md = await made();
    expect(md).not.toMatch(OBEYED);
    const tokens = tokensOf(md);
    const kinds = new Set(tokens.map(({ type }) => type));
    for (const kind of ['html', 'image', 'codespan', 'del', 'def']) expect(kinds).not.toContain(kind);
    const links = tokens.flatMap((it) => (it.type === 'link' ? [String(it['href'])] : []));
    expect(links.filter((it) => !/^https?:/.test(it))).toEqual([]);
    expect(tokens.filter((it) => it.type === 'heading' && it['depth'] === 1)).toHaveLength(1);
    const fences = tokens
      .filter(({ type }) => type === 'code')
      .map((it) => ('text' in it ? String(it.text) : ''));
    expect(fences.at(-1)).toMatch(/^hashwatt report .*\nhashwatt estimate [^\n]*$/);
    // The whole title is there, as text.
    const text = marked.parse(md, { async: false }).replace(/<[^>]*>/g, '');
    const plain = text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
    for (const it of texts) expect(plain).toContain(shown(it));
  });
});

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  const world: { browser?: Browser } = {};
  beforeAll(async () => {
    world.browser = await openBrowser();
  });
  afterAll(() => world.browser?.close());

  /** Elements that none of ours is, attributes that run something, and addresses that are none of the web. */
  const STRANGE = `[
    ...[...document.querySelectorAll(
      'img,iframe,object,embed,link,base,script ~ script ~ script,b:not(summary b),svg:not(figure svg)',
    )].map(({ outerHTML }) => outerHTML),
    ...[...document.querySelectorAll('*')]
      .flatMap(({ attributes }) => [...attributes])
      .filter(({ name, value }) => /^(on|autofocus|srcdoc|style$)/.test(name) ||
        (/^(href|src|action)$/.test(name) && !/^(#|https?:)/.test(value)))
      .map(({ name, value }) => name + '=' + value),
  ]`;

  test.each([
    ['from files', () => outOf('report', ...asked), VISIBLE, true],
    ['from a program', () => asProgram(report), TEXTS, true],
    ['from a program, without scripts', () => asProgram(report), TEXTS, false],
  ])(
    '%s: text stays text, and nothing runs',
    async (_, made, texts, scripts) => {
      const html = await made();
      // oxlint-disable-next-line no-control-regex
      expect(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b]/.test(html)).toBe(
        false,
      );
      const {
        page,
        said,
        asked: fetched,
      } = await open(world.browser!, fileOf('hostile.html', html), { scripts });
      const rounds = scripts ? 2 : 1;
      for (let round = 0; round < rounds; round++) {
        // oxlint-disable-next-line no-await-in-loop
        if (round === 1) await change(page, 'bitcoinPrice', '96k');
        // oxlint-disable-next-line no-await-in-loop
        expect(await page.evaluate(STRANGE)).toEqual([]);
        // oxlint-disable-next-line no-await-in-loop
        const text = String(await page.textContent('body'));
        for (const it of texts.filter((one) => !one.includes('https:'))) expect(text).toContain(shown(it));
      }
      expect(await page.title()).toContain(shown(TEXTS[0]!));
      expect(await page.textContent('h1')).toBe(shown(texts.join(' ')));
      expect(said).toEqual([]);
      expect(fetched).toHaveLength(1);
      await page.close();
    },
    120_000,
  );

  test('what is typed into a field is no markup either', async () => {
    const { page, said } = await open(
      world.browser!,
      fileOf(
        'typed.html',
        await outOf('report', 'site-50mw', '--bitcoin-price', '95k', '--today', '2026-06-15'),
      ),
    );
    for (const it of [TEXTS[0]!, TEXTS[2]!]) {
      // oxlint-disable-next-line no-await-in-loop
      await change(page, 'bitcoinPrice', it);
      // oxlint-disable-next-line no-await-in-loop
      expect(await page.textContent('#error-bitcoinPrice')).not.toBe('');
      // oxlint-disable-next-line no-await-in-loop
      expect(await page.evaluate(STRANGE)).toEqual([]);
    }
    expect(said).toEqual([]);
    await page.close();
  }, 120_000);
});
