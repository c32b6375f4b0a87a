import { expect, test } from '@playwright/test';
import { configOf, fileOf, generate, tokenOf } from '../support/bundle.ts';
import { type Gateway, startFromBundle } from '../support/gateway.ts';
import { handshake } from '../support/handshake.ts';
import { freePort } from '../support/network.ts';
import { judges, type Release, type Target } from '../support/releases.ts';

// What the command line generates, started with nothing added: the files have to be enough by themselves.
let gateway: Gateway | undefined;
test.afterEach(async () => {
  await gateway?.stop();
  gateway = undefined;
});

const flyOrigin = (toml: string): string => `https://${/^app = "([^"]+)"/m.exec(toml)?.[1]}.fly.dev`;

for (const release of Object.keys(judges) as Release[]) {
  for (const target of ['gcp', 'fly', 'fly-private'] satisfies Target[]) {
    test(`${release} on ${target}: the default plan starts and lets its own Control UI in`, async () => {
      test.setTimeout(300_000);
      const hostPort = await freePort();
      const bundle = generate(release, target, (plan) => {
        if (target === 'gcp') Object.assign(plan['docker'] as object, { host_port: hostPort, tunnel_port: hostPort });
      });
      gateway = await startFromBundle(bundle, { release, target });
      const token = tokenOf(bundle);
      const origin = target === 'gcp' ? `http://127.0.0.1:${hostPort}` : target === 'fly' ? flyOrigin(fileOf(bundle, 'fly.toml')) : 'http://localhost:3000';

      const right = await handshake(gateway.url, { token, origin });
      expect(right.status, 'the upgrade was refused').toBeUndefined();
      expect(right.error).toBeUndefined();
      expect(right.hello?.type).toBe('hello-ok');
      // A gateway that found no config may start all the same; old ones tell which file they read.
      const read = right.hello?.snapshot?.configPath;
      if (read !== undefined) expect(read).toBe(gateway.configPath);
      else expect(configOf(bundle).text, 'being let in shows that the config was read').toContain(origin);

      // Fly's check comes from an address that the gateway trusts, and names no visitor.
      const check = target === 'gcp' ? undefined : /^ *path = "([^"]+)"/m.exec(fileOf(bundle, target === 'fly' ? 'fly.toml' : 'fly.private.toml'))?.[1];
      if (check !== undefined) expect((await fetch(`${gateway.direct}${check}`)).status, check).toBe(200);
      expect(check !== undefined, 'only a service with an honest path has a check').toBe(target === 'fly' && release === 'openclaw@2026.9.6');

      const wrong = await handshake(gateway.url, { token: 'wrong-token-0123456789', origin });
      expect(wrong.error?.message).toMatch(/^unauthorized: gateway token mismatch/);
    });
  }
}
