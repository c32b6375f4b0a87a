import { expect, test } from '../published-site.ts';
import { type Bundle, keyringPasswordOf } from '../bundle.ts';
import { handshake } from '../handshake.ts';
import { pass } from '../page-time.ts';
import { expectReplayed } from '../replayed.ts';
import type { SharedGateway } from '../shared-gateway.ts';
import { describeDeployment, comebackTimeout, expectOutcome, strict } from './shared.ts';

/** Whether the page judges tokens as the gateway does. */
export function tokenScenarios(shared: SharedGateway): void {
  const { release, route } = shared;

  if (route === 'docker') {
    test('what the page wrote starts, and with nothing typed the page waits for it and proves its token', async ({ published, companion, site, watch }) => {
      let bundle: Bundle = new Map();
      const { address, token } = await shared.prepare({
        given: async (hostPort) => {
          await companion.choose({ release, target: 'gcp', hostPort, ...(release === strict ? { allowThisPage: true } : {}) });
          if (release === strict) await companion.page.locator('#field-access-origins').fill(published.listed.origin);
          bundle = await companion.downloadAll();
          return bundle;
        },
      });
      const secrets = { token, 'keyring password': keyringPasswordOf(bundle) };
      expect(await companion.downloadFile('.env'), 'one download is the same as all').toBe(bundle.get('.env'));
      await companion.openVerification();
      await expect(companion.at('verify-address')).toHaveValue(address);

      const { gateway } = await shared.start('listening');
      await companion.startVerification(token);
      await expectOutcome(companion, 'verified', 'accepted', comebackTimeout);
      if (release === strict) expect(gateway.tap.upgrades(), 'a gateway that only just listens was asked again').toBeGreaterThan(1);

      const { hello } = await handshake(gateway.url, { token, origin: site.origin });
      expect(hello, 'the gateway agrees').toBeDefined();
      // Old gateways call themselves "dev", which tells nobody anything.
      if (hello?.server.version !== 'dev') await expect(companion.at('verify-verdict')).toContainText(hello?.server.version ?? '');
      watch.expectOnlyReached([address]);
      await watch.expectKept(secrets);
    });
  } else {
    test('right after its port opened: the page waits for the gateway and proves the token', async ({ published, companion, site }) => {
      const { address, token } = await shared.prepare({ origins: [site.origin, published.listed.origin] });
      await describeDeployment(companion, shared, address);
      const { gateway } = await shared.start('listening');
      await companion.startVerification(token);
      await expectOutcome(companion, 'verified', 'accepted', comebackTimeout);
      if (release === strict) expect(gateway.tap.upgrades(), 'a gateway that only just listens was asked again').toBeGreaterThan(1);
      await expectReplayed(companion, token);
    });
  }

  test.describe(() => {
    test.use({ clock: 'controlled' });

    test('a wrong token is told as that and presented once, and the right one passes', async ({ published, companion, site, watch }) => {
      const running = await shared.ready([site.origin, published.listed.origin]);
      const { tap } = running.gateway;
      const secrets = { token: running.token, 'wrong token': `${running.token.slice(0, -4)}fake` };
      await describeDeployment(companion, shared, running.address);
      const before = tap.upgrades();
      await companion.startVerification(secrets['wrong token']);
      await expectOutcome(companion, 'token-mismatch', 'wrong');
      await expectReplayed(companion, secrets['wrong token']);
      // A gateway locks an address out after ten wrong tokens: the page may never try again by itself.
      await pass(companion.page, 60_000);
      expect(watch.sockets).toHaveLength(1);
      expect(tap.upgrades() - before).toBe(1);

      await companion.startVerification(running.token);
      await expectOutcome(companion, 'verified', 'accepted');
      await expectReplayed(companion, running.token);
      expect(tap.heads().includes(running.token), 'a secret in a request line or header').toBe(false);
      watch.expectOnlyReached([running.address]);
      await watch.expectKept(secrets);
    });
  });
}
