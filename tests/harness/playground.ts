import type { Page } from 'playwright-core';

/** Long enough for a busy machine to load the editor. */
export const PATIENCE_MS = 30_000;

/** Opens the playground and waits until its editor shows the first question. */
export async function openPlayground(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/playground`);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor({ timeout: PATIENCE_MS });
  await page.getByText('12345热线').first().waitFor({ timeout: PATIENCE_MS });
}

/** Presses the button that asks, and waits for words in the answer. */
export async function askAndSee(page: Page, words: string): Promise<void> {
  await page.locator('button.graphiql-execute-button').click();
  await seeIn(page, '.result-window', words);
}

/** Waits for words in an editor, which breaks long lines, so that gaps do not count. */
export async function seeIn(page: Page, editor: string, words: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const shown = (await page.locator(editor).allInnerTexts()).join('');
    if (shown.replace(/\s/g, '').includes(words)) return;
    if (Date.now() > deadline) throw new Error(`${words} is not shown, but: ${shown}`);
  }
}
