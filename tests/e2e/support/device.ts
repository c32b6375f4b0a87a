import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { WebSocket } from 'ws';
import { connectRequest, type GatewayError } from './handshake.ts';

/** A key of its own, as every app that pairs has one. */
export interface Device {
  id: string;
  publicKey: string;
  privateKey: KeyObject;
}

export interface PairingAnswer {
  hello?: { auth?: { deviceToken?: string; scopes?: string[] } };
  error?: GatewayError & { details?: { code?: string; requestId?: string } };
}

export function newDevice(): Device {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  // The last 32 bytes of the DER form are the key itself.
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  return { id: createHash('sha256').update(raw).digest('hex'), publicKey: raw.toString('base64url'), privateKey };
}

/**
 * One handshake that names a device, written down apart from the page's own client. What is signed is
 * version 2 of the payload, the only one that every release understands.
 */
export function presentDevice(url: string, options: { device: Device; token: string; origin: string }): Promise<PairingAnswer> {
  const { device, token } = options;
  return new Promise((done) => {
    const answer: PairingAnswer = {};
    const socket = new WebSocket(url, { origin: options.origin, handshakeTimeout: 10_000 });
    const timer = setTimeout(() => socket.terminate(), 15_000);
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data)) as { event?: string; type?: string; ok?: boolean; payload?: { nonce?: string }; error?: NonNullable<PairingAnswer['error']> };
      if (frame.event === 'connect.challenge') {
        const nonce = frame.payload?.nonce ?? '';
        const signedAt = Date.now();
        const signed = ['v2', device.id, 'gateway-client', 'ui', 'operator', 'operator.read', signedAt, token, nonce].join('|');
        const signature = sign(null, Buffer.from(signed), device.privateKey).toString('base64url');
        socket.send(connectRequest(token, 'web', { device: { id: device.id, publicKey: device.publicKey, signature, signedAt, nonce } }));
      } else if (frame.type === 'res' && frame.ok === true) {
        answer.hello = frame.payload as NonNullable<PairingAnswer['hello']>;
        socket.close(1000);
      } else if (frame.type === 'res' && frame.error !== undefined) {
        answer.error = frame.error;
      }
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(timer);
      done(answer);
    });
  });
}
