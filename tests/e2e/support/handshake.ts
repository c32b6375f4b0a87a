import { WebSocket } from 'ws';

export interface GatewayError {
  code: string;
  message: string;
  details?: { code?: string };
}

export interface Handshake {
  hello?: { type: string; protocol: number; server: { version: string }; snapshot?: { configPath?: string } };
  error?: GatewayError;
  /** Nothing but a close, or a refused upgrade. */
  closed?: { code: number; reason: string };
  status?: number;
}

interface Frame {
  type?: string;
  event?: string;
  ok?: boolean;
  payload?: { type?: string };
  error?: GatewayError;
}

/** The request every release takes, with the least permission; what else it presents stands beside the token. */
export function connectRequest(token: string, platform: string, more: Record<string, unknown> = {}): string {
  const client = { id: 'gateway-client', version: '0.1.0', platform, mode: 'ui' };
  const params = { minProtocol: 3, maxProtocol: 4, client, role: 'operator', scopes: ['operator.read'], caps: [], auth: { token }, ...more };
  return JSON.stringify({ type: 'req', id: 'c1', method: 'connect', params });
}

/**
 * One token-only handshake, written down apart from the page's own client: the tests must be able to
 * tell a broken gateway from a broken page.
 */
export function handshake(url: string, options: { token: string; origin?: string; patience?: number }): Promise<Handshake> {
  return new Promise((done) => {
    const socket = new WebSocket(url, { ...(options.origin === undefined ? {} : { origin: options.origin }), handshakeTimeout: 10_000 });
    const result: Handshake = {};
    const timer = setTimeout(() => socket.terminate(), options.patience ?? 15_000);
    socket.on('unexpected-response', (_request, response) => {
      result.status = response.statusCode ?? 0;
      socket.terminate();
    });
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data)) as Frame;
      if (frame.event === 'connect.challenge') {
        socket.send(connectRequest(options.token, 'node'));
      } else if (frame.type === 'res' && frame.ok === true) {
        result.hello = frame.payload as NonNullable<Handshake['hello']>;
        socket.close(1000);
      } else if (frame.type === 'res' && frame.error !== undefined) {
        result.error = frame.error;
      }
    });
    socket.on('error', () => {});
    socket.on('close', (code, reason) => {
      clearTimeout(timer);
      result.closed = { code, reason: String(reason) };
      done(result);
    });
  });
}
