/** The explorer in a real browser that can reach nothing but the service, used as a person uses it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { CHROMIUM, complaintsOf, cutOff, hasBrowser, openBrowser, type OpenBrowser } from '../harness/browser';
import {
  bodyAddress,
  BUREAU,
  CENTRE,
  clickOnWords,
  DISTRICT_CENTRE,
  isInSight,
  openView,
  settled,
  squeezed,
} from '../harness/explorer';
import { startService, type Service } from '../harness/service';
import { leftOut, PROJECT_ROOT } from '../harness/shared';

const WIDE = { width: 1440, height: 900 };
const MINUTE = 60_000;

interface Line {
  readonly amount: { readonly value: string | null; readonly unit: string };
  readonly evidence: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
}

interface Below {
  readonly name?: string;
  readonly agency?: { readonly name: string };
}

interface OverlappingDuty {
  readonly responsibility: { readonly text: string };
  readonly shared: readonly { readonly start: number; readonly end: number }[];
}

interface Overlapping {
  readonly agency: { readonly id: string; readonly name: string };
  readonly pairs: readonly { readonly one: OverlappingDuty; readonly other: OverlappingDuty }[];
}

const wordsOf = ({ responsibility: { text }, shared }: OverlappingDuty): string =>
  shared.map(({ start, end }) => text.slice(start, end)).join('');

/** Of every pair of duties on the page the words that are marked in either. */
const marksOfPairs = async (page: Page): Promise<readonly (readonly string[])[]> => {
  const rows = await page.locator('.pair-table tbody tr').all();
  return Promise.all(
    rows.map(async (row) => {
      const duties = await row.locator('.pair-text').all();
      return Promise.all(duties.map(async (duty) => (await duty.locator('mark').allInnerTexts()).join('')));
    }),
  );
};

/** Boxes without parts in them are as large as their money. */
async function asTheirAreas(
  page: Page,
  stated: readonly (readonly (string | number | null | undefined)[])[],
): Promise<void> {
  const sums = new Map(stated.map(([code, sum]) => [code, Number(sum)]));
  const boxes = await page.locator('.class-box:not(.has-parts)').all();
  const areas = await Promise.all(
    boxes.map(async (box) => {
      const [code = ''] = ((await box.getAttribute('title')) ?? '').split(' ');
      const { width = 0, height = 0 } = (await box.boundingBox()) ?? {};
      return { sum: sums.get(code) ?? 0, area: width * height };
    }),
  );
  const largest = areas.sort((a, b) => b.sum - a.sum).slice(0, 2);
  expect(largest).toHaveLength(2);
  const [one, other] = largest.map(({ sum, area }) => area / sum);
  expect((one ?? 0) / (other ?? 1)).toBeCloseTo(1, 1);
}

test('the first view is less than 250 kB, compressed', () => {
  const web = join(PROJECT_ROOT, 'dist', 'web');
  const page = readFileSync(join(web, 'index.html'), 'utf8');
  const parts = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
  const size = parts.reduce((sum, path) => sum + gzipSync(readFileSync(join(web, path))).length, 0);
  expect(parts.length).toBeGreaterThan(1);
  expect(size).toBeLessThan(250_000);
});

if (!hasBrowser)
  leftOut(`the explorer in a browser: ${CHROMIUM} is not installed (apt-get install chromium fonts-noto-cjk)`);
