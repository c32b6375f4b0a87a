import { execFileSync } from 'node:child_process';
import { companion } from './tools.ts';
import type { Release, Target } from './releases.ts';

/** Generated files by path, wherever they came from: the command line or the page's downloads. */
export type Bundle = ReadonlyMap<string, string>;

interface Generated {
  findings: { code: string; severity: string; message: string }[];
  files: { path: string; text: string }[];
}

/** What `companion new | companion generate` makes of a plan with the given changes. */
export function generate(release: Release, target: Target, change: (plan: Record<string, unknown>) => void = () => {}): Bundle {
  const run = (args: string[], input = ''): string => execFileSync(companion(), args, { input, encoding: 'utf8' });
  const plan = JSON.parse(run(['new', '--product', release, '--target', target])) as Record<string, unknown>;
  change(plan);
  const made = JSON.parse(run(['generate', '--plan', '-', '--format', 'json'], JSON.stringify(plan))) as Generated;
  return new Map(made.files.map((file) => [file.path, file.text]));
}

export function fileOf(bundle: Bundle, path: string): string {
  const text = bundle.get(path);
  if (text === undefined) throw new Error(`the bundle has no ${path}, only ${[...bundle.keys()].join(', ')}`);
  return text;
}

/** The gateway's own config file: the only JSON a bundle has. */
export function configOf(bundle: Bundle): { path: string; text: string } {
  const found = [...bundle].filter(([path]) => /^(clawdbot|moltbot|openclaw)\.json$/.test(path));
  const [only] = found;
  if (only === undefined || found.length !== 1) throw new Error(`expected one gateway config, found ${found.length}`);
  return { path: only[0], text: only[1] };
}

/** The generated `.env` as `fly secrets import` reads it. What docker compose makes of one, docker compose is asked. */
export function variablesOf(bundle: Bundle, file = '.env'): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const line of fileOf(bundle, file).split('\n')) {
    const [, name, value] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) variables[name] = value.replace(/^'(.*)'$/, '$1');
  }
  return variables;
}

function secretOf(bundle: Bundle, file: string, name: RegExp): string {
  const found = Object.entries(variablesOf(bundle, file)).find(([key, value]) => name.test(key) && value !== '');
  if (found === undefined) throw new Error(`no ${name} in the generated ${file}`);
  return found[1];
}

export const tokenOf = (bundle: Bundle): string => secretOf(bundle, '.env', /_GATEWAY_TOKEN$/);
export const keyringPasswordOf = (bundle: Bundle): string => secretOf(bundle, 'keys.env', /^GOG_KEYRING_PASSWORD$/);
