import { createServer, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Tap } from './tap.ts';

/**
 * Fly's proxy in front of a machine: it names the app as host and tells where the request came from.
 * TLS ends there, so the gateway side is plain HTTP in real life too.
 */
export async function openFlyEdge(app: string, target: { host: string; port: number }): Promise<Tap> {
  const heads: string[] = [];
  const sockets = new Set<Socket>();
  const forwarded = (headers: IncomingHttpHeaders): OutgoingHttpHeaders => ({
    ...headers,
    host: `${app}.fly.dev`,
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
  });
  const server = createServer((incoming, outgoing) => {
    heads.push(`${incoming.method} ${incoming.url}\n${incoming.rawHeaders.join('\n')}`);
    const upstream = request({ ...target, method: incoming.method, path: incoming.url, headers: forwarded(incoming.headers) }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    upstream.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(upstream);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (incoming, client: Socket, early: Buffer) => {
    heads.push(`${incoming.method} ${incoming.url}\nupgrade: websocket\n${incoming.rawHeaders.join('\n')}`);
    client.on('error', () => client.destroy());
    const upstream = request({ ...target, method: 'GET', path: incoming.url, headers: forwarded(incoming.headers) });
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
    upstream.on('error', () => client.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n'));
    upstream.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    upgrades: () => heads.filter((head) => /^upgrade: *websocket/im.test(head)).length,
    connections: () => heads.length,
    heads: () => heads.join('\n'),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
