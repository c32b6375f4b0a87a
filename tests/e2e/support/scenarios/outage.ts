import { expect, test } from '../published-site.ts';
import { FlyEdge } from '../fly-edge.ts';
import { handshake } from '../handshake.ts';
import { pass } from '../page-time.ts';
import { expectReplayed } from '../replayed.ts';
import { deepUnless } from '../sample.ts';
import { SharedGateway } from '../shared-gateway.ts';
import { openTlsFront } from '../tls-front.ts';
import { openValve } from '../valve.ts';
import { describeDeployment, comebackTimeout, expectOutcome, strict } from './shared.ts';

/** A gateway that refuses everybody for a while, goes away in the middle, or is gone. Some go away in the middle only in the deep tests. */
export function outageScenarios(shared: SharedGateway, restartsByDefault: boolean): void {
  const { release, route } = shared;

  if (release === strict && route === 'docker') {
    test('Fly’s proxy in front of a gateway that trusts none: the page names it first', async ({ published, companion, site }) => {
      const running = await shared.ready([site.origin, published.listed.origin]);
      const { hostname, port } = new URL(running.gateway.direct);
      const edge = await FlyEdge.open('my-openclaw', { host: hostname, port: Number(port) });
      const front = await openTlsFront(edge.port);
      try {
        // The gateway answers 403 before any handshake; a browser shows a program nothing but 1006.
        expect((await handshake(`ws://127.0.0.1:${edge.port}`, { token: running.token })).status).toBe(403);
        const address = `wss://my-openclaw.fly.dev:${front.port}`;
        await describeDeployment(companion, new SharedGateway(release, 'fly'), address);
        await companion.startVerification(running.token);
        await expectOutcome(companion, 'not-a-gateway', 'unknown');
        expect((await companion.causes())[0]).toBe('proxy-not-trusted');
        await expectReplayed(companion, running.token);
        expect(edge.heads().includes(running.token)).toBe(false);
      } finally {
        await front.close();
        await edge.close();
      }
    });
  }

  if (release === strict) {
    test.describe(() => {
      test.use({ clock: 'controlled' });

      test('after ten wrong tokens the right one has to wait, and the page says how long', async ({ published, companion, site, watch }) => {
        const running = await shared.ready([site.origin, published.listed.origin]);
        // To a loopback peer the limiter counts by origin, so the guesses must come from the page's own.
        const guess = async (number: number): Promise<string | undefined> => (await handshake(running.gateway.url, { token: `fake-guess-${number}`, origin: site.origin })).error?.details?.code;
        for (let number = 1; number <= 10; number += 1) await guess(number);
        expect(await guess(11)).toBe('AUTH_RATE_LIMITED');

        await describeDeployment(companion, shared, running.address);
        await companion.startVerification(running.token);
        await expectOutcome(companion, 'rate-limited', 'unknown');
        await expect(companion.at('verify-verdict')).toContainText(/\b[45] min\b/);
        await expectReplayed(companion, running.token);
        await pass(companion.page, 60_000);
        expect(watch.sockets, 'asking again would not shorten it').toHaveLength(1);
      });
    });
  }

  test('restarted while the page verifies: the page waits and ends verified', deepUnless(restartsByDefault), async ({ published, companion, site }) => {
    const running = await shared.ready([site.origin, published.listed.origin]);
    // Only the current release says goodbye to a client that has not presented its token yet; the others leave
    // it hanging until their process ends.
    const from = release === strict ? 'connect.challenge' : 'hello-ok';
    const valve = await openValve(running.gateway.port, { from, to: 'service restart' });
    try {
      await describeDeployment(companion, shared, await running.addressBy(valve.port));
      const before = running.gateway.tap.upgrades();
      await companion.startVerification(running.token);
      await valve.caught;
      await running.gateway.restart('listening');
      // What was accepted before the restart may be shown meanwhile; the end is what the new process says.
      await expect.poll(() => running.gateway.tap.upgrades() - before, { message: 'it was asked again', timeout: comebackTimeout }).toBeGreaterThan(1);
      await expect(companion.at('verify-start')).toHaveAttribute('aria-disabled', 'false', { timeout: comebackTimeout });
      await expectOutcome(companion, 'verified', 'accepted');
      await expectReplayed(companion, running.token);
    } finally {
      await valve.close();
    }
  });

  test('stopped behind what leads to it: the page ranks what it cannot tell apart', async ({ published, companion, site, watch }) => {
    const running = await shared.ready([site.origin, published.listed.origin]);
    await shared.halt();
    await describeDeployment(companion, shared, running.address);
    await companion.startVerification(running.token);
    if (route === 'fly') {
      // Fly's proxy answers in the machine's place, so something is there.
      await expectOutcome(companion, 'not-a-gateway', 'unknown');
      expect(await companion.causes()).toContain('fly-not-running');
    } else {
      await expectOutcome(companion, 'unreachable', 'unknown');
      expect((await companion.causes()).slice(0, 3)).toEqual(['tunnel-down', 'gateway-down', 'bound-to-loopback']);
    }
    await expectReplayed(companion, running.token);
    expect(running.gateway.tap.heads().includes(running.token), 'the token went to nobody').toBe(false);
    watch.expectOnlyReached([running.address]);
    await watch.expectKept({ token: running.token });
  });
}
