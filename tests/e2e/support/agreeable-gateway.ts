import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

export interface AgreeableGateway {
  address: string;
  close(): Promise<void>;
}

/** Speaks just enough of the protocol to accept any token: for tests that are about how a good verdict is shown, not about whether it is earned. */
export async function agreeableGateway(): Promise<AgreeableGateway> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (socket) => {
    socket.on('error', () => {});
    socket.on('message', (data) => {
      const { id, method } = JSON.parse(String(data)) as { id: string; method: string };
      const payload = method === 'connect' ? { type: 'hello-ok', protocol: 4, server: { version: '2026.9.6' }, snapshot: { uptimeMs: 61_000 } } : { channels: {}, channelOrder: [] };
      socket.send(JSON.stringify({ type: 'res', id, ok: true, payload }));
    });
    socket.send(JSON.stringify({ type: 'event', event: 'connect.challenge', payload: { nonce: 'c0ffee00-0000-4000-8000-000000000000', ts: 1_700_000_000_000 } }));
  });
  await new Promise<void>((done) => server.once('listening', done));
  return {
    address: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        for (const client of server.clients) client.terminate();
        server.close(() => done());
      }),
  };
}
