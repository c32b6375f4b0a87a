import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, Socket, type AddressInfo, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createServer as createTlsServer } from 'node:tls';
import { closeFrame, frame, FrameReader, opcode } from './hostile/frames.ts';
import { challenge } from './hostile/messages.ts';
import { selfSigned } from './hostile/self-signed.ts';

/** What a server does with one connection, from its first byte on. */
export type Serve = (line: Line) => void | Promise<void>;

/** What it does after the upgrade; `visit` counts the upgrades from 1. */
export type Talk = (line: Line, visit: number) => void | Promise<void>;

/** A request of the page, as far as servers read it. */
export interface Request {
  id: string;
  method: string;
  token: string;
}

/** Every token of this suite begins so: one that turns up at the wrong server is recognised as well. */
export const tokenPrefix = 'fake-token-hostile-0123456789-';

/** The end of one TCP connection that the server holds, and an account of what came through it. */
export class Line {
  readonly server: HostileServer;
  /** Which upgrade this is, from 1; 0 as long as none was asked for. */
  visit = 0;
  /** Whether the page has closed, by a close frame or by hanging up. */
  hasLeft = false;
  /** Tokens that came, and whether a valid challenge had gone out before. */
  readonly presented: { token: string; challenged: boolean }[] = [];
  readonly #socket: Socket;
  readonly #reader = new FrameReader();
  readonly #changes = new EventEmitter().setMaxListeners(0);
  readonly #gone = new AbortController();
  readonly #requests: Request[] = [];
  #head = '';
  #isUpgraded = false;
  #hasChallenged = false;
  #hasClosed = false;

  constructor(server: HostileServer, socket: Socket) {
    this.server = server;
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => {
      try {
        this.#receive(chunk);
      } catch (error) {
        server.faults.push(`what the page sent cannot be read: ${String(error)}`);
      }
    });
    socket.on('error', () => this.#leave());
    socket.on('end', () => this.#leave());
    socket.on('close', () => this.#leave());
  }

  /** All that came before an upgrade: request lines and headers, or whatever it was. */
  get head(): string {
    return this.#head;
  }

  #receive(chunk: Buffer): void {
    if (!this.#isUpgraded) {
      // A TLS greeting or worse must not fill the memory.
      if (this.#head.length < 65_536) this.#head += chunk.toString('latin1');
      if (this.visit === 0 && /^upgrade: *websocket/im.test(this.#head)) this.visit = this.server.countVisit();
      this.#changes.emit('change');
      return;
    }
    for (const { kind, payload } of this.#reader.push(chunk)) {
      if (kind === opcode.close) {
        this.#leave();
        // Answered once, as the standard wants it, or the browser would keep the connection for a minute.
        this.#socket.end(this.#hasClosed ? '' : closeFrame(1000));
      } else if (kind === opcode.text) this.#read(payload.toString('utf8'));
    }
    this.#changes.emit('change');
  }

  #read(text: string): void {
    for (const [token] of text.matchAll(new RegExp(`${tokenPrefix}\\w+`, 'g'))) this.presented.push({ token, challenged: this.#hasChallenged });
    const { id, method, params } = JSON.parse(text) as { id: string; method: string; params?: { auth?: { token?: string } } };
    this.#requests.push({ id, method, token: params?.auth?.token ?? '' });
  }

  #leave(): void {
    this.hasLeft = true;
    this.#gone.abort();
  }

  async #until<Found>(look: () => Found | undefined): Promise<Found> {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      await once(this.#changes, 'change', { signal: this.#gone.signal });
    }
  }

  /** Waits for anything at all, be it a greeting of TLS. */
  async anything(): Promise<void> {
    await this.#until(() => (this.#head === '' ? undefined : true));
  }

  /** Waits for a whole request line with its headers. */
  async request(): Promise<void> {
    await this.#until(() => (this.#head.includes('\r\n\r\n') ? true : undefined));
  }

  /** Waits for the next request for `method`. */
  called(method: string): Promise<Request> {
    return this.#until(() => {
      const at = this.#requests.findIndex((request) => request.method === method);
      return at < 0 ? undefined : this.#requests.splice(at, 1)[0];
    });
  }

