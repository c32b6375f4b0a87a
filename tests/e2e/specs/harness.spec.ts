import { expect, test } from '@playwright/test';
import { type Gateway, startFromBundle } from '../support/gateway.ts';
import { handmadeBundle } from '../support/handmade-bundle.ts';
import { handshake } from '../support/handshake.ts';
import type { Release } from '../support/releases.ts';
import { Tap } from '../support/tap.ts';

const token = 'harness-token-0123456789abcdef';
const releases: Release[] = ['clawdbot@2026.1.24', 'openclaw@2026.1.30', 'openclaw@2026.9.6'];

// What these show is not about the product: that a failure elsewhere can be trusted to be the product's.
test.describe('the harness', { tag: '@deep' }, () => {
  test.describe.configure({ timeout: 300_000 });

  for (const release of releases) {
    test(`${release}: the harness runs the real gateway behind a bridge and a tunnel`, async () => {
      const page = 'http://127.0.0.1:4999';
      const entrance = await Tap.open();
      let gateway: Gateway | undefined;
      try {
        gateway = await startFromBundle(handmadeBundle(release, { hostPort: entrance.port, token, ...(release === 'openclaw@2026.9.6' ? { origins: [page] } : {}) }), { release, target: 'gcp', entrance });
        console.log(`  ${release}: answered after ${gateway.startedIn} ms (${gateway.seesBridge ? 'bridge' : 'direct'})`);
        expect(gateway.port).toBe(entrance.port);

        const right = await handshake(gateway.url, { token, origin: page });
        expect(right.error).toBeUndefined();
        expect(right.hello?.type).toBe('hello-ok');

        const wrong = await handshake(gateway.url, { token: `${token}-not`, origin: page });
        expect(wrong.hello).toBeUndefined();
        expect(wrong.error?.message).toMatch(/^unauthorized: gateway token mismatch/);
        expect(wrong.closed?.code).toBe(1008);

        const stranger = await handshake(gateway.url, { token, origin: 'https://companion.example' });
        if (release === 'openclaw@2026.9.6') expect(stranger.error?.details?.code).toBe('CONTROL_UI_ORIGIN_NOT_ALLOWED');
        else expect(stranger.hello?.type).toBe('hello-ok');
        expect(gateway.tap.upgrades()).toBe(3);

        await gateway.restart();
        const again = await handshake(gateway.url, { token, origin: page });
        expect(again.hello?.type).toBe('hello-ok');
      } finally {
        await gateway?.stop();
      }
    });
  }

  test('openclaw@2026.9.6 on Fly: an edge nobody trusts is refused before any handshake', async () => {
    let gateway: Gateway | undefined;
    try {
      gateway = await startFromBundle(handmadeBundle('openclaw@2026.9.6', { hostPort: 18789, token }), { release: 'openclaw@2026.9.6', target: 'fly' });
      expect((await handshake(gateway.url, { token })).status).toBe(403);
    } finally {
      await gateway?.stop();
    }
  });

  test('clawdbot@2026.1.24 on Fly: the edge lets the handshake through', async () => {
    let gateway: Gateway | undefined;
    try {
      gateway = await startFromBundle(handmadeBundle('clawdbot@2026.1.24', { hostPort: 18789, token }), { release: 'clawdbot@2026.1.24', target: 'fly' });
      expect((await handshake(gateway.url, { token })).hello?.type).toBe('hello-ok');
    } finally {
      await gateway?.stop();
    }
  });
});
