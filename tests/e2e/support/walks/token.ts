import { expect, test } from '../abroad.ts';
import { keyringPasswordOf, tokenOf } from '../bundle.ts';
import { handshake } from '../handshake.ts';
import { freePort } from '../network.ts';
import { expectRetold } from '../recorded.ts';
import type { SharedScene } from '../scene.ts';
import { arrive, comeback, expectSaid, strict } from './arriving.ts';

/** Whether the page judges tokens as the gateway does. */
export function tokenWalks(shared: SharedScene): void {
  const { release, picture } = shared;

  if (picture === 'docker') {
    test('what the page wrote starts, and with nothing typed the page waits for it and proves its token', async ({ abroad, companion, site, watch }) => {
      await companion.choose({ release, target: 'gcp', hostPort: await freePort(), ...(release === strict ? { allowThisPage: true } : {}) });
      if (release === strict) await companion.page.locator('#field-access-origins').fill(abroad.known.origin);
      const bundle = await companion.downloadAll();
      const secrets = { token: tokenOf(bundle), 'keyring password': keyringPasswordOf(bundle) };
      expect(await companion.downloadFile('.env'), 'one download is the same as all').toBe(bundle.get('.env'));

      const { gateway, address } = await shared.open({ bundle, origins: [], until: 'listening' });
      await companion.openVerification();
      await expect(companion.at('verify-address')).toHaveValue(address);
      await companion.startVerification(secrets.token);
      await expectSaid(companion, 'verified', 'accepted', comeback);
      if (release === strict) expect(gateway.tap.upgrades(), 'a gateway that only just listens was asked again').toBeGreaterThan(1);

      const { hello } = await handshake(gateway.url, { token: secrets.token, origin: site.origin });
      expect(hello, 'the gateway agrees').toBeDefined();
      // Old gateways call themselves "dev", which tells nobody anything.
      if (hello?.server.version !== 'dev') await expect(companion.at('verify-verdict')).toContainText(hello?.server.version ?? '');
      watch.expectOnlyReached([address]);
      await watch.expectKept(secrets);
    });
  } else {
    test('right after its port opened: the page waits for the gateway and proves the token', async ({ abroad, companion, site }) => {
      const scene = await shared.open({ origins: [site.origin, abroad.known.origin], until: 'listening' });
      await arrive(companion, shared, scene);
      await companion.startVerification(scene.token);
      await expectSaid(companion, 'verified', 'accepted', comeback);
      if (release === strict) expect(scene.gateway.tap.upgrades(), 'a gateway that only just listens was asked again').toBeGreaterThan(1);
      await expectRetold(companion, scene.token);
    });
  }

  test('a wrong token is told as that and presented once, and the right one passes', async ({ abroad, companion, site, watch }) => {
    const scene = await shared.ready([site.origin, abroad.known.origin]);
    const { tap } = scene.gateway;
    const secrets = { token: scene.token, 'wrong token': `${scene.token.slice(0, -4)}fake` };
    await arrive(companion, shared, scene);
    const before = tap.upgrades();
    await companion.startVerification(secrets['wrong token']);
    await expectSaid(companion, 'token-mismatch', 'wrong');
    await expectRetold(companion, secrets['wrong token']);
    // A gateway locks an address out after ten wrong tokens: the page may never try again by itself.
    if (picture === 'docker') await companion.page.waitForTimeout(3_000);
    expect(tap.upgrades() - before).toBe(1);

    await companion.startVerification(scene.token);
    await expectSaid(companion, 'verified', 'accepted');
    await expectRetold(companion, scene.token);
    expect(tap.heads().includes(scene.token), 'a secret in a request line or header').toBe(false);
    watch.expectOnlyReached([scene.address]);
    await watch.expectKept(secrets);
  });
}
