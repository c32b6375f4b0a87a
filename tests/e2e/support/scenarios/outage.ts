import { expect, test } from '../abroad.ts';
import { FlyEdge } from '../fly-edge.ts';
import { handshake } from '../handshake.ts';
import { pass } from '../page-time.ts';
import { expectRetold } from '../recorded.ts';
import { SharedScene } from '../scene.ts';
import { openTlsFront } from '../tls-front.ts';
import { openValve } from '../valve.ts';
import { arrive, comeback, expectSaid, strict } from './arriving.ts';

/** A gateway that refuses everybody for a while, goes away in the middle, or is gone. */
export function outageScenarios(shared: SharedScene): void {
  const { release, picture } = shared;

  if (release === strict && picture === 'docker') {
    test('Fly’s proxy in front of a gateway that trusts none: the page names it first', async ({ abroad, companion, site }) => {
      const scene = await shared.ready([site.origin, abroad.known.origin]);
      const { hostname, port } = new URL(scene.gateway.direct);
      const edge = await FlyEdge.open('my-openclaw', { host: hostname, port: Number(port) });
      const front = await openTlsFront(edge.port);
      try {
        // The gateway answers 403 before any handshake; a browser shows a program nothing but 1006.
        expect((await handshake(`ws://127.0.0.1:${edge.port}`, { token: scene.token })).status).toBe(403);
        const address = `wss://my-openclaw.fly.dev:${front.port}`;
        await arrive(companion, new SharedScene(release, 'fly'), address);
        await companion.startVerification(scene.token);
        await expectSaid(companion, 'not-a-gateway', 'unknown');
        expect((await companion.causes())[0]).toBe('proxy-not-trusted');
        await expectRetold(companion, scene.token);
        expect(edge.heads().includes(scene.token)).toBe(false);
      } finally {
        await front.close();
        await edge.close();
      }
    });
  }

  if (release === strict) {
    test.describe(() => {
      test.use({ clock: 'controlled' });

      test('after ten wrong tokens the right one has to wait, and the page says how long', async ({ abroad, companion, site, watch }) => {
        const scene = await shared.ready([site.origin, abroad.known.origin]);
        // To a loopback peer the limiter counts by origin, so the guesses must come from the page's own.
        const guess = async (number: number): Promise<string | undefined> => (await handshake(scene.gateway.url, { token: `fake-guess-${number}`, origin: site.origin })).error?.details?.code;
        for (let number = 1; number <= 10; number += 1) await guess(number);
        expect(await guess(11)).toBe('AUTH_RATE_LIMITED');

        await arrive(companion, shared, scene.address);
        await companion.startVerification(scene.token);
        await expectSaid(companion, 'rate-limited', 'unknown');
        await expect(companion.at('verify-verdict')).toContainText(/\b[45] min\b/);
        await expectRetold(companion, scene.token);
        await pass(companion.page, 60_000);
        expect(watch.sockets, 'asking again would not shorten it').toHaveLength(1);
      });
    });
  }

  test('restarted while the page verifies: the page waits and ends verified', async ({ abroad, companion, site }) => {
    const scene = await shared.ready([site.origin, abroad.known.origin]);
    // Only the current release says goodbye to a client that has not presented its token yet; the others leave
    // it hanging until their process ends.
    const from = release === strict ? 'connect.challenge' : 'hello-ok';
    const valve = await openValve(scene.gateway.port, { from, to: 'service restart' });
    try {
      await arrive(companion, shared, await scene.addressBy(valve.port));
      const before = scene.gateway.tap.upgrades();
      await companion.startVerification(scene.token);
      await valve.caught;
      await scene.gateway.restart('listening');
      // What was accepted before the restart may be shown meanwhile; the end is what the new process says.
      await expect.poll(() => scene.gateway.tap.upgrades() - before, { message: 'it was asked again', timeout: comeback }).toBeGreaterThan(1);
      await expect(companion.at('verify-start')).toHaveAttribute('aria-disabled', 'false', { timeout: comeback });
      await expectSaid(companion, 'verified', 'accepted');
      await expectRetold(companion, scene.token);
    } finally {
      await valve.close();
    }
  });

  test('stopped behind what leads to it: the page ranks what it cannot tell apart', async ({ abroad, companion, site, watch }) => {
    const scene = await shared.ready([site.origin, abroad.known.origin]);
    await shared.halt();
    await arrive(companion, shared, scene.address);
    await companion.startVerification(scene.token);
    if (picture === 'fly') {
      // Fly's proxy answers in the machine's place, so something is there.
      await expectSaid(companion, 'not-a-gateway', 'unknown');
      expect(await companion.causes()).toContain('fly-not-running');
    } else {
      await expectSaid(companion, 'unreachable', 'unknown');
      expect((await companion.causes()).slice(0, 3)).toEqual(['tunnel-down', 'gateway-down', 'bound-to-loopback']);
    }
    await expectRetold(companion, scene.token);
    expect(scene.gateway.tap.heads().includes(scene.token), 'the token went to nobody').toBe(false);
    watch.expectOnlyReached([scene.address]);
    await watch.expectKept({ token: scene.token });
  });
}
