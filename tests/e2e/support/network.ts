import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
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

const ip = ['/usr/sbin/ip', '/sbin/ip', '/usr/bin/ip'].find((path) => existsSync(path));
const run = (...args: string[]): string => execFileSync(ip ?? 'ip', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/**
 * A namespace of its own gives a gateway what a container has: its port is free whatever runs on
 * this machine, its peer is a bridge address and not loopback, and it reaches nothing outside.
 */
export async function openNetwork(): Promise<Network> {
  try {
    return openNamespace();
  } catch (error) {
    const why = error instanceof Error ? error.message.trim() : String(error);
    if (toolsRequired) throw new Error(`no network namespace for the gateway (root is needed): ${why}`);
    console.warn(
      `\n!!! NO NETWORK NAMESPACE (${why}).\n` +
        '!!! The gateway runs directly on 127.0.0.1, sees a loopback peer, and so accepts origins it would refuse in Docker.\n' +
        '!!! Checks that depend on the bridge are skipped. Run as root for the real picture.\n',
    );
    return openLoopback();
  }
}

function openNamespace(): Network {
  if (process.getuid?.() !== 0 || ip === undefined) throw new Error('not root, or no ip command');
  removeLeftovers();
  const { name, link, subnet } = claimSubnet();
  const close = (): void => {
    process.off('exit', close);
    // The peer inside goes with it; the namespace itself lives on until its last process ends.
    for (const args of [['link', 'del', link], ['netns', 'del', name]]) {
      try {
        run(...args);
      } catch {
        // Already gone: the kernel removes the link when the namespace dies first.
      }
    }
  };
  process.on('exit', close);
  try {
    run('addr', 'add', `${subnet}.1/24`, 'dev', link);
    run('link', 'set', link, 'up');
    run('-n', name, 'addr', 'add', `${subnet}.2/24`, 'dev', `${link}i`);
    run('-n', name, 'link', 'set', `${link}i`, 'up');
    run('-n', name, 'link', 'set', 'lo', 'up');
  } catch (error) {
    close();
    throw error;
  }
  return {
    kind: 'namespace',
    address: `${subnet}.2`,
    enter: (command) => [ip, 'netns', 'exec', name, ...command],
    portFor: async (port) => port,
    close,
  };
}

/**
 * A namespace with a link into it and a subnet that nobody else uses. Docker hands out bridges below 172.16.0.0/12, and
 * gateways ask whether a peer is private. The link is named after the subnet: the kernel refuses a second link of the same
 * name, so workers and other test runs cannot claim the same subnet at the same time.
 */
function claimSubnet(): { name: string; link: string; subnet: string } {
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

/** A killed test run leaves its namespace behind; its process number tells that nobody uses it. */
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
