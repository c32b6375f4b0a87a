import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from './joined.ts';

export interface Endpoint {
  host: string;
  port: number;
}

/**
 * What stands between a browser and a gateway, and keeps an account of who came. It listens on a port that the system
 * chooses, also before anything is behind it: a plan can name the port, and nobody else can take it meanwhile.
 */
export interface Entrance {
  readonly port: number;
  leadTo(target: Endpoint): void;
  /** Connections that asked to become a WebSocket: each is one attempt as the gateway counts them. */
  upgrades(): number;
  connections(): number;
  /** Everything a client has sent so far in clear text: request lines and headers, not masked frames. */
  heads(): string;
  close(): Promise<void>;
}

/** Plays docker-proxy and the ssh tunnel: passes bytes on in both directions. With nothing behind it, it drops connections as they do. */
export class Tap implements Entrance {
  readonly #heads: string[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((client) => this.#accept(client));
  #target: Endpoint | undefined;

  private constructor(target: Endpoint | undefined) {
    this.#target = target;
  }

  static async open(target?: Endpoint): Promise<Tap> {
    const tap = new Tap(target);
    await new Promise<void>((done, failed) => {
      tap.#server.once('error', failed);
      tap.#server.listen(0, '127.0.0.1', done);
    });
    return tap;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  leadTo(target: Endpoint): void {
    this.#target = target;
  }

  upgrades(): number {
    return this.#heads.filter((head) => /^upgrade: *websocket/im.test(head)).length;
  }

  connections(): number {
    return this.#heads.length;
  }

  heads(): string {
    return this.#heads.join('\n');
  }

  close(): Promise<void> {
    return new Promise((done) => {
      this.#server.close(() => done());
      for (const socket of this.#sockets) socket.destroy();
    });
  }

  #accept(client: Socket): void {
    if (this.#target === undefined) {
      client.destroy();
      return;
    }
    const index = this.#heads.push('') - 1;
    join(client, connect(this.#target), this.#sockets);
    client.on('data', (chunk) => {
      const seen = this.#heads[index] ?? '';
      if (seen.length < 65_536) this.#heads[index] = seen + chunk.toString('latin1');
    });
  }
}
