import { keyringPasswordOf, tokenOf } from '../support/bundle.ts';
import { expect, test } from '../support/fixtures.ts';
import { deadTunnel, echo, hangingLine, type Imposter, mute, stalled, webServer } from '../support/imposters.ts';
import { freePort } from '../support/network.ts';
import { hurry, pass } from '../support/page-time.ts';
import type { Release } from '../support/releases.ts';

const strict: Release = 'openclaw@2026.9.6';

test('a saved plan opens again as it was, and holds no secret', async ({ companion, watch }) => {
  await companion.choose({ release: strict, target: 'gcp', hostPort: 19_001, allowThisPage: true });
  const bundle = await companion.downloadAll();
  const secrets = { token: tokenOf(bundle), 'keyring password': keyringPasswordOf(bundle) };
  const plan = await companion.savePlan();
  for (const [name, secret] of Object.entries(secrets)) expect(plan.includes(secret), `the ${name} is in the plan`).toBe(false);

  await companion.open();
  await companion.openPlan(plan);
  await expect(companion.at('host-port')).toHaveValue('19001');
  await expect(companion.at('release')).toHaveValue(strict);
  await expect(companion.at('allow-this-page')).toBeChecked();
  expect(await companion.savePlan(), 'saving again changes nothing').toBe(plan);
  await watch.expectKept(secrets);
  watch.expectOnlyReached([]);
});

test.describe('what is not a gateway', () => {
  const token = 'e2e-token-that-must-not-travel-0123456789';
  let imposter: Imposter | undefined;
  test.afterEach(async () => {
    await imposter?.close();
    imposter = undefined;
  });

  test('nothing listens: unreachable', async ({ companion, watch }) => {
    const address = `ws://127.0.0.1:${await freePort()}`;
    await companion.startVerification(token, address);
    await companion.expectVerdict('unreachable');
    watch.expectOnlyReached([address]);
    await watch.expectKept({ token });
  });

  for (const [name, open, verdict] of [
    ['a tunnel whose far end is down', deadTunnel, 'unreachable'],
    ['a web server', webServer, 'not-a-gateway'],
    ['another WebSocket service that echoes', echo, 'not-a-gateway'],
  ] as const) {
    test(`${name}: ${verdict}, and no token on the wire`, async ({ companion, watch }) => {
      imposter = await open();
      const address = `ws://127.0.0.1:${imposter.port}`;
      await companion.startVerification(token, address);
      await companion.expectVerdict(verdict);
      expect(watch.sockets, 'the page did try').toContain(`${address}/`);
      expect(imposter.received().includes(token), 'the token travelled to something that is no gateway').toBe(false);
      watch.expectOnlyReached([address]);
      await watch.expectKept({ token });
    });
  }

  test.describe('that keeps the page waiting', () => {
    test.use({ clock: 'controlled' });

    for (const [name, open, verdict, heard] of [
      ['a WebSocket service that never speaks', mute, 'not-a-gateway', 'nothing'],
      ['a line that hangs', hangingLine, 'unreachable', 'nothing'],
      ['a gateway that stalls after its challenge', stalled, 'handshake-timeout', 'the token'],
    ] as const) {
      test(`${name}: ${verdict} within ten seconds, and no token on the wire before a challenge`, async ({ companion, watch }) => {
        imposter = await open();
        const { received } = imposter;
        const address = `ws://127.0.0.1:${imposter.port}`;
        await companion.startVerification(token, address);
        // Time goes on when everything has been said that will be.
        await expect.poll(() => (heard === 'the token' ? received().includes(token) : /websocket/i.test(received())), 'what the page says first').toBe(true);
        await hurry(companion.page, () => companion.at('verify-verdict').and(companion.page.locator('[data-verdict]')).isVisible(), 10_000);
        await companion.expectVerdict(verdict);
        expect(watch.sockets, 'one attempt').toEqual([`${address}/`]);
        expect(received().includes(token)).toBe(heard === 'the token');
        watch.expectOnlyReached([address]);
        await watch.expectKept({ token });
      });
    }

    test('a hanging check can be cancelled and started again', async ({ companion }) => {
      imposter = await hangingLine();
      await companion.startVerification(token, `ws://127.0.0.1:${imposter.port}`);
      await expect(companion.at('verify-cancel')).toBeEnabled();
      await companion.at('verify-cancel').click();
      await expect(companion.at('verify-start')).toBeEnabled();
      await companion.expectVerdict('cancelled');

      await companion.startVerification(token, `ws://127.0.0.1:${await freePort()}`);
      await companion.expectVerdict('unreachable');
      // The cancelled check's own deadline passes; it may not overwrite the answer of the new one.
      await pass(companion.page, 11_000);
      await companion.expectVerdict('unreachable');
    });
  });
});
