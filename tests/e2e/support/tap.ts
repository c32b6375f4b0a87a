import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from './joined.ts';

export interface Tap {
  port: number;
  /** Connections that asked to become a WebSocket: each is one attempt as the gateway counts them. */
  upgrades(): number;
  connections(): number;
  /** Everything a client has sent so far in clear text: request lines and headers, not masked frames. */
  heads(): string;
  close(): Promise<void>;
}

/** Stands for docker-proxy and the ssh tunnel: bytes in, bytes out, and an account of who came. */
export async function openTap(listen: number, target: { host: string; port: number }): Promise<Tap> {
  const heads: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const index = heads.push('') - 1;
    const upstream = connect(target);
    join(client, upstream, sockets);
    client.on('data', (chunk) => {
      const seen = heads[index] ?? '';
      if (seen.length < 65_536) heads[index] = seen + chunk.toString('latin1');
    });
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(listen, '127.0.0.1', done);
  });
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
