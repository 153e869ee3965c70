/** Takes the pictures of docs/: the explorer, and the playground with its first question answered. Needs Chromium and CJK fonts. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../tests/harness/browser';
import {
  bodyAddress,
  BUREAU,
  CENTRE,
  chartAddress,
  DISTRICT_CENTRE,
  openView,
  overlapAddress,
} from '../tests/harness/explorer';
import { askAndSee, openPlayground } from '../tests/harness/playground';
import { startService } from '../tests/harness/service';

const picture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({
    path: join(__dirname, '..', 'docs', `${name}.png`),
    animations: 'disabled',
    caret: 'hide',
  });
};

async function main(): Promise<void> {
  const service = await startService();
  const browser = await openBrowser({ width: 1360, height: 820 });
  try {
    const page = await browser.context.newPage();
    await openView(page, service.url, '/find?q=政务服务');
    await picture(page, 'explorer-find');
    await openView(page, service.url, bodyAddress(CENTRE, 'view=money&year=2020'));
    await picture(page, 'explorer-money');
    await page.getByRole('link', { name: '2944.24 万元' }).first().click();
    await page.locator('.text mark').waitFor();
    await page.locator('.here .fact').first().waitFor();
    await picture(page, 'explorer-document');
    await openView(page, service.url, overlapAddress(DISTRICT_CENTRE));
    await page.locator('.pair-table tbody tr').first().waitFor();
    await picture(page, 'explorer-overlap');
    await openView(page, service.url, chartAddress(BUREAU));
    await page.locator('.card').nth(1).waitFor();
    await picture(page, 'explorer-chart');
    await openPlayground(page, service.url);
    await askAndSee(page, '负责12345非紧急类服务平台');
    // The cursor blinks and tooltips stay: neither belongs into a picture.
    await page.mouse.move(700, 800);
    await picture(page, 'playground');
  } finally {
    await browser.close();
    await service.dispose();
  }
}

void main();
