import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where everything the tests need is installed; see the repository's set-up script. */
export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
export const toolsRoot = process.env['COMPANION_TOOLS'] ?? join(repository, '.tools');

/** The site under test. */
export const dist = process.env['COMPANION_DIST'] ?? join(repository, 'dist');

/** With this set, a missing tool or a weaker stand-in is a failure, never a remark. */
export const toolsRequired = process.env['COMPANION_REQUIRE_TOOLS'] === '1';

export class MissingTool extends Error {}

function need(path: string, what: string): string {
  if (!existsSync(path)) {
    throw new MissingTool(`${what} is not installed at ${path}: run the repository's set-up, or point COMPANION_TOOLS at an installed copy`);
  }
  return path;
}

/** The browser as people have it. */
export function chromium(): string {
  return process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
}

/**
 * The same browser without what draws windows, where it is installed: it takes less than half of the processor time for a
 * page. Debian has it in the package chromium-headless-shell.
 */
export function headlessChromium(): string {
  const shell = process.env['CHROME_HEADLESS_PATH'] ?? '/usr/bin/chromium-headless-shell';
  return process.env['CHROME_PATH'] === undefined && existsSync(shell) ? shell : chromium();
}

export function node24(): string {
  return need(join(toolsRoot, 'node24/node_modules/.bin/node'), 'Node 24');
}

export function dockerCompose(): string {
  return need(join(toolsRoot, 'compose/docker-compose'), 'docker compose');
}

export function companion(): string {
  const target = process.env['CARGO_TARGET_DIR'] ?? join(repository, 'target');
  return process.env['COMPANION_BIN'] ?? need(join(target, 'debug/companion'), 'the companion command line (cargo build)');
}

/** The program that finishes and packs the site. */
export function siteTool(): string {
  const target = process.env['CARGO_TARGET_DIR'] ?? join(repository, 'target');
  return need(join(target, 'debug/companion-site'), 'the build tool companion-site (cargo build)');
}

/** The folder that holds `node_modules` of one installed gateway. */
export function gatewayProject(name: string): string {
  return need(join(toolsRoot, 'gateways', name), `the gateway ${name}`);
}
