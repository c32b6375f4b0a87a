import { test } from '@playwright/test';
import { type Bundle, generate, tokenOf, variablesOf } from './bundle.ts';
import { appOfFly } from './fly.ts';
import { FlyEdge } from './fly-edge.ts';
import { type Gateway, startFromBundle, type Until } from './gateway.ts';
import type { Release, Target } from './releases.ts';
import { type Entrance, Tap } from './tap.ts';
import { openTlsFront, type TlsFront } from './tls-front.ts';

/**
 * How a browser's connection looks to the gateway: from its own computer; from a container's bridge, by way of
 * docker-proxy and a tunnel; or from Fly's proxy, which says for whom it speaks.
 */
export type Route = 'loopback' | 'docker' | 'fly';

export const targetOf = (route: Route): Target => (route === 'fly' ? 'fly' : 'gcp');

type Plan = Record<string, unknown>;

/** What is known of a gateway before it is started. */
export interface Prepared {
  bundle: Bundle;
  token: string;
  /** What a person types to get there. */
  address: string;
}

/** A gateway that was started, reached in one of the ways. */
export interface RunningGateway extends Prepared {
  gateway: Gateway;
  /** What a person types to get there through something else that listens on this machine. */
  addressBy(port: number): Promise<string>;
}

/** A plan as changes of the default one. `origins` are those of pages that may come. */
export function planning(hostPort: number | undefined, origins: string[]): (plan: Plan) => void {
  return (plan) => {
    if (hostPort !== undefined) Object.assign(plan['docker'] as object, { host_port: hostPort, tunnel_port: hostPort });
    // Releases that ask no page where it comes from have no such list.
    const access = plan['access'] as { origins?: string[] } | undefined;
    if (access?.origins !== undefined) access.origins = origins;
  };
}

/** The companion has good reasons not to offer a container that nobody outside of it reaches; without one it is usual. */
export function onLoopback(bundle: Bundle): Bundle {
  return new Map([...bundle].map(([path, text]) => [path, text.replace(/_GATEWAY_BIND=lan$/m, '_GATEWAY_BIND=loopback').replace('"bind": "lan"', '"bind": "loopback"')]));
}

/**
 * One gateway, shared by the scenarios of a route: a start takes longer than most of them. It is started when the first of
 * them needs it, so that each can also be run alone.
 */
export class SharedGateway {
  readonly release: Release;
  readonly route: Route;
  readonly #fronts: TlsFront[] = [];
  #prepared: (Prepared & { name: string; entrance: Entrance }) | undefined;
  #running: RunningGateway | undefined;
  #isDown = false;

  constructor(release: Release, route: Route) {
    this.release = release;
    this.route = route;
  }

  /** A gateway that is up, whatever the scenarios before have done to it. */
  async ready(origins: string[]): Promise<RunningGateway> {
    if (this.#running === undefined) {
      await this.prepare({ origins });
      return this.start();
    }
    this.#skipWithoutBridge(this.#running);
    if (this.#isDown) await this.#running.gateway.restart();
    this.#isDown = false;
    return this.#running;
  }

  /**
   * Makes the files of a new gateway and opens the way to it, so that a page can be told everything before it runs. The
   * files are those that the command line makes for these origins, or what `given` makes for the port of the way.
   */
  async prepare(options: { origins: string[] } | { given: (port: number) => Promise<Bundle> }): Promise<Prepared> {
    await this.close();
    const { route, release } = this;
    const target = targetOf(route);
    const tap = route === 'fly' ? undefined : await Tap.open();
    const bundle = 'given' in options ? await options.given(tap?.port ?? 443) : generate(release, target, planning(tap?.port, options.origins));
    const app = route === 'fly' ? appOfFly(bundle, 'fly.toml', variablesOf(bundle)).name : undefined;
    const entrance = tap ?? (await FlyEdge.open(app ?? ''));
    const name = app === undefined ? '127.0.0.1' : `${app}.fly.dev`;
    this.#prepared = { bundle, name, entrance, token: tokenOf(bundle), address: await this.#addressBy(name, entrance.port) };
    return this.#prepared;
  }

  /** Starts what was prepared. */
  async start(until: Until = 'ready'): Promise<RunningGateway> {
    const prepared = this.#prepared;
    if (prepared === undefined) throw new Error('nothing is prepared');
    this.#prepared = undefined;
    const { route, release } = this;
    const { bundle, entrance, name, token, address } = prepared;
    const gateway = await startFromBundle(route === 'loopback' ? onLoopback(bundle) : bundle, {
      release,
      target: targetOf(route),
      network: route === 'loopback' ? 'loopback' : 'bridge',
      until,
      entrance,
    });
    this.#running = { gateway, bundle, token, address, addressBy: (port) => this.#addressBy(name, port) };
    this.#isDown = false;
    this.#skipWithoutBridge(this.#running);
    return this.#running;
  }

  /** On Fly.io the way to a gateway is encrypted. */
  async #addressBy(name: string, port: number): Promise<string> {
    if (this.route !== 'fly') return `ws://${name}:${port}`;
    const front = await openTlsFront(port);
    this.#fronts.push(front);
    return `wss://${name}:${front.port}`;
  }

  #skipWithoutBridge(running: RunningGateway): void {
    test.skip(this.route === 'fly' && !running.gateway.seesBridge, 'SKIPPED: without a bridge the proxy comes from an address that no config takes for Fly’s');
  }

  /** As `docker compose stop`. */
  async halt(): Promise<void> {
    this.#isDown = true;
    await this.#running?.gateway.halt();
  }

  async close(): Promise<void> {
    const [running, prepared] = [this.#running, this.#prepared];
    [this.#running, this.#prepared] = [undefined, undefined];
    for (const front of this.#fronts.splice(0)) await front.close();
    await prepared?.entrance.close();
    await running?.gateway.stop();
  }
}
