import { startFromBundle } from '../support/gateway.ts';
import { keyringPasswordOf, tokenOf } from '../support/bundle.ts';
import { expect, test } from '../support/fixtures.ts';
import { handshake } from '../support/handshake.ts';
import { deadTunnel, echo, hangingLine, type Imposter, mute, stalled, webServer } from '../support/imposters.ts';
import { freePort } from '../support/network.ts';
import type { Release } from '../support/releases.ts';

const strict: Release = 'openclaw@2026.9.6';

// Moltbot never reached npm; its bundle is started on the OpenClaw release that took over its files. What the real
// releases say to everything else is in real-gateways.spec.ts.
test('moltbot: what the page wrote starts, and the page proves its token', async ({ companion, site, watch }) => {
  test.setTimeout(400_000);
  const hostPort = await freePort();
  await companion.choose({ release: 'moltbot', target: 'gcp', hostPort });
  const bundle = await companion.downloadAll();
  const secrets = { token: tokenOf(bundle), 'keyring password': keyringPasswordOf(bundle) };
  expect(await companion.downloadFile('.env'), 'one download is the same as all').toBe(bundle.get('.env'));

  const gateway = await startFromBundle(bundle, { release: 'moltbot', target: 'gcp' });
  try {
    expect(gateway.port).toBe(hostPort);
    // The page's own address for it has to be the right one: nothing is typed here.
    await companion.startVerification(secrets.token);
    await companion.expectVerdict('verified');
    expect((await handshake(gateway.url, { token: secrets.token, origin: site.origin })).hello, 'the gateway agrees').toBeDefined();
    expect(gateway.tap.heads(), 'a secret in a request line or header').not.toContain(secrets.token);
    watch.expectOnlyReached([gateway.url]);
    await watch.expectKept(secrets);
  } finally {
    await gateway.stop();
  }
});

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
    ['a WebSocket service that never speaks', mute, 'not-a-gateway'],
    ['a line that hangs', hangingLine, 'unreachable'],
  ] as const) {
    test(`${name}: ${verdict} within ten seconds, and no token on the wire`, async ({ companion, watch }) => {
      imposter = await open();
      const address = `ws://127.0.0.1:${imposter.port}`;
      await companion.startVerification(token, address);
      await companion.expectVerdict(verdict, 10_500);
      expect(watch.sockets, 'the page did try').toContain(`${address}/`);
      expect(imposter.received().includes(token), 'the token travelled to something that is no gateway').toBe(false);
      watch.expectOnlyReached([address]);
      await watch.expectKept({ token });
    });
  }

  test('a gateway that stalls after its challenge: handshake-timeout within ten seconds', async ({ companion, watch }) => {
    imposter = await stalled();
    const address = `ws://127.0.0.1:${imposter.port}`;
    await companion.startVerification(token, address);
    await companion.expectVerdict('handshake-timeout', 10_500);
    expect(watch.sockets, 'one attempt').toHaveLength(1);
    watch.expectOnlyReached([address]);
    await watch.expectKept({ token });
  });

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
    await companion.page.waitForTimeout(11_000);
    await companion.expectVerdict('unreachable', 1_000);
  });
});
