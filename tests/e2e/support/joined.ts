import type { Socket } from 'node:net';

/** Hands on what either side says, and ends one with the other. The sockets are in the set for as long as they live. */
export function join(client: Socket, upstream: Socket, sockets: Set<Socket>): void {
  for (const [socket, other] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    sockets.add(socket);
    // An ssh channel whose far end is refused is closed on this side too; the browser sees a cut line.
    socket.on('error', () => other.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      other.destroy();
    });
    socket.pipe(other);
  }
}
