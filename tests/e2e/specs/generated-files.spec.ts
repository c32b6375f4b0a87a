import { test } from '@playwright/test';
import { generate } from '../support/bundle.ts';
import { type Gateway, startFromBundle } from '../support/gateway.ts';
import { expectEnough } from '../support/generated-gateway.ts';
import { packages, type Release, type Target } from '../support/releases.ts';
import { deepUnless } from '../support/sample.ts';
import { Tap } from '../support/tap.ts';

// What the command line generates, started with nothing added: the files have to be enough by themselves. The gateways of
// real-gateways.spec.ts are asked the same on gcp and fly, so of these only one row runs by default.

test.describe.configure({ timeout: 300_000 });

let gateway: Gateway | undefined;
test.afterEach(async () => {
  await gateway?.stop();
  gateway = undefined;
});

for (const release of Object.keys(packages) as Release[]) {
  for (const target of ['gcp', 'fly', 'fly-private'] satisfies Target[]) {
    // One that starts quickly; the current release takes three times as long.
    const isSampled = release === 'openclaw@2026.1.30' && target === 'fly-private';
    test(`${release} on ${target}: the default plan starts and lets its own Control UI in`, deepUnless(isSampled), async () => {
      const entrance = target === 'gcp' ? await Tap.open() : undefined;
      const bundle = generate(release, target, (plan) => {
        if (entrance !== undefined) Object.assign(plan['docker'] as object, { host_port: entrance.port, tunnel_port: entrance.port });
      });
      gateway = await startFromBundle(bundle, { release, target, ...(entrance === undefined ? {} : { entrance }) });
      await expectEnough(gateway, bundle, { release, target });
    });
  }
}
