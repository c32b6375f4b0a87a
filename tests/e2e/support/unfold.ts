import type { Page } from '@playwright/test';

/** Waits for the next picture: what follows from an event is there, and a control that was switched off has lost the focus. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

/** Unfolds everything. What stands in a step of the guide is made when it is opened, and some of that is folded again. */
export async function unfold(page: Page): Promise<void> {
  const open = (): Promise<number> =>
    page.evaluate(() => {
      const folded = document.querySelectorAll<HTMLDetailsElement>('details:not([open])');
      for (const details of folded) details.open = true;
      return folded.length;
    });
  while ((await open()) > 0) await settled(page);
}
