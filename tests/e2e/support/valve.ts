import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Valve {
  port: number;
  /** Settles when the first client is being held. */
  caught: Promise<void>;
  close(): Promise<void>;
}

/**
 * Stops a client in the middle of its conversation: between two things the gateway says, nothing the first client
 * sends gets through, while it still hears everything. So a gateway can be restarted at a moment that otherwise
 * lasts milliseconds. Later clients pass freely.
 */
export async function openValve(behind: number, between: { from: string; to: string }): Promise<Valve> {
  const sockets = new Set<Socket>();
  let state: 'open' | 'holding' | 'over' = 'open';
  let tell = (): void => {};
  const caught = new Promise<void>((done) => {
    tell = done;
  });
  const server = createServer((client) => {
    const gateway = connect({ host: '127.0.0.1', port: behind });
    let heard = '';
    for (const socket of [client, gateway]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
    }
    client.pipe(gateway);
    gateway.on('data', (chunk) => {
      // What a server sends is not masked, so its words can be read as they pass.
      heard = `${heard}${chunk.toString('latin1')}`.slice(-262_144);
      if (state === 'open' && heard.includes(between.from)) {
        state = 'holding';
        client.unpipe(gateway).pause();
        tell();
      }
      if (state === 'holding' && heard.includes(between.to)) {
        state = 'over';
        client.pipe(gateway);
      }
      client.write(chunk);
    });
    gateway.on('close', () => client.end());
    client.on('close', () => gateway.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    caught,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
