import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { WebSocketServer } from 'ws';

/** Something that answers at the gateway's port and is not one. It keeps all it was told. */
export interface Imposter {
  port: number;
  received(): string;
  close(): Promise<void>;
}

async function listening(server: Server, received: () => string): Promise<Imposter> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    received,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A web page at the wrong port. */
export function webServer(): Promise<Imposter> {
  const heard: string[] = [];
  const server = createHttpServer((request, response) => {
    heard.push(`${request.method} ${request.url}\n${request.rawHeaders.join('\n')}`);
    request.on('data', (chunk: Buffer) => heard.push(chunk.toString('latin1')));
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Something else</title>');
  });
  return listening(server, () => heard.join('\n'));
}

/** Some other WebSocket service. `answer` is what it replies with, if it replies. */
function socketServer(answer: (message: string) => string | undefined, greeting?: string): Promise<Imposter> {
  const heard: string[] = [];
  const server = createHttpServer((request, response) => {
    heard.push(`${request.method} ${request.url}\n${request.rawHeaders.join('\n')}`);
    response.writeHead(404).end();
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, request) => {
    heard.push(`${request.method} ${request.url}\n${request.rawHeaders.join('\n')}`);
    socket.on('error', () => {});
    if (greeting !== undefined) socket.send(greeting);
    socket.on('message', (data) => {
      const message = String(data);
      heard.push(message);
      const reply = answer(message);
      if (reply !== undefined) socket.send(reply);
    });
  });
  return listening(server, () => heard.join('\n'));
}

export const echo = (): Promise<Imposter> => socketServer((message) => message);

/** Accepts the upgrade and then never says a word: no challenge may come, so no token may go. */
export const mute = (): Promise<Imposter> => socketServer(() => undefined);

/** A gateway that stalls in the middle of the handshake. */
export const stalled = (): Promise<Imposter> =>
  socketServer(() => undefined, JSON.stringify({ type: 'event', event: 'connect.challenge', payload: { nonce: '5b4b2a52-6d1c-4f0e-9a58-0d6c1f1f0b0e', ts: 1_700_000_000_000 } }));

/** A tunnel whose far end hangs: the line is open, nothing ever comes. */
export function hangingLine(): Promise<Imposter> {
  const heard: string[] = [];
  const server = createServer((socket) => {
    socket.on('data', (chunk) => heard.push(chunk.toString('latin1')));
  });
  return listening(server, () => heard.join('\n'));
}

/** A tunnel whose far end refuses: ssh accepts the connection and drops it. */
export function deadTunnel(): Promise<Imposter> {
  const server = createServer((socket) => socket.destroy());
  return listening(server, () => '');
}
