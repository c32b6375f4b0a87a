import { test as base } from './fixtures.ts';
import { serve, type Site } from './static-server.ts';
import { openTlsFront } from './tls-front.ts';
import { dist } from './tools.ts';

/** The site at addresses that the browser takes for the internet. */
export interface PublicPlaces {
  /** As it is published. */
  encrypted: Site;
  /** As a careless host would publish it. */
  plain: Site;
}

/** For tests in which the browser stands between the page and this computer. */
export const test = base.extend<object, { publicPlaces: PublicPlaces }>({
  publicPlaces: [
    async ({}, use) => {
      // A server of its own: the browser would take the other one's pages for public ones as well.
      const site = await serve(dist);
      const plainPort = Number(new URL(site.origin).port);
      const front = await openTlsFront(plainPort);
      const at = (origin: string): Site => ({ ...site, origin, url: site.url.replace(site.origin, origin) });
      await use({ encrypted: at(`https://companion.example:${front.port}`), plain: at(`http://companion.example:${plainPort}`) });
      await front.close();
      await site.close();
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, publicPlaces }, use) => {
      const ports = Object.values(publicPlaces).map(({ origin }: Site) => new URL(origin).port);
      await use({
        ...launchOptions,
        args: [
          ...(launchOptions.args ?? []),
          '--host-resolver-rules=MAP *.example 127.0.0.1',
          // The browser is told that these are not on this computer; everything else it sees for itself.
          `--ip-address-space-overrides=${ports.map((port) => `127.0.0.1:${port}=public`).join(',')}`,
        ],
      });
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
