/** The explorer where something is wrong: ids that nobody has, a service that is away, hostile names, a narrow screen. */
import type { Page } from 'playwright-core';
import { CHROMIUM, hasBrowser, openBrowser, type OpenBrowser } from '../harness/browser';
import { bodyAddress, CENTRE, isInSight, openView } from '../harness/explorer';
import { startService, type Service } from '../harness/service';
import { leftOut } from '../harness/shared';

const NARROW = { width: 380, height: 800 };
const MINUTE = 60_000;

if (!hasBrowser)
  leftOut(`the explorer in a browser: ${CHROMIUM} is not installed (apt-get install chromium fonts-noto-cjk)`);
else
  describe('the explorer', () => {
    let service: Service;
    let browser: OpenBrowser;
    let page: Page;

    beforeAll(async () => {
      service = await startService();
      browser = await openBrowser();
      page = await browser.context.newPage();
    }, MINUTE);
    afterAll(async () => {
      await browser.close();
      await service.dispose();
    });

    const open = (address: string): Promise<void> => openView(page, service.url, address);
    const heading = (): Promise<string> => page.locator('main h1').first().innerText();

    test.each([
      [bodyAddress('agency:nobody'), '没有这个单位'],
      ['/document/document:none', '没有这份文件'],
    ])('%s says what is so', async (address, words) => {
      await open(address);
      expect(await heading()).toBe(words);
    });

    test(
      'a service that goes away is said, and asked again on a click; nothing is lost',
      async () => {
        const away = await browser.context.newPage();
        await away.route('**/graphql', (route) => route.abort());
        await away.goto(`${service.url}/find?q=12345`);
        // Tried again by itself before it is told.
        await away.getByRole('alert').waitFor({ timeout: 20_000 });
        expect(await away.getByRole('alert').innerText()).toContain('暂时联系不上服务');
        await away.unroute('**/graphql');
        await away.getByRole('button', { name: '重试' }).click();
        await away.locator('.hit').first().waitFor();
        expect(await away.getByRole('combobox').inputValue()).toBe('12345');
        await away.close();
      },
      MINUTE,
    );

    test(
      'a page that is not there says so, with the way back',
      async () => {
        await page.goto(`${service.url}/`);
        await page.evaluate("history.pushState({}, '', '/nowhere'); dispatchEvent(new PopStateEvent('popstate'))");
        await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
        expect((await fetch(`${service.url}/nowhere`)).status).toBe(404);
      },
      MINUTE,
    );

    test(
      'names of documents that look like programs show as text, and lead nowhere',
      async () => {
        const hostile =
          '<img src=x onerror="window.hit=1"><script>window.hit=1</script>\u202Ejavascript:window.hit=1//';
        const bad = await browser.context.newPage();
        await bad.route('**/graphql', async (route) => {
          const response = await route.fetch();
          const text = await response.text();
          const spoilt = text.replace(
            /"(name|canonicalName|title|text|label|quote|message)":"/g,
            (found) => `${found}${JSON.stringify(hostile).slice(1, -1)}`,
          );
          await route.fulfill({ response, body: spoilt });
        });
        for (const address of [
          '/',
          '/find?q=12345',
          bodyAddress(CENTRE),
          bodyAddress(CENTRE, 'view=money'),
          bodyAddress(CENTRE, 'view=findings'),
        ]) {
          await openView(bad, service.url, address);
          expect(await bad.locator('main').innerText()).toContain('<img src=x onerror="window.hit=1">');
          expect(await bad.locator('main :is(img, script), main [href^="javascript"]').count()).toBe(0);
        }
        expect(await bad.evaluate('window.hit')).toBeUndefined();
        await bad.close();
      },
      MINUTE,
    );

    test(
      'on a screen of 380 × 800 every view fits, and a figure leads to its sentence',
      async () => {
        await page.setViewportSize(NARROW);
        const views = [
          '',
          'view=duties',
          'view=sections&year=2020',
          'view=money&year=2020',
          'view=findings',
          'view=history',
        ];
        for (const address of ['/', '/find?q=政务服务', ...views.map((view) => bodyAddress(CENTRE, view))]) {
          await open(address);
          expect({ address, width: await page.evaluate('document.documentElement.scrollWidth') }).toEqual({
            address,
            width: NARROW.width,
          });
        }
        await open(bodyAddress(CENTRE, 'view=sections&year=2020'));
        await page.locator('.sections tbody tr').first().locator('td').nth(1).getByRole('link').click();
        await page.locator('.text mark').waitFor();
        expect(await isInSight(page, '.text mark')).toBe(true);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(NARROW.width);
      },
      MINUTE,
    );
  });