  /** Ends early when the page leaves, as everything here does that waits. */
  async pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.#gone.signal });
  }

  /** Writes as it is, and waits while the other side does not keep up. */
  async raw(bytes: string | Uint8Array): Promise<void> {
    this.#gone.signal.throwIfAborted();
    if (!this.#socket.write(bytes)) await once(this.#socket, 'drain', { signal: this.#gone.signal });
  }

  /** One byte at a time. */
  async dribble(bytes: string | Uint8Array, milliseconds: number): Promise<void> {
    for (const byte of Buffer.from(bytes as string)) {
      await this.raw(Buffer.of(byte));
      await this.pause(milliseconds);
    }
  }

  /** Agrees to the upgrade; `headers` are added to the answer or take the place of its own. */
  async accept(headers: Record<string, string> = {}): Promise<void> {
    const key = /^sec-websocket-key: *(\S+)/im.exec(this.#head)?.[1] ?? '';
    const own = {
      Upgrade: 'websocket',
      Connection: 'Upgrade',
      'Sec-WebSocket-Accept': createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64'),
    };
    const lines = Object.entries({ ...own, ...headers }).filter(([, value]) => value !== '');
    this.#isUpgraded = true;
    await this.raw(`HTTP/1.1 101 Switching Protocols\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
  }

  send(text: string): Promise<void> {
    return this.raw(frame(opcode.text, text));
  }

  /** The greeting that makes a gateway: from here on, and only from here on, the token may come. */
  async challenge(): Promise<void> {
    this.mayPresent();
    await this.send(challenge());
  }

  /** For challenges that are written byte by byte. */
  mayPresent(): void {
    this.#hasChallenged = true;
  }

  async close(code?: number, reason: string | Uint8Array = ''): Promise<void> {
    this.#hasClosed = true;
    await this.raw(closeFrame(code, reason));
  }

  /** Hangs up without a word: the browser knows nothing but 1006. */
  hangUp(): void {
    this.#socket.end();
  }

  reset(): void {
    this.#socket.resetAndDestroy();
  }

  destroy(): void {
    this.#socket.destroy();
  }
}

/** A port with somebody bad behind it. */
export class HostileServer {
  readonly lines: Line[] = [];
  /** Faults of the script itself, which must not pass for faults of the page. */
  readonly faults: string[] = [];
  readonly #serve: Serve;
  readonly #server: Server;
  #port = 0;
  #visits = 0;
  #isOver = false;

  private constructor(serve: Serve, encrypted: boolean) {
    this.#serve = serve;
    const arrived = (socket: Socket): void => this.#arrive(socket);
    this.#server = encrypted ? createTlsServer(selfSigned(), arrived) : createServer(arrived);
    // A browser that does not trust the certificate breaks off; that is its own affair.
    this.#server.on('tlsClientError', () => {});
  }

  static async open(serve: Serve, encrypted = false): Promise<HostileServer> {
    const server = new HostileServer(serve, encrypted);
    await server.#listen();
    server.#port = (server.#server.address() as AddressInfo).port;
    return server;
  }

  get port(): number {
    return this.#port;
  }

  /** Connections that asked to become a WebSocket. */
  get visits(): number {
    return this.#visits;
  }

  countVisit(): number {
    this.#visits += 1;
    return this.#visits;
  }

  /** Leaves the port to nobody: for good, or for a while, as a restart does. */
  goAway(milliseconds?: number): void {
    this.#server.close();
    if (milliseconds === undefined) return;
    setTimeout(() => {
      if (!this.#isOver) this.#listen().catch((error: unknown) => this.faults.push(String(error)));
    }, milliseconds).unref();
  }

  #listen(): Promise<void> {
    return new Promise((done, failed) => {
      this.#server.once('error', failed);
      this.#server.listen(this.#port, '127.0.0.1', () => {
        this.#server.off('error', failed);
        done();
      });
    });
  }

  #arrive(socket: Socket): void {
    socket.setNoDelay(true);
    const line = new Line(this, socket);
    this.lines.push(line);
    Promise.resolve()
      .then(() => this.#serve(line))
      .catch((error: unknown) => {
        // A script that waits for somebody who has left is over, and nothing is wrong.
        if (!line.hasLeft) this.faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      });
  }

  /** What came here that should not have come. */
  complaints(token: string): string[] {
    const found = [...this.faults.map((fault) => `the script itself failed: ${fault}`)];
    for (const line of this.lines) {
      if (line.head.includes(tokenPrefix)) found.push('a token is in the head of a request');
      if (line.presented.some((one) => !one.challenged)) found.push('the token was sent before a valid challenge');
      if (line.presented.some((one) => one.token !== token)) found.push('a token was sent that belongs to another address');
      if (line.presented.length > 1) found.push(`the token was sent ${line.presented.length} times on one connection`);
      if (!line.hasLeft && line.visit > 0) found.push('the page has its verdict and keeps the connection');
    }
    return found;
  }

  close(): void {
    this.#isOver = true;
    this.#server.close();
    for (const line of this.lines) line.destroy();
  }
}
