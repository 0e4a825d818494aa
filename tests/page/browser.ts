import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where a system keeps its Chromium. */
export const chromiumPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (it) => existsSync(it),
);

/** A browser without a window; only its page is looked at, and that is ours. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] });

/** A page that keeps all that went wrong in it, and all that it asked for. */
export interface Watched {
  readonly page: Page;
  readonly said: string[];
  readonly asked: string[];
}

/** Opens a file as a reader does. */
export async function open(
  browser: Browser,
  file: string,
  { width = 1024, dark = false, scripts = true } = {},
): Promise<Watched> {
  const page = await browser.newPage({
    javaScriptEnabled: scripts,
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
  });
  const [said, asked]: [string[], string[]] = [[], []];
  page.on('console', (it) => said.push(it.text()));
  page.on('pageerror', (it) => said.push(it.message));
  page.on('dialog', (it) => said.push(it.message()));
  page.on('request', (it) => asked.push(it.url()));
  await page.goto(`file://${file}`);
  return { page, said, asked };
}

interface Violation {
  readonly id: string;
  readonly impact: string;
}

/** What keeps some people from reading a page, where it is serious or worse. */
export async function barriers(page: Page): Promise<readonly Violation[]> {
  const found = await page.evaluate(
    `(()=>{${axe.source};return axe.run().then(it=>JSON.stringify(it.violations.map(({id,impact})=>({id,impact}))))})()`,
  );
  return (JSON.parse(String(found)) as Violation[]).filter(({ impact }) => /serious|critical/.test(impact));
}

/** Types into a field, and waits until all of the page has followed. */
export async function change(page: Page, name: string, text: string): Promise<void> {
  const before = await page.textContent('pre.command');
  await page.fill(`#entry-${name}`, text);
  for (let waited = 0; waited < 300; waited++) {
    // oxlint-disable-next-line no-await-in-loop
    await page.waitForTimeout(200);
    // oxlint-disable-next-line no-await-in-loop
    const isBusy = (await page.getAttribute('#report', 'aria-busy')) !== 'false';
    // oxlint-disable-next-line no-await-in-loop
    const hasTrouble = (await page.textContent(`#error-${name}`)) !== '';
    // oxlint-disable-next-line no-await-in-loop
    if (!isBusy && (hasTrouble || (await page.textContent('pre.command')) !== before)) return;
  }
  throw new Error(`${name} was not followed`);
}
