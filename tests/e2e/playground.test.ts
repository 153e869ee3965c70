/** The playground in a real browser that can reach nothing but the service. */
import type { BrowserContext, Page } from 'playwright-core';
import { CHROMIUM, hasBrowser, openBrowser, type OpenBrowser } from '../harness/browser';
import { askAndSee, openPlayground } from '../harness/playground';
import { startService, type Service } from '../harness/service';
import { leftOut } from '../harness/shared';

const DUTY = '负责12345非紧急类服务平台规划建设和日常运行监管工作，指导市民心网工作。';

/** Cuts a browser off from everything but the service, and notes what it tried to reach. */
async function cutOff(context: BrowserContext, host: string): Promise<readonly string[]> {
  const tried: string[] = [];
  await context.route('**', (route) => {
    const url = new URL(route.request().url());
    if (url.host === host || url.protocol === 'data:') return route.continue();
    tried.push(url.href);
    return route.abort();
  });
  return tried;
}

if (!hasBrowser)
  leftOut(`the playground in a browser: ${CHROMIUM} is not installed (apt-get install chromium fonts-noto-cjk)`);
else
  describe('the playground with the network cut', () => {
    let service: Service;
    let browser: OpenBrowser;
    let page: Page;
    let tried: readonly string[];
    const complaints: string[] = [];

    beforeAll(async () => {
      service = await startService();
      // High enough for the whole answer: the editor draws only the lines that are in sight.
      browser = await openBrowser({ width: 1440, height: 3000 });
      tried = await cutOff(browser.context, new URL(service.url).host);
      page = await browser.context.newPage();
      page.on('pageerror', ({ message }) => complaints.push(message));
      page.on('console', (line) => {
        if (line.type() === 'error' || line.type() === 'warning') complaints.push(line.text());
      });
      page.on('response', (response) => {
        if (response.status() >= 400)
          complaints.push(`${response.status()}: ${response.url()} ${response.request().postData() ?? ''}`);
      });
      page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    }, 60_000);
    afterAll(async () => {
      await browser.close();
      await service.dispose();
    });

    test('shows the first question, asks it on a click and shows the sentence of the answer', async () => {
      await openPlayground(page, service.url);
      await askAndSee(page, DUTY);
      expect(await page.title()).toBe('govorg-graph');
    }, 60_000);

    test('every example is a tab, and another one answers too', async () => {
      const tabs = page.getByRole('tab');
      expect(await tabs.allInnerTexts()).toEqual([
        'HotlineHandlers',
        'SectionsAndPosts',
        'Contradictions',
        'BudgetLines',
        'Search',
      ]);
      await tabs.nth(2).click();
      await askAndSee(page, 'parts-against-total');
    }, 60_000);

    test('a gallery of questions is at hand: one opens in a tab of its own and is answered', async () => {
      await page.getByRole('button', { name: 'Show Questions' }).click();
      const gallery = page.getByRole('region', { name: 'Questions' });
      expect(await gallery.getByRole('listitem').count()).toBeGreaterThan(30);
      await gallery.getByText('哪些单位没有公布编制？').click();
      expect(await page.getByRole('tab').count()).toBe(6);
      await askAndSee(page, '盘锦市兴隆台区政务服务中心');
      await page.getByRole('button', { name: 'Hide Questions' }).click();
    }, 60_000);

    test('knows the schema: a misspelt field is marked by the worker of the editor', async () => {
      await page.getByRole('tab').nth(0).click();
      await page.locator('.graphiql-query-editor .view-line').first().click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('query Wrong { agenciez { totalCount } }');
      await page.locator('.graphiql-query-editor .squiggly-error').first().waitFor({ timeout: 30_000 });
    }, 60_000);

    test('reached for nothing outside and broke no rule of the content security policy', () => {
      expect(tried).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });
