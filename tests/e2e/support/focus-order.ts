import type { Page } from '@playwright/test';

/** One place the keyboard comes by. */
export interface Stop {
  /** Short enough to read in a failure. */
  name: string;
  /** Position among all elements of the page. */
  order: number;
  /** The panel it lies in. */
  region: string;
  /** Something the eye can find shows where the focus is. */
  marked: boolean;
  /** At least its upper edge is neither outside of the window nor under the sticky links. */
  uncovered: boolean;
}

/** Presses a key until the focus has left the page or was everywhere, and says where it has been. */
export async function tabThrough(page: Page, key: 'Tab' | 'Shift+Tab', most = 400): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(describeFocus);
    // Before the first and behind the last stop the focus may be on nothing of the page.
    if (stop === null && stops.length === 0 && press < 2) continue;
    if (stop === null || stops[0]?.order === stop.order) return stops;
    stops.push(stop);
  }
  throw new Error(`the focus did not come around after ${most} presses; the last stops: ${stops.slice(-5).map((stop) => stop.name).join(' | ')}`);
}

/** Runs in the page. */
function describeFocus(): Stop | null {
  const element = document.activeElement;
  if (element === null || element === document.body || element === document.documentElement) return null;
  const label = element.closest('label');
  // A file input is as good as invisible; its label stands for it.
  const shown = element instanceof HTMLInputElement && element.type === 'file' && label !== null ? label : element;
  const style = getComputedStyle(shown);
  const box = shown.getBoundingClientRect();
  const left = Math.max(box.left, 0);
  const x = left + Math.min(box.width, 12) / 2;
  const y = box.top + Math.min(box.height, 16) / 2;
  const top = document.elementFromPoint(x, y);
  const region = element.closest('section[id], nav, [role="region"], .skip, .preferences');
  return {
    name: `${element.tagName.toLowerCase()}#${element.id} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`,
    order: [...document.querySelectorAll('*')].indexOf(element),
    region: region?.id || region?.className || '',
    marked: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== 'rgba(0, 0, 0, 0)',
    uncovered: top !== null && (shown.contains(top) || top.contains(shown)) && box.width > 0 && box.height > 0,
  };
}
