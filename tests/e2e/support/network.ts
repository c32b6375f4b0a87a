import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { judgesRequired } from './tools.ts';

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

let made = 0;

/**
 * A namespace of its own gives a gateway what a container has: its port is free whatever runs on
 * this machine, its peer is a bridge address and not loopback, and it reaches nothing outside.
 */
export async function openNetwork(): Promise<Network> {
  try {
    return openNamespace();
  } catch (error) {
    const why = error instanceof Error ? error.message.trim() : String(error);
    if (judgesRequired) throw new Error(`no network namespace for the gateway (root is needed): ${why}`);
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
  made += 1;
  const name = `companion-${process.pid}-${made}`;
  const outside = `cmp${process.pid % 100_000}x${made}`;
  const inside = `${outside}i`;
  const subnet = freeSubnet();
  run('netns', 'add', name);
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    process.off('exit', close);
    // The peer inside goes with it; the namespace itself lives on until its last process ends.
    for (const args of [['link', 'del', outside], ['netns', 'del', name]]) {
      try {
        run(...args);
      } catch {
        // Already gone: the kernel removes the link when the namespace dies first.
      }
    }
  };
  process.on('exit', close);
  try {
    run('link', 'add', outside, 'type', 'veth', 'peer', 'name', inside, 'netns', name);
    run('addr', 'add', `${subnet}.1/24`, 'dev', outside);
    run('link', 'set', outside, 'up');
    run('-n', name, 'addr', 'add', `${subnet}.2/24`, 'dev', inside);
    run('-n', name, 'link', 'set', inside, 'up');
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

/** Beside the browser: the gateway sees a loopback peer, as with no container at all. */
export function openLoopback(): Network {
  return { kind: 'direct', address: '127.0.0.1', enter: (command) => command, portFor: () => freePort(), close: () => {} };
}

/** Docker hands out bridges below 172.16.0.0/12, and gateways do ask whether a peer is private. */
function freeSubnet(): string {
  const used = run('-o', '-4', 'addr', 'show');
  for (let third = 200; third < 255; third += 1) {
    const subnet = `172.31.${third}`;
    if (!used.includes(` ${subnet}.`)) return subnet;
  }
  throw new Error('no free bridge subnet');
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

/** A port nobody listens on now; the caller takes it at once. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((done) => server.close(() => done()));
  return port;
}
