import { setTimeout as pause } from 'node:timers/promises';
import type { Download, Locator } from '@playwright/test';

/** Chromium lets a page start ten downloads a second and drops the next ones without a word. No person is that quick; a test is. */
const LIMIT = 10;
const WINDOW_MILLISECONDS = 1_200;

const started: number[] = [];

/** Presses what downloads something, and gives what came. */
export async function pressed(button: Locator): Promise<Download> {
  const tenth = started.at(-LIMIT);
  if (tenth !== undefined) await pause(Math.max(0, tenth + WINDOW_MILLISECONDS - performance.now()));
  const arrived = button.page().waitForEvent('download');
  await button.click();
  const download = await arrived;
  started.push(performance.now());
  started.splice(0, started.length - LIMIT);
  return download;
}
