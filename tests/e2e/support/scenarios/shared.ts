import { expect } from '@playwright/test';
import type { CompanionPage } from '../companion-page.ts';
import { type SharedGateway, targetOf } from '../shared-gateway.ts';
import type { Release } from '../releases.ts';

/** The release that looks at where a page comes from, locks out who guesses, and listens before it answers. */
export const strict: Release = 'openclaw@2026.9.6';

/** Where a gateway that starts or restarts is asked again; the page promises a minute. */
export const comebackTimeout = 60_000;

/** Describes the deployment to the page, so that it names the address, ranks causes and writes commands for it. */
export async function describeDeployment(companion: CompanionPage, shared: SharedGateway, address: string): Promise<void> {
  const { release, route } = shared;
  const { hostname, port } = new URL(address);
  const isPlanned = route !== 'fly' && hostname === '127.0.0.1';
  await companion.choose({ release, target: targetOf(route), ...(isPlanned ? { hostPort: Number(port) } : {}) });
  await companion.openVerification();
  // The edge of these scenarios cannot have Fly's own port.
  if (!isPlanned) await companion.at('verify-address').fill(address);
  await expect(companion.at('verify-address')).toHaveValue(address);
}

/** The verdict with what it says about the token. */
export async function expectOutcome(companion: CompanionPage, verdict: string, token: 'accepted' | 'wrong' | 'unknown', patience?: number): Promise<void> {
  await companion.expectVerdict(verdict, patience);
  await expect(companion.at('verify-verdict')).toHaveAttribute('data-token', token);
}
