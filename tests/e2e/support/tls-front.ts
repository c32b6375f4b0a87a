import { connect, type AddressInfo, type Socket } from 'node:net';
import { createServer } from 'node:tls';
import { selfSigned } from './hostile/self-signed.ts';
import { join } from './joined.ts';

export interface TlsFront {
  port: number;
  close(): Promise<void>;
}

/** Takes the encryption off and hands the rest on, as the edge of a platform does. Nobody vouches for its certificate. */
export async function openTlsFront(behind: number): Promise<TlsFront> {
  const sockets = new Set<Socket>();
  const server = createServer(selfSigned(), (client) => {
    const upstream = connect({ host: '127.0.0.1', port: behind });
    join(client, upstream, sockets);
  });
  // A browser that breaks off in the middle of a greeting is its own affair.
  server.on('tlsClientError', () => {});
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
