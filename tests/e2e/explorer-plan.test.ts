/** A reform on paper in the explorer: two bodies merged, with the figures that a careful reader counts (docs/planning.md). */
import type { Page } from 'playwright-core';
import { newHome, temporaryFolder } from '../cli/govorg';
import { CHROMIUM, complaintsOf, hasBrowser, openBrowser, type OpenBrowser } from '../harness/browser';
import { change, newKey, serviceOn } from '../harness/changing';
import { openView, squeezed } from '../harness/explorer';
import type { Service } from '../harness/service';
import { leftOut } from '../harness/shared';

const MINUTE = 60_000;
const CITY = '盘锦市兴隆台区智慧城市运行管理中心';
const HALL = '盘锦市兴隆台区政务服务中心';
const MERGED = '盘锦市兴隆台区政务服务和智慧城市运行中心';
const folder = temporaryFolder();

if (!hasBrowser)
  leftOut(`the explorer in a browser: ${CHROMIUM} is not installed (apt-get install chromium fonts-noto-cjk)`);
else
  describe('a plan in the explorer', () => {
    let service: Service;
    let browser: OpenBrowser;
    let page: Page;
    let key: string;
    let complaints: readonly string[];

    beforeAll(async () => {
      const home = await newHome(folder);
      service = await serviceOn(home, { SEED: 'true' });
      key = await newKey(home, 'plan');
      browser = await openBrowser();
      page = await browser.context.newPage();
      complaints = complaintsOf(page);
    }, MINUTE);
    afterAll(async () => {
      await browser.close();
      await service.dispose();
    });

    const region = (name: string) => page.getByRole('region', { name, exact: true });
    /** Before, after and what it grew by. */
    const figure = async (name: string): Promise<string> => {
      const row = region('前后对照')
        .locator('tbody tr')
        .filter({ has: page.locator('th', { hasText: name }) });
      const cells = await row.first().locator('td').allInnerTexts();
      return cells.map(squeezed).join(' ').trim();
    };
    const version = (number: number): Promise<void> => page.getByText(`第 ${number} 版`).waitFor();

    test(
      'is begun with bodies that are found by a part of their names',
      async () => {
        await openView(page, service.url, '/plan');
        await page.getByLabel('密钥').fill(key);
        await page.getByRole('button', { name: '使用' }).click();
        await page.getByLabel('名称', { exact: true }).fill('政务服务与智慧城市合并');
        for (const [words, name] of [
          ['智慧城市', CITY],
          ['政务服务中心', HALL],
        ] as const) {
          await page.getByLabel('按名称查找单位').fill(words);
          await page.getByRole('listitem').filter({ hasText: name }).getByRole('button', { name: '加入' }).click();
        }
        expect(await page.getByLabel('以哪一年为基础').inputValue()).toBe('2022');
        await page.getByRole('button', { name: '开始' }).click();
        await page.getByRole('heading', { level: 1, name: '政务服务与智慧城市合并' }).waitFor();
        expect([await figure('单位'), await figure('职责'), await figure('编制')]).toEqual([
          '2 2',
          '20 20',
          '未知 未知',
        ]);
      },
      MINUTE,
    );

    test(
      'a merger by keyboard: bodies, duties and money before and after, and each duty with its sentence',
      async () => {
        for (const name of [CITY, HALL]) await page.getByRole('checkbox', { name, exact: true }).press('Space');
        await page.getByRole('combobox', { name: '下一步' }).selectOption('合并');
        await page.getByLabel('新名称').fill(MERGED);
        await page.getByLabel('理由').fill('职责相近');
        await page.getByRole('button', { name: '做这一步' }).press('Enter');
        await version(2);
        expect([await figure('单位'), await figure('职责'), await figure('经费'), await figure('重复职责')]).toEqual([
          '2 1 -1',
          '20 20',
          '1,614.25 1,614.25',
          '5 0 -5',
        ]);
        expect(await region('不再保留').getByRole('listitem').allInnerTexts()).toEqual(
          expect.arrayContaining([CITY, HALL]),
        );
        const merged = region(MERGED);
        expect(squeezed(await merged.locator('h3').innerText())).toContain('新设');
        await merged.getByText('职责 16 项').click();
        expect(await merged.locator('a.source').first().getAttribute('title')).toMatch(/^出处：“.+”$/);
        expect(squeezed(await region('步骤').locator('li').first().innerText())).toContain(
          `合并 ${CITY}、${HALL} → ${MERGED} 职责相近`,
        );
      },
      MINUTE,
    );

    test(
      'a section dragged to another body is transferred; undone, it is back',
      async () => {
        await page.getByRole('combobox', { name: '下一步' }).selectOption('新设单位');
        await page.getByLabel('新名称').fill('综合保障中心');
        await page.getByRole('button', { name: '做这一步' }).click();
        await version(3);
        // Both are in sight, as for whoever drags by hand.
        await region(MERGED).getByText('职责 16 项').click();
        await region('综合保障中心').scrollIntoViewIfNeeded();
        const section = region(MERGED).locator('li').first();
        const name = (await section.locator('label').first().innerText()).trim();
        await section.locator('label').first().dragTo(region('综合保障中心'));
        await version(4);
        expect(await region('综合保障中心').innerText()).toContain(name);
        await page.getByRole('button', { name: '撤回' }).click();
        await version(5);
        expect(await region('综合保障中心').innerText()).not.toContain(name);
        expect(await region(MERGED).innerText()).toContain(name);
      },
      MINUTE,
    );

    test(
      'what somebody else changed meanwhile is shown, and what was typed is not lost',
      async () => {
        const id = decodeURIComponent(page.url().split('/plan/')[1] ?? '');
        const step = { stepKind: 'RENAME', things: ['new:1'], name: '兴隆台区政务中心' };
        const other = await change(service.url, {
          query: 'mutation ($scenario: ID!, $step: ScenarioStepInput!) { addScenarioStep(scenario: $scenario, version: 5, step: $step) { isNew } }',
          variables: { scenario: id, step },
        }, key); // prettier-ignore
        expect(other.status).toBe(200);
        await page.getByRole('combobox', { name: '下一步' }).selectOption('新设单位');
        await page.getByLabel('新名称').fill('数据中心');
        await page.getByRole('button', { name: '做这一步' }).click();
        await page.getByRole('alert').waitFor();
        await version(6);
        await region('兴隆台区政务中心').waitFor();
        expect(await page.getByLabel('新名称').inputValue()).toBe('数据中心');
        await page.getByRole('button', { name: '做这一步' }).click();
        await version(7);
      },
      MINUTE,
    );

    test('nothing else went wrong on the page', () => {
      expect(complaints.filter((complaint) => !complaint.includes('409'))).toEqual([]);
    });
  });
