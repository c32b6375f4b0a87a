import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '../support/fixtures.ts';
import { heightFor, kept, keptPath } from '../support/looks.ts';
import { repository } from '../support/tools.ts';
import { appearances, languages, openView, views, widths } from '../support/views.ts';

// No tests: `make screenshots` makes every view in every language, appearance and width, to be looked at, and those of
// docs/screens anew with COMPANION_KEEP=1.

const folder = join(repository, 'target/screenshots');
const isKeeping = process.env['COMPANION_KEEP'] === '1';

if (isKeeping) {
  for (const look of kept) {
    test(keptPath(look).split('/').at(-1) ?? '', async ({ page, site }) => {
      await page.setViewportSize({ width: look.width, height: heightFor(look.width) });
      const view = views.find(({ name }) => name === look.view);
      if (view === undefined) throw new Error(look.view);
      await openView(page, site, view, look.language, look.appearance);
      await page.screenshot({ path: keptPath(look), animations: 'disabled' });
    });
  }
} else {
  mkdirSync(folder, { recursive: true });
  for (const language of languages)
    for (const appearance of appearances)
      for (const width of widths)
        test(`${language} ${appearance} ${width}`, async ({ page, site }) => {
          test.setTimeout(180_000);
          await page.setViewportSize({ width, height: heightFor(width) });
          for (const view of views) {
            await openView(page, site, view, language, appearance);
            const path = join(folder, `${view.name}-${language}-${appearance}-${width}.png`);
            if (view.part === undefined) await page.screenshot({ path, fullPage: view.name !== 'page', animations: 'disabled' });
            else await page.locator(view.part).screenshot({ path, animations: 'disabled' });
          }
        });
}
