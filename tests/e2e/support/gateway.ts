import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Bundle, configOf, variablesOf } from './bundle.ts';
import { containerOfCompose } from './compose.ts';
import { type Container, relocate, stateDirectory } from './container.ts';
import { appOfFly } from './fly.ts';
import { FlyEdge } from './fly-edge.ts';
import { type Network, openLoopback, openNetwork } from './network.ts';
import { type GatewayPackage, packages, type Release, type Target } from './releases.ts';
import { type Entrance, Tap } from './tap.ts';
import { gatewayProject, node24, repository } from './tools.ts';

export interface Gateway {
  /** Where a browser on this machine finds it. */
  port: number;
  url: string;
  /** False without a namespace: the gateway then sees a loopback peer, as it never would in a container. */
  seesBridge: boolean;
  /** Where the generated config lies; a gateway that tells which one it read has to name this one. */
  configPath: string;
  /** The gateway without tunnel or edge, as a platform's own health check reaches it: from the bridge, with no proxy header. */
  direct: string;
  /** What came through the tunnel or the edge. */
  tap: Entrance;
  /** Milliseconds from spawn until the gateway answered. */
  startedIn: number;
  log(): string;
  /** As `docker compose restart` or `fly machine restart`: the same state, a new process. */
  restart(until?: Until): Promise<void>;
  /** As `docker compose stop`: whatever leads to it stays, and ends at nothing. */
  halt(): Promise<void>;
  /** What the product's own command line prints, run where the gateway runs, as `docker compose exec` runs it. */
  cli(...words: string[]): Promise<string>;
  /** Ends all of it and removes its state. */
  stop(): Promise<void>;
}

/** From 2026.5.7 on a gateway listens some seconds before it answers. */
export type Until = 'ready' | 'listening';

export interface Start {
  release: Release;
  target: Target;
  /** What leads to the gateway, opened before its bundle was made: the bundle publishes this port. One is opened where there is none. */
  entrance?: Entrance;
  /** A bridge, as in a container, unless a gateway beside the browser is wanted. */
  network?: 'bridge' | 'loopback';
  /** Ready to answer, unless a test is about the time before that. */
  until?: Until;
}

/** A first start after installation compiles every plugin: measured at 110 s on two busy cores. */
const patience = 240_000;

const run = promisify(execFile);
const waiter = join(repository, 'tests/e2e/support/await-gateway.mjs');

export async function startFromBundle(bundle: Bundle, options: Start): Promise<Gateway> {
  const product = packages[options.release];
  const app = options.target === 'gcp' ? undefined : appOfFly(bundle, options.target === 'fly' ? 'fly.toml' : 'fly.private.toml', variablesOf(bundle));
  const generated = app?.container ?? containerOfCompose(bundle);

  const root = mkdtempSync(join(tmpdir(), 'companion-gateway-'));
  const container = relocate(generated, root);
  for (const directory of [...container.persistent, container.environment['HOME'] ?? root]) mkdirSync(directory, { recursive: true });
  const config = configOf(bundle);
  const configPath = join(stateDirectory(container, product.prefix), config.path);
  mkdirSync(dirname(configPath), { recursive: true });
  writeFileSync(configPath, config.text, { mode: 0o600 });

  const network = options.network === 'loopback' ? openLoopback() : await openNetwork();
  const gatewayProcess = new GatewayProcess(product, container, network, await network.portFor(generated.port));
  const openEntrance = async (): Promise<Entrance> => {
    const target = { host: network.address, port: gatewayProcess.port };
    const reserved = options.entrance;
    if (reserved === undefined) return app?.proxied === true ? FlyEdge.open(app.name, target) : Tap.open(target);
    reserved.leadTo(target);
    return reserved;
  };
  const discard = async (): Promise<void> => {
    await gatewayProcess.stop();
    network.close();
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };
  let tap: Entrance;
  try {
    const { published } = generated;
    if (options.entrance !== undefined && published !== undefined && options.entrance.port !== published) throw new Error(`the bundle publishes port ${published}, not ${options.entrance.port}`);
    await gatewayProcess.start(options.until);
    tap = await openEntrance();
  } catch (error) {
    await options.entrance?.close();
    await discard();
    throw error;
  }
  return {
    port: tap.port,
    url: `ws://127.0.0.1:${tap.port}`,
    configPath,
    seesBridge: network.kind === 'namespace',
    direct: `http://${network.address}:${gatewayProcess.port}`,
    tap,
    get startedIn() {
      return gatewayProcess.startedIn;
    },
    log: () => gatewayProcess.log,
    restart: async (until) => {
      await gatewayProcess.stop();
      await gatewayProcess.start(until);
    },
    halt: () => gatewayProcess.stop(),
    cli: (...words) => gatewayProcess.cli(words),
    stop: async () => {
      await tap.close();
      await discard();
    },
  };
}

class GatewayProcess {
  startedIn = 0;
  log = '';
  readonly port: number;
  readonly #product: GatewayPackage;
  readonly #container: Container;
  readonly #network: Network;
  #child: ChildProcess | undefined;

