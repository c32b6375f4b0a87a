import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { heightFor, kept, keptPath, nameOf } from '../support/looks.ts';
import { openView, views } from '../support/views.ts';

// The page beside the pictures of docs/screens. Fonts differ between machines, so neither letters nor edges are compared: both
// pictures are reduced to squares of 24 pixels, and of those a few may have another colour. What moves, disappears, loses its
// background or its contrast changes more of them than that; the last tests, which are tagged @deep, hold this.

const SQUARE = 24;
/** Of 255, in one of the three colours of a square. */
const DIFFERENCE = 6;
/** Lines wrap elsewhere with another font. */
const SHARE = 0.12;

/** The share of squares that differ. */
async function differing(page: Page, shown: Buffer, former: Buffer): Promise<number> {
  return page.evaluate(
    async ({ pictures, square, difference }) => {
      const [one, other] = await Promise.all(
        pictures.map(async (data) => {
          const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
          const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const [width, height] = [Math.ceil(picture.width / square), Math.ceil(picture.height / square)];
          const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
          if (context === null) throw new Error('no canvas');
          context.imageSmoothingQuality = 'high';
          context.drawImage(picture, 0, 0, width, height);
          return { width, height, data: context.getImageData(0, 0, width, height).data };
        }),
      );
      if (one === undefined || other === undefined || one.width !== other.width || one.height !== other.height) return 1;
      let count = 0;
      for (let at = 0; at < one.data.length; at += 4) {
        const most = Math.max(...[0, 1, 2].map((colour) => Math.abs((one.data[at + colour] ?? 0) - (other.data[at + colour] ?? 0))));
        if (most > difference) count += 1;
      }
      return count / (one.width * one.height);
    },
    { pictures: [shown, former].map((picture) => picture.toString('base64')), square: SQUARE, difference: DIFFERENCE },
  );
}

const view = (name: string) => {
  const found = views.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no view ${name}`);
  return found;
};

for (const look of kept) {
  test(`${nameOf(look)} looks as it did`, async ({ page, site }) => {
    await page.setViewportSize({ width: look.width, height: heightFor(look.width) });
    await openView(page, site, view(look.view), look.language, look.appearance);
    const share = await differing(page, await page.screenshot({ animations: 'disabled' }), await readFile(keptPath(look)));
    expect(share, 'squares that differ; `make screenshots` shows the page as it is, `make screenshots-keep` keeps it').toBeLessThan(SHARE);
  });
}

for (const [what, style] of [
  ['a panel that is gone', '#overview { visibility: hidden !important }'],
  ['a column that slips', '.columns { grid-template-columns: 50% 50% !important }'],
  ['colours that are lost', ':root { --panel: #808080 !important; --paper: #808080 !important }'],
  ['a font of another size', ':root { font-size: 20px !important }'],
] as const) {
  test(`${what} would be seen`, { tag: '@deep' }, async ({ page, site }) => {
    const [look] = kept;
    if (look === undefined) throw new Error('nothing is kept');
    await page.setViewportSize({ width: look.width, height: heightFor(look.width) });
    await openView(page, site, view(look.view), look.language, look.appearance);
    await page.evaluate((style) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      document.adoptedStyleSheets.push(sheet);
    }, style);
    const share = await differing(page, await page.screenshot({ animations: 'disabled' }), await readFile(keptPath(look)));
    expect(share).toBeGreaterThan(SHARE);
  });
}
