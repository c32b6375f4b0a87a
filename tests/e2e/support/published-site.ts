import { test as base } from './fixtures.ts';
import type { Site } from './static-server.ts';
import { openTlsFront } from './tls-front.ts';

/** The site as it looks when it is published: encrypted, and under names that are not this computer's. */
export interface Published {
  /** The deployment that a gateway is told of. */
  listed: Site;
  /** One that no gateway has heard of. */
  unlisted: Site;
}

/** For tests in which it matters where a page comes from, and a gateway has a public name. */
export const test = base.extend<object, { published: Published }>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP *.example 127.0.0.1, MAP *.fly.dev 127.0.0.1'] });
    },
    { scope: 'worker' },
  ],
  published: [
    async ({ site }, use) => {
      const front = await openTlsFront(Number(new URL(site.origin).port));
      const named = (name: string): Site => {
        const origin = `https://${name}:${front.port}`;
        return { ...site, origin, url: site.url.replace(site.origin, origin) };
      };
      await use({ listed: named('companion.example'), unlisted: named('stranger.example') });
      await front.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
