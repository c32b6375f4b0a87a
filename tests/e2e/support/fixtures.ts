import { test as base } from '@playwright/test';
import { CompanionPage } from './companion-page.ts';
import { serve, type Site } from './static-server.ts';
import { dist } from './tools.ts';
import { Watch } from './watch.ts';

interface TestFixtures {
  /** With 'controlled', the time of the page can be moved forward by `page.clock`; until then it passes as usual. */
  clock: 'usual' | 'controlled';
  companion: CompanionPage;
  watch: Watch;
}

interface WorkerFixtures {
  /** The built site on its own origin, below a sub-path. */
  site: Site;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  clock: ['usual', { option: true }],
  page: async ({ page, clock }, use) => {
    if (clock === 'controlled') await page.clock.install();
    await use(page);
  },
  // Scrolling smoothly to a button takes longer than what the button starts.
  contextOptions: async ({ contextOptions }, use) => {
    await use({ ...contextOptions, reducedMotion: 'reduce' });
  },
  // A worker that keeps the page would fetch behind the back of what these tests intercept; offline.spec.ts is about it.
  context: async ({ context }, use) => {
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    await use(context);
  },
  site: [
    async ({}, use) => {
      const site = await serve(dist);
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  watch: async ({ page, site }, use) => {
    await use(await Watch.over(page, site.origin));
  },
  companion: async ({ page, site, watch: _watch }, use) => {
    const companion = new CompanionPage(page, site);
    await companion.open();
    await use(companion);
  },
});

export { expect } from '@playwright/test';
