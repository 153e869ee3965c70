/** Takes docs/playground.png: the playground with its first question answered. Needs Chromium and CJK fonts. */
import { join } from 'node:path';
import { openBrowser } from '../tests/harness/browser';
import { askAndSee, openPlayground } from '../tests/harness/playground';
import { startService } from '../tests/harness/service';

async function main(): Promise<void> {
  const service = await startService();
  const browser = await openBrowser({ width: 1360, height: 820 });
  try {
    const page = await browser.context.newPage();
    await openPlayground(page, service.url);
    await askAndSee(page, '负责12345非紧急类服务平台');
    // The cursor blinks and tooltips stay: neither belongs into a picture.
    await page.mouse.move(700, 800);
    await page.screenshot({
      path: join(__dirname, '..', 'docs', 'playground.png'),
      animations: 'disabled',
      caret: 'hide',
    });
  } finally {
    await browser.close();
    await service.dispose();
  }
}

void main();
