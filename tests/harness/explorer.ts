import type { Page } from 'playwright-core';
import { PATIENCE_MS } from './playground';

/** Bodies of the documents that the service starts with. */
export const CENTRE = 'agency:211100~盘锦市智慧城市运行管理中心';
export const DISTRICT_CENTRE = 'agency:211103~盘锦市兴隆台区智慧城市运行管理中心';
export const BUREAU = 'agency:211100~盘锦市营商环境建设局';

/** The view of a body. @param search such as `view=money&year=2020` */
export const bodyAddress = (id: string, search = ''): string =>
  `/body/${encodeURIComponent(id)}${search && `?${search}`}`;

/** Who does the same as a body. @param other the body that it is held against */
export const overlapAddress = (id: string, other?: string): string =>
  `/overlap/${encodeURIComponent(id)}${other === undefined ? '' : `?with=${encodeURIComponent(other)}`}`;

/** A body beside its peers. */
export const compareAddress = (id: string): string => `/compare/${encodeURIComponent(id)}`;

/** Who stands above and below a body. */
export const chartAddress = (id: string): string => `/chart/${encodeURIComponent(id)}`;

/** Opens a view and waits until nothing of it is still on its way. */
export async function openView(page: Page, url: string, address: string): Promise<void> {
  await page.goto(`${url}${address}`);
  await settled(page);
}

/** Waits for the answer: every view says with a status that it waits. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor({ timeout: PATIENCE_MS });
  await page.locator('.loading').first().waitFor({ state: 'detached', timeout: PATIENCE_MS });
}

/** What stands on the screen of an element, without what only separates words. */
export const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether all of an element can be seen. */
export async function isInSight(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).first().boundingBox();
  const { height, width } = page.viewportSize() ?? { height: 0, width: 0 };
  return box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
}

/** Clicks in the middle of words, where no element of their own stands. */
export async function clickOnWords(page: Page, words: string): Promise<void> {
  const [x, y] = await page.evaluate<[number, number]>(`(() => {
    const walker = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)});
      if (at < 0) continue;
      node.parentElement.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + ${words.length});
      const { left, width, top, height } = range.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    }
    throw new Error('these words are not on the page');
  })()`);
  await page.mouse.click(x, y);
}