else
  describe('the explorer with the network cut', () => {
    let service: Service;
    let browser: OpenBrowser;
    let page: Page;
    let tried: readonly string[];
    let complaints: readonly string[];

    beforeAll(async () => {
      service = await startService();
      browser = await openBrowser(WIDE);
      tried = await cutOff(browser.context, new URL(service.url).host);
      page = await browser.context.newPage();
      complaints = complaintsOf(page);
    }, MINUTE);
    afterAll(async () => {
      await browser.close();
      await service.dispose();
    });

    const open = (address: string): Promise<void> => openView(page, service.url, address);
    const heading = (): Promise<string> => page.locator('main h1').first().innerText();
    const mark = (): Promise<string> => page.locator('.text mark').first().innerText();
    const linesOf = async (id: string, year: number): Promise<readonly Line[]> => {
      const { data } = await service.ask(
        `query Lines($id: ID!, $year: Int!) { agency(id: $id) { budgetLines(fiscalYear: $year, first: 100) { nodes {
          amount { value unit } evidence(first: 3) { start end quote } } } } }`,
        { id, year },
      );
      return (data as { agency: { budgetLines: { nodes: readonly Line[] } } }).agency.budgetLines.nodes;
    };

    const overlapsOf = async (id: string, other?: string): Promise<readonly Overlapping[]> => {
      const { data } = await service.ask(
        `query Overlaps($id: ID!, $with: ID) { overlaps(agency: $id, with: $with) { overlappingAgencies { agency { id name } pairs {
          one { responsibility { text } shared { start end } } other { responsibility { text } shared { start end } } } } } }`,
        { id, with: other ?? null },
      );
      return (data as { overlaps: { overlappingAgencies: readonly Overlapping[] } }).overlaps.overlappingAgencies;
    };

    test(
      'is what one meets first, with the playground a click away',
      async () => {
        await open('/');
        expect(await heading()).toBe('谁做什么，有多少人，花多少钱');
        const { data } = await service.ask('{ agencies { totalCount } responsibilities { totalCount } }');
        const { agencies, responsibilities } = data as Record<string, { totalCount: number }>;
        const totals = squeezed(await page.locator('.totals').innerText());
        expect(totals).toContain(`单位 ${agencies?.totalCount}`);
        expect(totals).toContain(`职责 ${responsibilities?.totalCount}`);
        expect(await page.getByRole('link', { name: 'GraphQL' }).getAttribute('href')).toBe('/playground');
      },
      MINUTE,
    );

    test(
      'by keyboard alone: the initials of a name in pinyin, a suggestion, its body',
      async () => {
        await page.getByRole('combobox', { name: '查找' }).focus();
        await page.keyboard.type('pjsys');
        await page.getByRole('option', { name: '盘锦市营商环境建设局' }).first().waitFor();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 1, name: '盘锦市营商环境建设局' }).waitFor();
        expect(page.url()).toContain('/body/');
        expect(await page.title()).toContain('盘锦市营商环境建设局');
      },
      MINUTE,
    );

    test(
      'words are found in all texts, narrowed by a count, and back is the search as it was',
      async () => {
        await page.getByRole('combobox', { name: '查找' }).fill('政务服务');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/find?q=*');
        await settled(page);
        const { data } = await service.ask(
          '{ search(text: "政务服务") { totalCount facets { byKind { kind count } } } }',
        );
        const { search } = data as {
          search: { totalCount: number; facets: { byKind: readonly { kind: string; count: number }[] } };
        };
        const total = page.getByRole('region', { name: '结果' }).getByRole('status');
        expect(await total.innerText()).toBe(`共 ${search.totalCount} 条`);
        expect(new Set(await page.locator('.hit mark').allInnerTexts())).toEqual(new Set(['政务服务']));
        const duties = search.facets.byKind.find(({ kind }) => kind === 'Responsibility');
        await page.getByRole('navigation', { name: '缩小范围' }).getByRole('link', { name: '职责' }).press('Enter');
        await page.getByText(`共 ${duties?.count} 条`).waitFor();
        expect(new URL(page.url()).searchParams.get('kind')).toBe('Responsibility');
        expect(new Set(await page.locator('.hit .badge').allInnerTexts())).toEqual(new Set(['职责']));
        await page.goBack();
        await page.getByText(`共 ${search.totalCount} 条`).waitFor();
        await page.goForward();
        await page.getByText(`共 ${duties?.count} 条`).waitFor();
      },
      MINUTE,
    );

    test(
      'a body says who it is, whose it is, and what each year’s document states; unknown is no nought',
      async () => {
        await open(bodyAddress(CENTRE));
        const profile = squeezed(await page.locator('.profile').innerText());
        expect(profile).toContain('事业单位');
        expect(profile).toContain('盘锦市大数据管理中心');
        expect(await page.getByRole('region', { name: '上级' }).innerText()).toContain('盘锦市营商环境建设局');
        const years = (await page.locator('.overview tbody tr').allInnerTexts()).map(squeezed);
        expect(years).toEqual([
          expect.stringMatching(/^2020 .* 6 9 63 2944\.24 万元$/),
          expect.stringMatching(/^2022 .* 6 9 文件未写明 文件未写明$/),
        ]);
      },
      MINUTE,
    );

    test(
      'its sections have their duties, posts and leaders, added up where that is said',
      async () => {
        await open(bodyAddress(CENTRE, 'view=sections&year=2020'));
        const { data } = await service.ask(
          `query Posts($id: ID!) { agency(id: $id) { staffing(asOf: 2020) { posts heads deputies } sections(asOf: 2020, first: 20) { nodes {
          name staffingQuotas(asOf: 2020) { nodes { count } } } } } }`,
          { id: CENTRE },
        );
        const { staffing, sections } = (
          data as {
            agency: {
              staffing: { posts: number; heads: number; deputies: number };
              sections: { nodes: readonly { name: string; staffingQuotas: { nodes: readonly { count: number }[] } }[] };
            };
          }
        ).agency;
        const sums = squeezed(await page.locator('.sums').innerText());
        expect(sums).toBe(
          `编制合计 ${staffing.posts} 各机构相加 正职合计 ${staffing.heads} 推算 副职合计 ${staffing.deputies} 推算`,
        );
        const rows = await page.locator('.sections tbody tr').all();
        const shown = await Promise.all(
          rows.map(async (row) => [
            await row.locator('.section-name').innerText(),
            await row.locator('td').nth(1).locator('a').allInnerTexts(),
          ]),
        );
        expect(shown).toEqual(
          sections.nodes.map(({ name, staffingQuotas }) => [
            name,
            staffingQuotas.nodes.map(({ count }) => String(count)),
          ]),
        );
      },
      MINUTE,
    );

    test(
      'its money is what the service answers, figure by figure',
      async () => {
        await open(bodyAddress(CENTRE, 'view=money&year=2020'));
        const figures = await page.locator('.money td.figure > .sourced').allInnerTexts();
        const stated = (await linesOf(CENTRE, 2020)).map(({ amount }) =>
          amount.value === null ? '文件未写明' : `${amount.value} ${amount.unit}`,
        );
        expect(figures.map(squeezed).sort()).toEqual(stated.sort());
        expect(await page.getByRole('region', { name: '预算与决算' }).innerText()).toContain(
          '没有文件写明 2020 年的决算',
        );
      },
      MINUTE,
    );

    test(
      'sums by function class are those of the service, to the last fen',
      async () => {
        await open(bodyAddress(DISTRICT_CENTRE, 'view=money'));
        await page.getByRole('link', { name: '按功能分类' }).click();
        await page.locator('.money tbody tr').first().waitFor();
        const { data } = await service.ask(
          `query Sums($id: ID!) { budgetGroups(by: [FUNCTION_CLASS, STAGE], first: 100, where: { agency: { some: { id: { eq: $id } } },
          fiscalYear: { eq: 2022 }, functionClasses: { some: {} } }) { nodes { functionClass { code } sum } } }`,
          { id: DISTRICT_CENTRE },
        );
        const { nodes } = (
          data as { budgetGroups: { nodes: readonly { functionClass: { code: string } | null; sum: number | null }[] } }
        ).budgetGroups;
        const rows = (await page.locator('.money tbody tr').allInnerTexts()).map(squeezed);
        const shown = rows.map((row) => {
          const [, code, sum = ''] = /^(\d+) .* ([\d,.]+|未知) \d+ \d+$/.exec(row) ?? [];
          return [code, sum === '未知' ? null : Math.round(Number(sum.replaceAll(',', '')) * 1_000_000)];
        });
        const stated = nodes.flatMap(({ functionClass, sum }) => (functionClass ? [[functionClass.code, sum]] : []));
        expect(stated.length).toBeGreaterThan(5);
        expect(shown.map(String).sort()).toEqual(stated.map(String).sort());
        const chosen = page
          .getByRole('navigation', { name: '排列方式' })
          .locator('[aria-current="true"], [aria-current="page"]');
        expect(await chosen.allInnerTexts()).toEqual(['按功能分类']);
        await asTheirAreas(page, stated);
      },
      MINUTE,
    );

    test(
      'a figure leads to its sentence, marked on the page and in sight, and back is the table',
      async () => {
        await open(bodyAddress(CENTRE, 'view=money&year=2020'));
        const line = (await linesOf(CENTRE, 2020)).find(({ amount }) => amount.value === '2944.24');
        await page.getByRole('link', { name: '2944.24 万元' }).first().click();
        await page.waitForURL('**/document/**');
        await page.locator('.text mark').waitFor();
        expect(await mark()).toBe(line?.evidence[0]?.quote);
        expect(await isInSight(page, '.text mark')).toBe(true);
        expect(await page.getByRole('region', { name: '选中的原文' }).innerText()).toContain('分项之和与合计不符');
        await page.goBack();
        await page.locator('.money').waitFor();
        expect(new URL(page.url()).searchParams.get('year')).toBe('2020');
      },
      MINUTE,
    );

    test(
      'text and facts lead to one another: a fact marks its words, a click on words chooses their fact',
      async () => {
        await page.goForward();
        await page.locator('.text mark').waitFor();
        const list = page.locator('.all-facts');
        await list.getByRole('link', { name: '政府采购支出' }).click();
        await page.getByText('政府采购支出582万元', { exact: true }).waitFor();
        expect(await mark()).toBe('政府采购支出582万元');
        expect(await isInSight(page, '.text mark')).toBe(true);
        await clickOnWords(page, '公务接待费0万元');
        await page.locator('mark', { hasText: '公务接待费0万元' }).waitFor();
        const current = list.locator('[aria-current="true"], [aria-current="page"]');
        expect(squeezed(await current.first().innerText())).toContain('公务接待费');
        const highlighted = 'CSS.highlights.get("fact").size';
        expect(await page.evaluate(highlighted)).toBeGreaterThan(30);
      },
      MINUTE,
    );

    test(
      'findings show all the sentences they are about, and each leads to its place',
      async () => {
        await open(bodyAddress(CENTRE, 'view=findings'));
        const finding = page.locator('.finding', { hasText: '收支总额不等' });
        const quotes = await finding.locator('.quote-link').allInnerTexts();
        expect(quotes).toEqual(['收入预算2966.24万元', '支出预算2944.24万元']);
        await finding.locator('.quote-link').nth(1).click();
        await page.locator('.text mark').waitFor();
        expect(await mark()).toBe('支出预算2944.24万元');
      },
      MINUTE,
    );

    test(
      'two years side by side: a section renamed, by inference, and what grew',
      async () => {
        await open(bodyAddress(CENTRE, 'view=history'));
        const renamed = squeezed(await page.getByRole('region', { name: '机构', exact: true }).innerText());
        expect(renamed).toContain('更名 推断 综合办公室 办公室');
        expect(renamed).toContain('另有 8 项不变');
        const money = squeezed(await page.getByRole('region', { name: '经费', exact: true }).innerText());
        expect(money).toContain('增加 机关运行经费 51.23 万元 机关运行经费 97.13 万元 +45.90 万元');
      },
      MINUTE,
    );

    test(
      'who does the same: bodies the most alike first, duties side by side, the words marked that both state',
      async () => {
        await open(bodyAddress(DISTRICT_CENTRE));
        await page.getByRole('link', { name: '职责相近' }).click();
        await page.locator('.pair-table tbody tr').first().waitFor();
        const overlapping = await overlapsOf(DISTRICT_CENTRE);
        const others = page.getByRole('navigation', { name: '职责相近的单位' });
        expect(await others.getByRole('link').allInnerTexts()).toEqual(overlapping.map(({ agency }) => agency.name));
        const [first, second] = await Promise.all(
          overlapping.map(async ({ agency }) => (await overlapsOf(DISTRICT_CENTRE, agency.id))[0]),
        );
        expect(await marksOfPairs(page)).toEqual(first?.pairs.map(({ one, other }) => [wordsOf(one), wordsOf(other)]));
        await others.getByRole('link', { name: second?.agency.name ?? '' }).click();
        await page.getByRole('heading', { name: `与${second?.agency.name}逐项对照` }).waitFor();
        await page.locator('.pair-table tbody tr').first().waitFor();
        expect(new URL(page.url()).searchParams.get('with')).toBe(second?.agency.id);
        expect(await marksOfPairs(page)).toEqual(second?.pairs.map(({ one, other }) => [wordsOf(one), wordsOf(other)]));
        await page.locator('.pair-source').first().click();
        await page.locator('.text mark').waitFor();
        expect(await mark()).toContain(second?.pairs[0]?.one.responsibility.text);
      },
      MINUTE,
    );

    test(
      'the same job elsewhere: measures side by side, what no text states left unknown, and each figure’s document',
      async () => {
        await open(bodyAddress(BUREAU));
        await page.getByRole('link', { name: '同类比较' }).click();
        await page.locator('.measures').waitFor();
        const rows = (await page.locator('.measures tbody tr').allInnerTexts()).map(squeezed);
        expect(rows).toEqual([
          '职责（项） 10 11 10.5 第 2 / 2',
          '内设机构（个） 7 文件未写明 7 第 1 / 1',
          '编制（名） 文件未写明 文件未写明 未知 未知',
          '支出总额（万元） 3,453.09 文件未写明 3,453.09 第 1 / 1',
          '编均支出（万元） 文件未写明 文件未写明 未知 未知',
        ]);
        const alone = await page.getByRole('region', { name: '同类单位都没有写明的职责' }).innerText();
        expect(alone).toContain('负责12345非紧急类服务平台规划建设和日常运行监管工作');
        await page.getByRole('link', { name: '3,453.09' }).click();
        await page.waitForURL('**/document/**');
      },
      MINUTE,
    );

    test(
      'who stands above and below: sections and bodies with their relations, opened by keyboard, as a table and as a file',
      async () => {
        await open(bodyAddress(BUREAU));
        await page.getByRole('link', { name: '组织关系图' }).click();
        await page.locator('.card').nth(1).waitFor();
        const { data } = await service.ask(
          `query Below($id: ID!) { agency(id: $id) { sections(first: 50) { nodes { name } } subordinates { nodes { agency { name } } } } }`,
          { id: BUREAU },
        );
        const { sections, subordinates } = (
          data as { agency: Record<'sections' | 'subordinates', { nodes: readonly Below[] }> }
        ).agency;
        const below = [...sections.nodes, ...subordinates.nodes].map(({ name, agency }) => name ?? agency?.name);
        expect(await page.locator('.card > title, .card > a > title').allTextContents()).toEqual([
          '盘锦市营商环境建设局',
          ...below,
        ]);
        await page.getByRole('button', { name: '收起盘锦市营商环境建设局的下级' }).press('Enter');
        await page.locator('.card').nth(1).waitFor({ state: 'detached' });
        await page.getByRole('button', { name: '展开盘锦市营商环境建设局的下级' }).press('Enter');
        await page.getByLabel('在图中查找').fill('智慧城市');
        await page.getByText('找到 1 个').waitFor();
        expect(await page.locator('.card.found title').allTextContents()).toEqual(['盘锦市智慧城市运行管理中心']);
        await page.getByText('以表格列出').click();
        await page.locator('.unit-table tbody tr').first().waitFor();
        const rows = (await page.locator('.unit-table tbody tr').allInnerTexts()).map(squeezed);
        expect(rows.at(-1)).toBe('盘锦市智慧城市运行管理中心 盘锦市营商环境建设局 隶属 事业单位');
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: '存为 SVG' }).click(),
        ]);
        expect(file.suggestedFilename()).toBe('盘锦市营商环境建设局.svg');
        const drawn = readFileSync(await file.path(), 'utf8');
        for (const name of below) expect(drawn).toContain(`>${name}</text>`);
      },
      MINUTE,
    );

    test(
      'all of it in English, kept from view to view',
      async () => {
        await open(bodyAddress(BUREAU));
        await page.getByRole('link', { name: 'English' }).click();
        await page.getByRole('link', { name: 'Duties' }).click();
        await page.locator('.duties li').first().waitFor();
        expect(await page.evaluate('document.documentElement.lang')).toBe('en');
        expect(new URL(page.url()).searchParams.get('lang')).toBe('en');
        const links = await page.getByRole('navigation', { name: 'Sides of the body' }).innerText();
        expect(links).not.toMatch(/\p{Script=Han}/u);
        await page.getByRole('link', { name: '中文' }).click();
        await page.getByRole('link', { name: '职责' }).first().waitFor();
      },
      MINUTE,
    );

    test('reached for nothing outside and broke no rule of the content security policy', () => {
      expect(tried).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });
