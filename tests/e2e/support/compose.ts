import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bundle } from './bundle.ts';
import type { Container } from './container.ts';
import { dockerCompose } from './tools.ts';

interface Service {
  command: string[] | null;
  environment?: Record<string, string | null>;
  volumes?: { type: string; source: string; target: string }[];
  ports?: { published?: string; target: number }[];
}

/** Compose prints a literal dollar as two, so that its output can be read by compose again. */
const undouble = (text: string): string => text.replaceAll('$$', '$');

/** Lets the real docker compose say what the generated project means; nothing here re-implements its rules. */
export function containerOfCompose(bundle: Bundle): Container {
  const project = mkdtempSync(join(tmpdir(), 'companion-compose-'));
  try {
    for (const [name, text] of bundle) writeFileSync(join(project, name), text, { mode: 0o600 });
    const model = JSON.parse(
      execFileSync(dockerCompose(), ['--project-directory', project, 'config', '--format', 'json'], {
        cwd: project,
        encoding: 'utf8',
        // A variable exported in the developer's shell would win over .env.
        env: { PATH: '/usr/bin:/bin', HOME: '/home/tester', USER: 'tester' },
      }),
    ) as { services: Record<string, Service> };
    const gateways = Object.entries(model.services).filter(([name]) => name.endsWith('-gateway'));
    const service = gateways[0]?.[1];
    if (service === undefined || gateways.length !== 1) throw new Error(`expected one gateway service, found: ${Object.keys(model.services).join(', ')}`);
    const [port] = service.ports ?? [];
    if (port === undefined || service.ports?.length !== 1) throw new Error('expected exactly one published port');
    if (service.command === null) throw new Error('the gateway service has no command');
    return {
      command: service.command.map(undouble),
      environment: Object.fromEntries(Object.entries(service.environment ?? {}).map(([key, value]) => [key, undouble(value ?? '')])),
      persistent: (service.volumes ?? []).map((volume) => volume.target),
      port: port.target,
      published: Number(port.published),
    };
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}
