import { execFileSync } from 'node:child_process';
import { type Bundle, tokenOf, variablesOf } from './bundle.ts';
import { companion } from './tools.ts';

export interface GeneratedStep {
  id: string;
  place: 'laptop' | 'vm' | 'fly-machine' | 'browser';
  title: string;
  optional: boolean;
  block: string | null;
  check_block: string | null;
  commands: { shell: string }[];
  /** What is copied, one after the other. */
  blocks: string[];
  one_at_a_time: boolean;
  placeholders: string[];
  /** Path of the field the step waits for. */
  blocked: string | null;
}

export interface Generated {
  files: { path: string; text: string; secret: boolean }[];
  blocked: { path: string; field: string }[];
  steps: GeneratedStep[];
}

/** What the command line makes of a plan the page saved, with the secrets the page gave out. */
export function generateFrom(plan: string, page?: Bundle): Generated {
  // On Fly.io nothing needs a keyring password, so nothing holds one.
  const password = page?.has('keys.env') === true ? variablesOf(page, 'keys.env')['GOG_KEYRING_PASSWORD'] : undefined;
  const secrets = { ...(page === undefined ? {} : { COMPANION_GATEWAY_TOKEN: tokenOf(page) }), ...(password === undefined ? {} : { COMPANION_KEYRING_PASSWORD: password }) };
  const args = ['generate', '--plan', '-', '--format', 'json'];
  try {
    return JSON.parse(execFileSync(companion(), args, { input: plan, encoding: 'utf8', env: { ...process.env, ...secrets }, stdio: ['pipe', 'pipe', 'pipe'] })) as Generated;
  } catch (error) {
    // A plan with an error in it is told by the exit code; what could be made is printed all the same.
    const { status, stdout } = error as { status?: number; stdout?: string };
    if (status !== 1 || stdout === undefined) throw error;
    return JSON.parse(stdout) as Generated;
  }
}
