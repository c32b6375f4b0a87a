import { expect } from '@playwright/test';
import { type Bundle, configOf, fileOf, tokenOf } from './bundle.ts';
import type { Gateway } from './gateway.ts';
import { handshake } from './handshake.ts';
import type { Release, Target } from './releases.ts';

const flyOrigin = (toml: string): string => `https://${/^app = "([^"]+)"/m.exec(toml)?.[1]}.fly.dev`;

/** Generated files are enough by themselves: the gateway read them, lets its own Control UI in, and refuses a wrong token. */
export async function expectEnough(gateway: Gateway, bundle: Bundle, { release, target }: { release: Release; target: Target }): Promise<void> {
  const token = tokenOf(bundle);
  const origin = target === 'gcp' ? `http://127.0.0.1:${gateway.port}` : target === 'fly' ? flyOrigin(fileOf(bundle, 'fly.toml')) : 'http://localhost:3000';

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
}
