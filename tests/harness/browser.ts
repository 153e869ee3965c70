import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

/** Debian's Chromium, or another one that CHROMIUM names. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
export const hasBrowser = existsSync(CHROMIUM);

export interface OpenBrowser {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

/** A browser with a profile of its own, which looks up nothing by itself. */
export async function openBrowser(viewport = { width: 1440, height: 900 }): Promise<OpenBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'govorg-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    viewport,
    locale: 'zh-CN',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Cuts a browser off from everything but the service, and notes what it tried to reach. */
export async function cutOff(context: BrowserContext, host: string): Promise<readonly string[]> {
  const tried: string[] = [];
  await context.route('**', (route) => {
    const url = new URL(route.request().url());
    if (url.host === host || url.protocol === 'data:') return route.continue();
    tried.push(url.href);
    return route.abort();
  });
  return tried;
}

/** Notes whatever goes wrong on a page: errors, lines of the console, answers that refuse, requests that fail. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => complaints.push(`${line.type()}: ${line.text()}`));
  page.on('response', (response) => {
    if (response.status() >= 400)
      complaints.push(`${response.status()}: ${response.url()} ${response.request().postData() ?? ''}`);
  });
  page.on('requestfailed', (request) => {
    // The page itself calls off what it no longer needs.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
  });
  return complaints;
}
