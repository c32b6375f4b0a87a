import { expect } from '@playwright/test';
import type { CompanionPage } from '../companion-page.ts';
import { type SharedScene, targetOf } from '../scene.ts';
import type { Release } from '../releases.ts';

/** The release that looks at where a page comes from, locks out who guesses, and listens before it answers. */
export const strict: Release = 'openclaw@2026.9.6';

/** Where a gateway that starts or restarts is asked again; the page promises a minute. */
export const comeback = 60_000;

/** Describes the deployment to the page, so that it names the address, ranks causes and writes commands for it. */
export async function arrive(companion: CompanionPage, shared: SharedScene, address: string): Promise<void> {
  const { release, picture } = shared;
  const { hostname, port } = new URL(address);
  const isPlanned = picture !== 'fly' && hostname === '127.0.0.1';
  await companion.choose({ release, target: targetOf(picture), ...(isPlanned ? { hostPort: Number(port) } : {}) });
  await companion.openVerification();
  // The edge of these scenarios cannot have Fly's own port.
  if (!isPlanned) await companion.at('verify-address').fill(address);
  await expect(companion.at('verify-address')).toHaveValue(address);
}

/** The verdict with what it says about the token. */
export async function expectSaid(companion: CompanionPage, verdict: string, token: 'accepted' | 'wrong' | 'unknown', patience?: number): Promise<void> {
  await companion.expectVerdict(verdict, patience);
  await expect(companion.at('verify-verdict')).toHaveAttribute('data-token', token);
}
