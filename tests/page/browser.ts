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
  { width = 1024, dark = false, scripts = true, forced = false } = {},
): Promise<Watched> {
  const page = await browser.newPage({
    javaScriptEnabled: scripts,
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forced ? 'active' : 'none',
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

/** Waits until the page has answered all that was asked of it. */
export async function settled(page: Page): Promise<void> {
  // Longer than the page waits for another key.
  await page.waitForTimeout(400);
  await page.waitForSelector('#report[aria-busy=false]', { timeout: 60_000 });
}

/** Types into a field, and waits until all of the page has followed. */
export async function change(page: Page, name: string, text: string): Promise<void> {
  await page.fill(`#entry-${name}`, text);
  await settled(page);
}
