import { parse } from 'smol-toml';
import { type Bundle, fileOf } from './bundle.ts';
import type { Container } from './container.ts';

interface FlyConfig {
  app: string;
  primary_region?: string;
  env?: Record<string, string>;
  processes?: Record<string, string>;
  http_service?: { internal_port: number };
  mounts?: { destination: string } | { destination: string }[];
}

export interface FlyApp {
  name: string;
  /** With a service, Fly's proxy stands in front, on the public address as on a private (Flycast) one. */
  proxied: boolean;
  container: Container;
}

/** What a machine gets from `fly.toml` and the app's secrets. */
export function appOfFly(bundle: Bundle, file: string, secrets: Record<string, string>): FlyApp {
  const config = parse(fileOf(bundle, file)) as unknown as FlyConfig;
  const command = (config.processes?.['app'] ?? '').split(/\s+/).filter((word) => word !== '');
  if (command.some((word) => /["'\\]/.test(word))) throw new Error('the process command has quotes, which this reader does not split');
  const at = command.indexOf('--port');
  const port = Number(command[at + 1]);
  if (at < 0 || !Number.isInteger(port)) throw new Error(`no --port in the process command: ${command.join(' ')}`);
  const internal = config.http_service?.internal_port;
  if (internal !== undefined && internal !== port) throw new Error(`Fly would call port ${internal}, but the gateway listens on ${port}`);
  const mounts = config.mounts === undefined ? [] : [config.mounts].flat();
  return {
    name: config.app,
    proxied: config.http_service !== undefined,
    container: {
      command,
      environment: {
        ...config.env,
        ...secrets,
        HOME: '/home/node',
        // Fly sets these in every machine; OpenClaw looks at the first two to learn where it runs.
        FLY_APP_NAME: config.app,
        FLY_MACHINE_ID: '17811953c92e18',
        FLY_REGION: config.primary_region ?? 'iad',
        PRIMARY_REGION: config.primary_region ?? 'iad',
      },
      persistent: mounts.map((mount) => mount.destination),
      port,
      published: undefined,
    },
  };
}
