/** What people with a key change in the explorer: doubtful links decided, documents brought in. */
import type { Page } from 'playwright-core';
import { newHome, temporaryFolder } from '../cli/govorg';
import { CHROMIUM, hasBrowser, openBrowser, type OpenBrowser } from '../harness/browser';
import { newKey, serviceOn } from '../harness/changing';
import { CENTRE, openView, squeezed } from '../harness/explorer';
import type { Service } from '../harness/service';
import { leftOut } from '../harness/shared';
import { smallDocument } from '../harness/small-documents';

const MINUTE = 60_000;
const folder = temporaryFolder();

if (!hasBrowser)
  leftOut(`the explorer in a browser: ${CHROMIUM} is not installed (apt-get install chromium fonts-noto-cjk)`);
else
  describe('the explorer', () => {
    let service: Service;
    let browser: OpenBrowser;
    let page: Page;
    let keys: { readonly decide: string; readonly ingest: string };

    beforeAll(async () => {
      const home = await newHome(folder);
      service = await serviceOn(home, { SEED: 'true' });
      keys = { decide: await newKey(home, 'decide'), ingest: await newKey(home, 'ingest') };
      browser = await openBrowser();
      page = await browser.context.newPage();
    }, MINUTE);
    afterAll(async () => {
      await browser.close();
      await service.dispose();
    });

    const open = (address: string): Promise<void> => openView(page, service.url, address);
    const useKey = async (key: string): Promise<void> => {
      await page.getByLabel('密钥').fill(key);
      await page.getByRole('button', { name: '使用' }).click();
      await page.getByText('正在使用密钥').waitFor();
    };
    /** By what the section that was renamed is told to be the earlier one. */
    const matchedBy = async (): Promise<unknown> => {
      const { data } = await service.ask(
        `query Renamed($id: ID!) { agency(id: $id) { compare(from: 2020, to: 2022) { sectionChanges { changes { earlierName matchedBy } } } } }`,
        { id: CENTRE },
      );
      const { agency } = data as { agency: { compare: { sectionChanges: { changes: readonly { earlierName: string; matchedBy: string }[] } } } }; // prettier-ignore
      return agency.compare.sectionChanges.changes.find(({ earlierName }) => earlierName === '综合办公室')?.matchedBy;
    };

    test(
      'shows what is doubtful with both quotes, and decides nothing without a key',
      async () => {
        await open('/review?kind=Section');
        const pair = page.getByRole('article', { name: '综合办公室与办公室' });
        await pair.waitFor();
        expect(await pair.locator('.quote-link').allInnerTexts()).toEqual(['综合办公室', '办公室']);
        expect(squeezed(await pair.innerText())).toContain('相近 78%');
        await pair.getByRole('button', { name: '是同一个', exact: true }).click();
        expect(await pair.getByRole('alert').innerText()).toContain('需要有相应权限的密钥');
        expect(await matchedBy()).toBe('RENAMED');
      },
      MINUTE,
    );

    test(
      'with a key one stroke decides, comparisons obey, and undo brings back what was',
      async () => {
        await open('/review?kind=Section');
        await useKey(keys.decide);
        const pair = page.getByRole('article', { name: '综合办公室与办公室' });
        await pair.press('1');
        await pair.getByText('已判定：是同一个').waitFor();
        expect(await matchedBy()).toBe('DECIDED');
        await pair.getByRole('button', { name: '撤销判定' }).click();
        await pair.getByText('判定已撤销').waitFor();
        expect(await matchedBy()).toBe('RENAMED');
      },
      MINUTE,
    );

    test(
      'the key lives as long as the tab, and a key for something else opens nothing',
      async () => {
        expect(await page.evaluate('Object.values(localStorage).join()')).not.toContain(keys.decide);
        expect((await browser.context.cookies()).length).toBe(0);
        await open('/bring-in');
        await page.getByText('正在使用密钥').waitFor();
        const { bytes } = smallDocument(1);
        await page.locator('input[type=file]').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(bytes) }); // prettier-ignore
        await page.getByRole('alert').waitFor();
        expect(await page.getByRole('alert').innerText()).toContain('需要有相应权限的密钥');
        await page.getByRole('button', { name: '忘记密钥' }).click();
        await useKey(keys.ingest);
        await page.getByRole('button', { name: '重试' }).click();
        await page.getByText('已收录', { exact: true }).waitFor();
      },
      MINUTE,
    );

    test(
      'files come in one by one, each with what it states, or why it is refused',
      async () => {
        await open('/bring-in');
        await page.locator('input[type=file]').setInputFiles([
          { name: 'new.txt', mimeType: 'text/plain', buffer: Buffer.from(smallDocument(2).bytes) },
          { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('今天下午三点在会议室开会，请大家准时参加。\n'.repeat(9)) },
          { name: 'again.txt', mimeType: 'text/plain', buffer: Buffer.from(smallDocument(1).bytes) },
        ]); // prettier-ignore
        await page.getByText('以前已收录').waitFor();
        const rows = (await page.locator('.sent tbody tr').allInnerTexts()).map(squeezed);
        expect(rows).toEqual([
          expect.stringMatching(/^new\.txt 已收录 职责 2 项，金额 4 笔 查看文件$/),
          expect.stringMatching(/^letter\.txt 没有收录 .*disclosure/),
          expect.stringMatching(/^again\.txt 以前已收录 查看文件$/),
        ]);
        await page.getByRole('link', { name: '查看文件' }).first().click();
        await page.getByRole('heading', { level: 1, name: '政务服务中心2022年度部门预算' }).waitFor();
      },
      MINUTE,
    );
  });
