import { expect, test } from '../support/published-site.ts';
import { keyringPasswordOf, tokenOf } from '../support/bundle.ts';
import { startFromBundle } from '../support/gateway.ts';
import { handshake } from '../support/handshake.ts';
import type { Release } from '../support/releases.ts';
import { deepUnless } from '../support/sample.ts';
import { strict } from '../support/scenarios/shared.ts';
import { generatedScenarios } from '../support/scenarios/generated.ts';
import { originScenarios } from '../support/scenarios/origin.ts';
import { outageScenarios } from '../support/scenarios/outage.ts';
import { pairingScenarios } from '../support/scenarios/pairing.ts';
import { tokenScenarios } from '../support/scenarios/token.ts';
import { tokenlessScenario } from '../support/scenarios/tokenless.ts';
import { type Route, SharedGateway } from '../support/shared-gateway.ts';
import { Tap } from '../support/tap.ts';

// The page against the real gateways, in each way in which a browser can come to them. A gateway is started once
// in each route and then put through everything that can be said about a token; what stops it comes last.

const releases: Release[] = ['clawdbot@2026.1.24', 'openclaw@2026.1.30', strict];
const routes: Route[] = ['loopback', 'docker', 'fly'];
/** What runs by default: the current release on all routes, and the older ones, which these tests treat alike, on one or two of them each. */
const sample: Partial<Record<Release, Route[]>> = { 'clawdbot@2026.1.24': ['loopback', 'docker'], 'openclaw@2026.1.30': ['fly'], [strict]: routes };
/** A restart takes as long as a start. By default one release of each kind goes through it. */
const restarted: Partial<Record<Release, Route>> = { 'openclaw@2026.1.30': 'fly', [strict]: 'docker' };

test.describe.configure({ timeout: 300_000 });
// The platforms' names have certificates in real life. The permission for the local network is granted with the
// others, because granting any of them refuses all that are not named.
test.use({ ignoreHTTPSErrors: true, permissions: ['clipboard-read', 'clipboard-write', 'local-network-access'] });

for (const release of releases) {
  for (const route of routes) {
    test.describe(`${release}, ${route}`, deepUnless(sample[release]?.includes(route) === true), () => {
      // In this order and in one worker: they share a gateway.
      test.describe.configure({ mode: 'default' });
      const shared = new SharedGateway(release, route);
      test.afterAll(() => shared.close());

      tokenScenarios(shared);
      generatedScenarios(shared);
      originScenarios(shared);
      pairingScenarios(shared);
      outageScenarios(shared, restarted[release] === route);
    });
  }
}

test.describe('no token on the gateway’s side', () => {
  tokenlessScenario('clawdbot@2026.1.24', 'accepts any token');
  tokenlessScenario('openclaw@2026.1.30', 'does not start');
  tokenlessScenario(strict, 'makes one of its own');
});

// Moltbot never reached npm; its bundle is started on the OpenClaw release that took over its files.
test('moltbot: what the page wrote starts, and the page proves its token', async ({ companion, site, watch }) => {
  const entrance = await Tap.open();
  await companion.choose({ release: 'moltbot', target: 'gcp', hostPort: entrance.port });
  const bundle = await companion.downloadAll();
  const secrets = { token: tokenOf(bundle), 'keyring password': keyringPasswordOf(bundle) };
  expect(await companion.downloadFile('.env'), 'one download is the same as all').toBe(bundle.get('.env'));

  const gateway = await startFromBundle(bundle, { release: 'moltbot', target: 'gcp', entrance });
  try {
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
