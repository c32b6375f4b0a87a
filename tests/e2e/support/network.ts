import { execFileSync } from 'node:child_process';
import { existsSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { toolsRequired } from './tools.ts';

/** Where a gateway runs, and at which address this side reaches it. */
export interface Network {
  kind: 'namespace' | 'direct';
  /** The gateway's address as seen from here. */
  address: string;
  /** Wraps a command so that it runs on the gateway's side. */
  enter(command: string[]): string[];
  /** The port to use for a gateway that wants `port`. */
  portFor(port: number): Promise<number>;
  close(): void;
}

/** A network namespace with a link into it. */
interface Namespace {
  name: string;
  link: string;
  /** The first three numbers of its addresses: this side has the first address, the other side the second. */
  subnet: string;
}

const ip = ['/usr/sbin/ip', '/sbin/ip', '/usr/bin/ip'].find((path) => existsSync(path));
const run = (...args: string[]): string => execFileSync(ip ?? 'ip', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** How many gateways can run in namespaces at the same time: one, and one more that ends while the next one starts, for each worker. */
const NAMESPACES = 4;
/** Tells the workers what the main process has made, or why it could not. */
const VARIABLE = 'COMPANION_NAMESPACES';

/**
 * Makes the namespaces that gateways will run in, and returns what removes them. They are made before the first test and stay
 * until the last one: whenever an interface comes or goes, Chromium aborts what it is loading (net::ERR_NETWORK_CHANGED).
 */
export function makeNamespaces(): () => void {
  const made: Namespace[] = [];
  const remove = (): void => {
    process.off('exit', remove);
    for (const { link, name } of made.splice(0)) {
      // The peer inside goes with the link; the namespace itself lives on until its last process ends.
      for (const args of [['link', 'del', link], ['netns', 'del', name]]) {
        try {
          run(...args);
        } catch {
          // Already gone: the kernel removes the link when the namespace dies first.
        }
      }
      rmSync(lockPath(name), { force: true });
    }
  };
  process.on('exit', remove);
  try {
    if (process.getuid?.() !== 0 || ip === undefined) throw new Error('not root, or no ip command');
    removeLeftovers();
    while (made.length < NAMESPACES) {
      const namespace = claimSubnet();
      made.push(namespace);
      const { name, link, subnet } = namespace;
      run('addr', 'add', `${subnet}.1/24`, 'dev', link);
      run('link', 'set', link, 'up');
      run('-n', name, 'addr', 'add', `${subnet}.2/24`, 'dev', `${link}i`);
      run('-n', name, 'link', 'set', `${link}i`, 'up');
      run('-n', name, 'link', 'set', 'lo', 'up');
    }
    process.env[VARIABLE] = JSON.stringify(made);
  } catch (error) {
    remove();
    process.env[VARIABLE] = error instanceof Error ? error.message.trim() : String(error);
  }
  return remove;
}

/**
 * A namespace of its own gives a gateway what a container has: its port is free whatever runs on
 * this machine, its peer is a bridge address and not loopback, and it reaches nothing outside.
 */
export async function openNetwork(): Promise<Network> {
  const made = process.env[VARIABLE] ?? 'none was made';
  if (made.startsWith('[')) return claimNamespace(JSON.parse(made) as Namespace[]);
  if (toolsRequired) throw new Error(`no network namespace for the gateway (root is needed): ${made}`);
  console.warn(
    `\n!!! NO NETWORK NAMESPACE (${made}).\n` +
      '!!! The gateway runs directly on 127.0.0.1, sees a loopback peer, and so accepts origins it would refuse in Docker.\n' +
      '!!! Checks that depend on the bridge are skipped. Run as root for the real picture.\n',
  );
  return openLoopback();
}

/** Waits for a namespace that nobody else uses. */
async function claimNamespace(namespaces: readonly Namespace[]): Promise<Network> {
  for (;;) {
    for (const { name, subnet } of namespaces) {
      const release = lock(name);
      if (release === undefined) continue;
      return {
        kind: 'namespace',
        address: `${subnet}.2`,
        enter: (command) => [ip ?? 'ip', 'netns', 'exec', name, ...command],
        portFor: async (port) => port,
        close: release,
      };
    }
    await sleep(100);
  }
}

const lockPath = (name: string): string => join(tmpdir(), `${name}.lock`);

/** Holds a name for this process, unless another one that is alive holds it. Returns what gives it back. */
function lock(name: string): (() => void) | undefined {
  const path = lockPath(name);
  // A link appears with its content, so that nobody reads a lock that is not signed yet.
  const holder = ((): string | undefined => {
    try {
      return readlinkSync(path);
    } catch {
      return undefined;
    }
  })();
  if (holder !== undefined) {
    if (existsSync(`/proc/${holder}`)) return undefined;
    // A worker that was killed holds nothing.
    rmSync(path, { force: true });
  }
  try {
    symlinkSync(String(process.pid), path);
  } catch {
    // Another worker was quicker.
    return undefined;
  }
  const release = (): void => {
    process.off('exit', release);
    rmSync(path, { force: true });
  };
  process.on('exit', release);
  return release;
}

/**
 * A namespace with a link into it and a subnet that nobody else uses. Docker hands out bridges below 172.16.0.0/12, and
 * gateways ask whether a peer is private. The link is named after the subnet: the kernel refuses a second link of the same
 * name, so two test runs cannot claim the same subnet at the same time.
 */
function claimSubnet(): Namespace {
  const used = run('-o', '-4', 'addr', 'show');
  for (let third = 200; third < 255; third += 1) {
    const subnet = `172.31.${third}`;
    if (used.includes(` ${subnet}.`)) continue;
    const name = `companion-${process.pid}-${third}`;
    const link = `companion${third}`;
    run('netns', 'add', name);
    try {
      run('link', 'add', link, 'type', 'veth', 'peer', 'name', `${link}i`, 'netns', name);
      return { name, link, subnet };
    } catch (error) {
      run('netns', 'del', name);
      if (!/File exists/.test(String((error as { stderr?: string }).stderr))) throw error;
    }
  }
  throw new Error('no free bridge subnet');
}

/** Beside the browser: the gateway sees a loopback peer, as with no container at all. */
export function openLoopback(): Network {
  return { kind: 'direct', address: '127.0.0.1', enter: (command) => command, portFor: () => freePort(), close: () => {} };
}

/** A killed test run leaves its namespaces behind; the process number in their names tells that nobody uses them. */
function removeLeftovers(): void {
  for (const line of run('netns', 'list').split('\n')) {
    const owner = /^companion-(\d+)-\d+/.exec(line);
    const [name, pid] = owner ?? [];
    if (name === undefined || existsSync(`/proc/${pid}`)) continue;
    try {
      run('netns', 'del', name);
    } catch {
      // Another run cleans up at the same moment.
    }
  }
}

/** Below the ports that systems hand out by themselves (from 32768 on Linux, 49152 elsewhere) and above the well-known ones. */
const unassigned = { from: 20_000, to: 32_000 };

/**
 * A port that nobody listens on, and that no program gets by chance before a gateway opens it: it lies below the ports that
 * the system chooses. Where a test listens itself, it lets the system choose instead.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = unassigned.from + Math.floor(Math.random() * (unassigned.to - unassigned.from));
    const server = createServer();
    const isFree = await new Promise<boolean>((done) => {
      server.once('error', () => done(false));
      server.listen(port, '127.0.0.1', () => done(true));
    });
    if (!isFree) continue;
    await new Promise<void>((done) => server.close(() => done()));
    return port;
  }
  throw new Error('no free port');
}
