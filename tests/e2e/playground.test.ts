/** The playground in a real browser that can reach nothing but the service. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { CHROMIUM, complaintsOf, cutOff, hasBrowser, openBrowser, type OpenBrowser } from '../harness/browser';
import { askAndSee, openPlayground, seeIn } from '../harness/playground';
import { startService, type Service } from '../harness/service';
import { leftOut, PROJECT_ROOT } from '../harness/shared';

/** The questions of the cookbook, counted by their headings. */
const QUESTIONS = readFileSync(join(PROJECT_ROOT, 'docs', 'cookbook.md'), 'utf8').match(/^### /gm)?.length;

const DUTY = '负责12345非紧急类服务平台规划建设和日常运行监管工作，指导市民心网工作。';

if (!hasBrowser)
  leftOut(`the playground in a browser: ${CHROMIUM} is not installed (apt-get install chromium fonts-noto-cjk)`);
else
  describe('the playground with the network cut', () => {
    let service: Service;
    let browser: OpenBrowser;
    let page: Page;
    let tried: readonly string[];
    let complaints: readonly string[];

    beforeAll(async () => {
      service = await startService();
      // High enough for the whole answer: the editor draws only the lines that are in sight.
      browser = await openBrowser({ width: 1440, height: 3000 });
      tried = await cutOff(browser.context, new URL(service.url).host);
      page = await browser.context.newPage();
      complaints = complaintsOf(page);
    }, 60_000);
    afterAll(async () => {
      await browser.close();
      await service.dispose();
    });

    test('shows the first question, asks it on a click and shows the sentence of the answer', async () => {
      await openPlayground(page, service.url);
      await askAndSee(page, DUTY);
      expect(await page.title()).toBe('govorg-graph playground');
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

    const gallery = (): Locator => page.getByRole('region', { name: 'Questions' });
    const activeTab = (): Locator => page.getByRole('tab', { selected: true });

    test('all questions of the cookbook are at hand; one opens with its variables, is answered and explained', async () => {
      expect(await gallery().getByRole('listitem').count()).toBe(QUESTIONS);
      await gallery().getByText('2020年各科室有多少编制？').click();
      await seeIn(page, '.result-window', '综合办公室');
      await seeIn(page, '.graphiql-editor-tool', '"year":2020');
      expect(await activeTab().innerText()).toBe('PostsOfSections');
      const explanation = gallery().getByRole('note');
      expect(await explanation.count()).toBe(1);
      expect(await explanation.innerText()).toMatch(/不是在岗人数.*not people in post/s);
    }, 60_000);

    test('the same question again is its tab as it was left, and another tab has no explanation', async () => {
      const tabs = await page.getByRole('tab').count();
      await page.getByRole('tab').nth(0).click();
      await gallery().getByRole('note').waitFor({ state: 'detached' });
      await gallery().getByText('2020年各科室有多少编制？').click();
      await gallery().getByRole('note').waitFor();
      await seeIn(page, '.result-window', '综合办公室');
      expect(await page.getByRole('tab').count()).toBe(tabs);
    }, 60_000);

    test('by keyboard alone: opened, filtered by words of either language, chosen', async () => {
      await page.getByRole('button', { name: 'Hide Questions' }).press('Enter');
      await gallery().waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Show Questions' }).press('Enter');
      await page.keyboard.type('zebra');
      await gallery().getByText('No question holds these words.').waitFor();
      for (const words of ['没有公布 编制', 'POSTS or people of bodies']) {
        await gallery().getByRole('searchbox').fill(words);
        expect(await gallery().getByRole('listitem').allInnerTexts()).toEqual([expect.stringContaining('14. ')]);
      }
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await seeIn(page, '.result-window', '盘锦市兴隆台区政务服务中心');
      await gallery().getByRole('searchbox').fill('');
    }, 60_000);

    test('the documentation begins with what this service is, and where its numbers come from', async () => {
      await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
      const introduction = page.getByRole('region', { name: 'Documentation Explorer' });
      await introduction.getByText('what public bodies publish about themselves').waitFor();
      expect(await introduction.innerText()).not.toContain('A GraphQL schema provides a root type');
      await page.getByRole('button', { name: 'Show Questions' }).click();
    }, 60_000);

    test('a window of 800 × 600 shows gallery, request, variables and answer, and nothing is cut', async () => {
      await page.setViewportSize({ width: 800, height: 600 });
      await gallery().getByText('2021年总共多少编制').click();
      await seeIn(page, '.result-window', '"posts":63');
      await askAndSee(page, '"posts":63');
      const parts = {
        gallery: gallery(),
        filter: gallery().getByRole('searchbox'),
        explanation: gallery().getByRole('note'),
        tab: activeTab(),
        request: page.getByRole('region', { name: 'Operation Editor' }),
        variables: page.getByRole('region', { name: 'Variables' }),
        answer: page.locator('.result-window'),
      };
      for (const [part, locator] of Object.entries(parts)) {
        const box = await locator.boundingBox();
        expect({ part, inSight: box !== null && isInside(box, { width: 800, height: 600 }) }).toEqual({
          part,
          inSight: true,
        });
        expect(box?.width).toBeGreaterThan(100);
      }
      for (const button of await page.getByRole('toolbar').getByRole('button').all())
        await button.click({ trial: true });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(800);
      await page.setViewportSize({ width: 1440, height: 3000 });
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

/** Whether a box lies wholly in a window. */
function isInside(
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
): boolean {
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= window.width && box.y + box.height <= window.height;
}
