import { createServer, request, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Endpoint, Entrance } from './tap.ts';

const badGateway = 'HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n';

/**
 * Plays Fly's proxy in front of a machine: it names the app as host and tells where the request came from. TLS ends there,
 * so the gateway side is plain HTTP in real life too. A machine that does not run is answered with 502 in its place.
 */
export class FlyEdge implements Entrance {
  readonly #app: string;
  readonly #heads: string[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((incoming, outgoing) => this.#forward(incoming, outgoing));
  #target: Endpoint | undefined;

  private constructor(app: string, target: Endpoint | undefined) {
    this.#app = app;
    this.#target = target;
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    this.#server.on('upgrade', (incoming: IncomingMessage, client: Socket, early: Buffer) => this.#upgrade(incoming, client, early));
  }

  static async open(app: string, target?: Endpoint): Promise<FlyEdge> {
    const edge = new FlyEdge(app, target);
    await new Promise<void>((done) => edge.#server.listen(0, '127.0.0.1', done));
    return edge;
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

  #headers(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
    return {
      ...headers,
      host: `${this.#app}.fly.dev`,
      'fly-client-ip': '203.0.113.7',
      'fly-forwarded-proto': 'https',
      'fly-forwarded-port': '443',
      'fly-region': 'iad',
      'x-forwarded-proto': 'https',
      'x-forwarded-port': '443',
      'x-forwarded-ssl': 'on',
      // The visitor, then the app's own public address, as Fly appends it.
      'x-forwarded-for': '203.0.113.7, 66.241.124.9',
      via: '1.1 fly.io',
    };
  }

  #forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
    this.#heads.push(`${incoming.method} ${incoming.url}\n${incoming.rawHeaders.join('\n')}`);
    if (this.#target === undefined) {
      outgoing.writeHead(502).end();
      return;
    }
    const upstream = request({ ...this.#target, method: incoming.method, path: incoming.url, headers: this.#headers(incoming.headers) }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    upstream.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(upstream);
  }

  #upgrade(incoming: IncomingMessage, client: Socket, early: Buffer): void {
    this.#heads.push(`${incoming.method} ${incoming.url}\nupgrade: websocket\n${incoming.rawHeaders.join('\n')}`);
    client.on('error', () => client.destroy());
    if (this.#target === undefined) {
      client.end(badGateway);
      return;
    }
    const upstream = request({ ...this.#target, method: 'GET', path: incoming.url, headers: this.#headers(incoming.headers) });
    const lines = (status: string, headers: string[]): string => {
      let text = `HTTP/1.1 ${status}\r\n`;
      for (let index = 0; index < headers.length; index += 2) text += `${headers[index]}: ${headers[index + 1]}\r\n`;
      return `${text}\r\n`;
    };
    upstream.on('upgrade', (answer, machine: Socket, first: Buffer) => {
      client.write(lines('101 Switching Protocols', answer.rawHeaders));
      if (first.length > 0) client.write(first);
      if (early.length > 0) machine.write(early);
      machine.on('error', () => client.destroy());
      machine.on('close', () => client.destroy());
      client.on('close', () => machine.destroy());
      machine.pipe(client).pipe(machine);
    });
    upstream.on('response', (answer) => {
      client.write(lines(`${answer.statusCode} ${answer.statusMessage}`, answer.rawHeaders));
      answer.pipe(client);
    });
    upstream.on('error', () => client.end(badGateway));
    upstream.end();
  }
}
