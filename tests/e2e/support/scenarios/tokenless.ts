import { expect, test } from '../published-site.ts';
import { type Bundle, generate, tokenOf } from '../bundle.ts';
import { type Gateway, startFromBundle } from '../gateway.ts';
import type { Release } from '../releases.ts';
import { deepUnless } from '../sample.ts';
import { onLoopback, planning } from '../shared-gateway.ts';
import { Tap } from '../tap.ts';
import { expectOutcome } from './shared.ts';

/** As if somebody had forgotten the token: none in the environment, no word of authentication in the config. */
function withoutToken(bundle: Bundle): Bundle {
  return new Map(
    [...bundle].map(([path, text]) => {
      if (path === '.env') return [path, text.replace(/^(\w+_GATEWAY_TOKEN)=.*$/m, '$1=')];
      if (!/^\w+\.json$/.test(path)) return [path, text];
      const config = JSON.parse(text) as { gateway?: { auth?: unknown } };
      delete config.gateway?.auth;
      return [path, JSON.stringify(config)];
    }),
  );
}

/** What becomes of a gateway without a token, on its own computer: elsewhere no release starts without one. */
export function tokenlessScenario(release: Release, outcome: 'accepts any token' | 'does not start' | 'makes one of its own'): void {
  // The current release takes three times as long to start as the others, and the token it makes is a wrong token like any other.
  test(`${release} ${outcome}`, deepUnless(outcome !== 'makes one of its own'), async ({ companion, site }) => {
    const tap = await Tap.open();
    const bundle = onLoopback(generate(release, 'gcp', planning(tap.port, [site.origin])));
    const start = (): Promise<Gateway> => startFromBundle(withoutToken(bundle), { release, target: 'gcp', network: 'loopback', entrance: tap });
    if (outcome === 'does not start') {
      await expect(start()).rejects.toThrow(/no token is configured/);
      return;
    }
    const gateway = await start();
    try {
      await companion.choose({ release, target: 'gcp', hostPort: tap.port });
      await companion.startVerification(tokenOf(bundle));
      if (outcome === 'accepts any token') await expectOutcome(companion, 'verified', 'accepted');
      else await expectOutcome(companion, 'token-mismatch', 'wrong');
    } finally {
      await gateway.stop();
    }
  });
}
