import { test as base } from './fixtures.ts';
import type { Site } from './static-server.ts';
import { openTlsFront } from './tls-front.ts';

/** The site as it looks when it is published: encrypted, and under names that are not this computer's. */
export interface Abroad {
  /** The deployment that a gateway is told of. */
  known: Site;
  /** One that no gateway has heard of. */
  stranger: Site;
}

/** For walks in which it matters where a page comes from, and a gateway has a public name. */
export const test = base.extend<object, { abroad: Abroad }>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP *.example 127.0.0.1, MAP *.fly.dev 127.0.0.1'] });
    },
    { scope: 'worker' },
  ],
  abroad: [
    async ({ site }, use) => {
      const front = await openTlsFront(Number(new URL(site.origin).port));
      const named = (name: string): Site => {
        const origin = `https://${name}:${front.port}`;
        return { ...site, origin, url: site.url.replace(site.origin, origin) };
      };
      await use({ known: named('companion.example'), stranger: named('stranger.example') });
      await front.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
