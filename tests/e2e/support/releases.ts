/**
 * Which installed package stands for a release the companion offers. Where npm never had the exact
 * one, the nearest release with the same handshake and the same config schema takes its place.
 */
export interface GatewayPackage {
  /** Folder below .tools/gateways. */
  project: string;
  package: 'clawdbot' | 'openclaw';
  /** Prefix of the environment variables that package reads. */
  prefix: 'CLAWDBOT' | 'OPENCLAW';
  /** From 2026.5.7 on the port opens before the gateway can answer; /readyz says when it can. */
  hasReadiness: boolean;
}

const clawdbot: GatewayPackage = { project: 'clawdbot-2026.1.24-3', package: 'clawdbot', prefix: 'CLAWDBOT', hasReadiness: false };
const january: GatewayPackage = { project: 'openclaw-2026.1.29', package: 'openclaw', prefix: 'OPENCLAW', hasReadiness: false };
const current: GatewayPackage = { project: 'openclaw-2026.9.6', package: 'openclaw', prefix: 'OPENCLAW', hasReadiness: true };

export const packages = {
  'clawdbot@2026.1.24': clawdbot,
  moltbot: january,
  'openclaw@2026.1.30': january,
  'openclaw@2026.9.6': current,
} as const satisfies Record<string, GatewayPackage>;

export type Release = keyof typeof packages;
export type Target = 'gcp' | 'fly' | 'fly-private';
