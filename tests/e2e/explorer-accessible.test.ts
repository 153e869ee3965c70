/** Every view of the explorer against the rules of WCAG that a program can judge (axe-core), light and dark. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { CHROMIUM, hasBrowser, openBrowser, type OpenBrowser } from '../harness/browser';
import {
  bodyAddress,
  BUREAU,
  CENTRE,
  chartAddress,
  compareAddress,
  DISTRICT_CENTRE,
  openView,
  overlapAddress,
} from '../harness/explorer';
import { startService, type Service } from '../harness/service';
import { leftOut } from '../harness/shared';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const VIEWS = [
  '/',
  '/find?q=政务服务',
  bodyAddress(CENTRE),
  bodyAddress(CENTRE, 'view=duties'),
  bodyAddress(CENTRE, 'view=sections&year=2020'),
  bodyAddress(CENTRE, 'view=money&year=2020'),
  bodyAddress(DISTRICT_CENTRE, 'view=money&by=class'),
  bodyAddress(CENTRE, 'view=findings'),
  bodyAddress(CENTRE, 'view=history'),
  bodyAddress('agency:nobody'),
  overlapAddress(DISTRICT_CENTRE),
  compareAddress(BUREAU),
  chartAddress(BUREAU),
  '/review',
  '/bring-in',
  '/plan',
  '/plan/scenario:none',
];

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const EVERY_RULE = [...WCAG, 'best-practice'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe finds, a line for each element. */
async function violations(page: Page, rules = EVERY_RULE, where = 'document'): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const options = JSON.stringify({ runOnly: rules, resultTypes: ['violations'] });
  const found = await page.evaluate<readonly Violation[]>(
    `axe.run(${where}, ${options}).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

if (!hasBrowser)
  leftOut(`the explorer in a browser: ${CHROMIUM} is not installed (apt-get install chromium fonts-noto-cjk)`);
else
  describe('no rule of accessibility is broken', () => {
    let service: Service;
    let browser: OpenBrowser;
    let document: string;

    beforeAll(async () => {
      service = await startService();
      browser = await openBrowser();
      const { data } = await service.ask(
        '{ budgetLines(contains: "支出预算", first: 1) { nodes { evidence { start end document { id } } } } }',
      );
      const { evidence } = (
        data as {
          budgetLines: { nodes: { evidence: { start: number; end: number; document: { id: string } }[] }[] };
        }
      ).budgetLines.nodes[0]!;
      document = `/document/${evidence[0]!.document.id}?start=${evidence[0]!.start}&end=${evidence[0]!.end}`;
    }, 60_000);
    afterAll(async () => {
      await browser.close();
      await service.dispose();
    });

    test.each([
      ['light', 1440, 'zh'],
      ['dark', 1440, 'en'],
      ['light', 380, 'zh'],
    ] as const)(
      '%s, %i pixels wide, in %s',
      async (colorScheme, width, lang) => {
        const page = await browser.context.newPage();
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 900 });
        const found: string[] = [];
        for (const view of [...VIEWS, document]) {
          await openView(page, service.url, `${view}${view.includes('?') ? '&' : '?'}lang=${lang}`);
          found.push(...(await violations(page)).map((violation) => `${decodeURIComponent(view)} ${violation}`));
        }
        expect(found).toEqual([]);
        await page.close();
      },
      120_000,
    );

    test('while suggestions are open', async () => {
      const page = await browser.context.newPage();
      await openView(page, service.url, '/');
      await page.getByRole('combobox').fill('盘锦');
      await page.getByRole('option').first().waitFor();
      // All else is hidden from screen readers for as long as one chooses.
      expect(await violations(page, WCAG, "{ include: [['[role=combobox]'], ['.suggestions']] }")).toEqual([]);
      await page.close();
    }, 60_000);
  });
