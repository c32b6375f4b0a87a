import { test } from '@playwright/test';
import { type Bundle, generate, tokenOf, variablesOf } from './bundle.ts';
import { appOfFly } from './fly.ts';
import { type Gateway, startFromBundle, type Until } from './gateway.ts';
import { freePort } from './network.ts';
import type { Release, Target } from './releases.ts';
import { openTlsFront, type TlsFront } from './tls-front.ts';

/**
 * How a browser's connection looks to the gateway: from its own computer; from a container's bridge, by way of
 * docker-proxy and a tunnel; or from Fly's proxy, which says for whom it speaks.
 */
export type Picture = 'loopback' | 'docker' | 'fly';

export const targetOf = (picture: Picture): Target => (picture === 'fly' ? 'fly' : 'gcp');

type Plan = Record<string, unknown>;

/** A gateway in its picture. */
export interface Scene {
  gateway: Gateway;
  token: string;
  /** What a person types to get there. */
  address: string;
  /** The same for something that listens on this machine and leads there. */
  addressBy(port: number): Promise<string>;
}

/** A plan for a picture, as changes of the default one. `origins` are those of pages that may come. */
export function planning(picture: Picture, hostPort: number, origins: string[]): (plan: Plan) => void {
  return (plan) => {
    if (picture !== 'fly') Object.assign(plan['docker'] as object, { host_port: hostPort, tunnel_port: hostPort });
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
 * One gateway, shared by the walks of a picture: a start takes longer than all of them. It is started when the
 * first of them needs it, so that each can also be run alone.
 */
export class SharedScene {
  readonly release: Release;
  readonly picture: Picture;
  readonly #fronts: TlsFront[] = [];
  #scene: Scene | undefined;
  #isDown = false;

  constructor(release: Release, picture: Picture) {
    this.release = release;
    this.picture = picture;
  }

  /** A gateway that is up, whatever the walks before have done to it. */
  async ready(origins: string[]): Promise<Scene> {
    const scene = this.#scene ?? (await this.open({ origins }));
    this.#skipWithoutBridge(scene);
    if (this.#isDown) await scene.gateway.restart();
    this.#isDown = false;
    return scene;
  }

  /** A gateway that has only just opened its port. */
  async open(options: { origins: string[]; bundle?: Bundle; until?: Until }): Promise<Scene> {
    await this.close();
    const { release, picture } = this;
    const bundle = options.bundle ?? generate(release, targetOf(picture), planning(picture, await freePort(), options.origins));
    const gateway = await startFromBundle(picture === 'loopback' ? onLoopback(bundle) : bundle, {
      release,
      target: targetOf(picture),
      network: picture === 'loopback' ? 'loopback' : 'bridge',
      until: options.until ?? 'ready',
    });
    const name = picture === 'fly' ? `${appOfFly(bundle, 'fly.toml', variablesOf(bundle)).name}.fly.dev` : '127.0.0.1';
    const addressBy = async (port: number): Promise<string> => {
      if (picture !== 'fly') return `ws://${name}:${port}`;
      const front = await openTlsFront(port);
      this.#fronts.push(front);
      return `wss://${name}:${front.port}`;
    };
    this.#scene = { gateway, token: tokenOf(bundle), address: await addressBy(gateway.port), addressBy };
    this.#isDown = false;
    this.#skipWithoutBridge(this.#scene);
    return this.#scene;
  }

  #skipWithoutBridge(scene: Scene): void {
    test.skip(this.picture === 'fly' && !scene.gateway.seesBridge, 'SKIPPED: without a bridge the proxy comes from an address that no config takes for Fly’s');
  }

  /** As `docker compose stop`. */
  async halt(): Promise<void> {
    this.#isDown = true;
    await this.#scene?.gateway.halt();
  }

  async close(): Promise<void> {
    const scene = this.#scene;
    this.#scene = undefined;
    for (const front of this.#fronts.splice(0)) await front.close();
    await scene?.gateway.stop();
  }
}
