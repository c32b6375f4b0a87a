import { test } from '../support/abroad.ts';
import type { Release } from '../support/releases.ts';
import { type Picture, SharedScene } from '../support/scene.ts';
import { strict } from '../support/walks/arriving.ts';
import { originWalks } from '../support/walks/origin.ts';
import { outageWalks } from '../support/walks/outage.ts';
import { pairingWalks } from '../support/walks/pairing.ts';
import { tokenWalks } from '../support/walks/token.ts';
import { tokenlessWalk } from '../support/walks/tokenless.ts';

// The page against the real gateways, in each way in which a browser can come to them. A gateway is started once
// in each picture and then walked through everything that can be said about a token; what stops it comes last.

const releases: Release[] = ['clawdbot@2026.1.24', 'openclaw@2026.1.30', strict];
const pictures: Picture[] = ['loopback', 'docker', 'fly'];

test.describe.configure({ timeout: 300_000 });
// The platforms' names have certificates in real life. The permission for the local network is granted with the
// others, because granting any of them refuses all that are not named.
test.use({ ignoreHTTPSErrors: true, permissions: ['clipboard-read', 'clipboard-write', 'local-network-access'] });

for (const release of releases) {
  for (const picture of pictures) {
    test.describe(`${release}, ${picture}`, () => {
      const shared = new SharedScene(release, picture);
      test.afterAll(() => shared.close());

      tokenWalks(shared);
      originWalks(shared);
      pairingWalks(shared);
      outageWalks(shared);
    });
  }
}

test.describe('no token on the gateway’s side', () => {
  tokenlessWalk('clawdbot@2026.1.24', 'accepts any token');
  tokenlessWalk('openclaw@2026.1.30', 'does not start');
  tokenlessWalk(strict, 'makes one of its own');
});