  constructor(product: GatewayPackage, container: Container, network: Network, port: number) {
    this.#product = product;
    this.#container = container;
    this.#network = network;
    this.port = port;
  }

  async start(until: Until = 'ready'): Promise<void> {
    const begun = Date.now();
    const child = this.#spawn();
    this.#child = child;
    const remember = (chunk: Buffer): void => {
      this.log += chunk.toString();
    };
    child.stdout?.on('data', remember);
    child.stderr?.on('data', remember);
    const kill = (): void => endGroup(child, 'SIGKILL');
    process.on('exit', kill);
    child.once('exit', () => process.off('exit', kill));

    const answered = until === 'listening' ? await this.#listens(child) : await this.#answers(child);
    if (answered !== 'yes') {
      await this.stop();
      throw new Error(`the gateway ${answered}:\n${this.#tail()}`);
    }
    if (!(await accepts(this.#network.address, this.port))) {
      await this.stop();
      throw new Error(`the gateway answers inside the container, but not at the address its port is published to:\n${this.#tail()}`);
    }
    this.startedIn = Date.now() - begun;
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    endGroup(child, 'SIGTERM');
    const hard = setTimeout(() => endGroup(child, 'SIGKILL'), 15_000);
    await ended;
    clearTimeout(hard);
    endGroup(child, 'SIGKILL');
  }

  async cli(words: string[]): Promise<string> {
    const [program, entry] = this.#container.command;
    if (program !== 'node' || entry === undefined) throw new Error(`the container starts ${program}, not node`);
    const [command, ...rest] = this.#network.enter([node24(), entry, ...words]);
    const { stdout } = await run(command as string, rest, { ...this.#inContainer(), encoding: 'utf8', timeout: 60_000 });
    return stdout;
  }

  #spawn(): ChildProcess {
    const [program, ...args] = this.#container.command;
    if (program !== 'node') throw new Error(`the container starts ${program}, not node`);
    const moved = this.port === this.#container.port ? args : args.map((word) => (word === String(this.#container.port) ? String(this.port) : word));
    const [command, ...rest] = this.#network.enter([node24(), ...moved]);
    return spawn(command as string, rest, { ...this.#inContainer(), detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  /** Folder and environment, the same for the gateway as for what is run beside it. */
  #inContainer(): { cwd: string; env: Record<string, string> } {
    const prefix = this.#product.prefix;
    return {
      // The image's working directory is the product's own folder.
      cwd: join(gatewayProject(this.#product.project), 'node_modules', this.#product.package),
      env: {
        ...this.#container.environment,
        PATH: `${dirname(node24())}:${this.#container.environment['PATH'] ?? '/usr/local/bin:/usr/bin:/bin'}`,
        ...(this.port === this.#container.port ? {} : { [`${prefix}_GATEWAY_PORT`]: String(this.port) }),
        // Chat channels, timers, browsers and announcements would reach for the network and for programs
        // that a container image brings and this machine lacks. The socket under test needs none of them.
        [`${prefix}_SKIP_CHANNELS`]: '1',
        [`${prefix}_SKIP_CRON`]: '1',
        [`${prefix}_SKIP_BROWSER_CONTROL_SERVER`]: '1',
        [`${prefix}_SKIP_CANVAS_HOST`]: '1',
        [`${prefix}_DISABLE_BONJOUR`]: '1',
        // A current release installs the plugin of a configured provider at its first start. A test fetches
        // nothing, and where it cannot, npm would go on trying for over a minute.
        npm_config_offline: 'true',
      },
    };
  }

  /** Asks for nothing but the port, so that what comes next meets a gateway that has only just opened it. */
  async #listens(gateway: ChildProcess): Promise<'yes' | 'ended while starting' | 'did not answer in time'> {
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (gateway.exitCode !== null || gateway.signalCode !== null) return 'ended while starting';
      if (await accepts(this.#network.address, this.port)) return 'yes';
      await sleep(25);
    }
    return 'did not answer in time';
  }

  /** Asks from the gateway's own side until it answers, ends, or time is up. */
  async #answers(gateway: ChildProcess): Promise<'yes' | 'ended while starting' | 'did not answer in time'> {
    const [command, ...args] = this.#network.enter([node24(), waiter, String(this.port), ...(this.#product.hasReadiness ? ['readiness'] : [])]);
    const asking = spawn(command as string, args, { stdio: 'ignore', detached: true });
    const outcome = await Promise.race([
      new Promise<'yes' | 'did not answer in time'>((done) => asking.once('exit', (code) => done(code === 0 ? 'yes' : 'did not answer in time'))),
      new Promise<'ended while starting'>((done) => gateway.once('exit', () => done('ended while starting'))),
      sleep(patience, 'did not answer in time' as const, { ref: false }),
    ]);
    endGroup(asking, 'SIGKILL');
    return outcome;
  }

  #tail(): string {
    return this.log.split('\n').slice(-30).join('\n');
  }
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // The whole group has ended.
  }
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const finish = (open: boolean): void => {
      socket.destroy();
      done(open);
    };
    socket.on('connect', () => finish(true));
    socket.on('timeout', () => finish(false));
    socket.on('error', () => finish(false));
  });
}
