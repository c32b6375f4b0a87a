import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { settled } from './unfold.ts';

/** Milliseconds of each step. No deadline of the page is shorter than this, so none is skipped together with the next one. */
const STEP = 250;
/** Milliseconds for the network between two steps. */
const PAUSE = 25;

/**
 * Lets the time of a page with a controlled clock pass quickly, in small steps with pauses for the network between them,
 * until something holds. Returns how many milliseconds have passed for the page.
 */
export async function hurry(page: Page, until: () => Promise<boolean>, most: number): Promise<number> {
  for (let passed = 0; passed <= most; passed += STEP) {
    if (await until()) return passed;
    await page.clock.fastForward(STEP);
    await sleep(PAUSE);
  }
  expect(await until(), `it came about within ${most} ms of the page's time`).toBe(true);
  return most;
}

/** Lets time pass for a page with a controlled clock. What was due meanwhile has begun when this returns. */
export async function pass(page: Page, milliseconds: number): Promise<void> {
  await page.clock.fastForward(milliseconds);
  await settled(page);
}

/** Lets time pass for the browser itself, which has timers of its own for a page. Chromium skips the time in which nothing happens. */
export async function passForBrowser(page: Page, milliseconds: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const over = new Promise<void>((done) => session.once('Emulation.virtualTimeBudgetExpired', () => done()));
  await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: milliseconds });
  await over;
  await session.detach();
}
