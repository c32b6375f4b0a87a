/** Anything that has a place in JSON, whatever a gateway would put there. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Fields = Record<string, Json>;

export const nonce = 'c0ffee00-0000-4000-8000-000000000000';

export const event = (name: string, payload: Json = {}): string => JSON.stringify({ type: 'event', event: name, payload });

/** The first message of every gateway. */
export const challenge = (text: Json = nonce): string => event('connect.challenge', { nonce: text, ts: 1_700_000_000_000 });

export const answer = (id: string, payload: Json): string => JSON.stringify({ type: 'res', id, ok: true, payload });

export const hello = (id: string, changes: Fields = {}): string =>
  answer(id, { type: 'hello-ok', protocol: 4, server: { version: '2026.9.6', connId: 'hostile' }, features: { methods: [], events: [] }, snapshot: { uptimeMs: 61_000 }, ...changes });

export const health = (id: string, changes: Fields = {}): string =>
  answer(id, { ok: true, channels: { telegram: { configured: true, linked: true } }, channelOrder: ['telegram'], defaultAgentId: 'main', ...changes });

export const refusal = (id: string, error: Json): string => JSON.stringify({ type: 'res', id, ok: false, error });

/** What a gateway that is still booting says to everybody. */
export const startingError = (changes: Fields = {}): Fields => ({
  code: 'UNAVAILABLE',
  message: 'gateway starting; retry shortly',
  retryable: true,
  retryAfterMs: 500,
  details: { reason: 'startup-sidecars' },
  ...changes,
});

export const mismatchError: Fields = {
  code: 'INVALID_REQUEST',
  message: 'unauthorized: gateway token mismatch (open the dashboard URL and paste the token in Control UI settings)',
  details: { code: 'AUTH_TOKEN_MISMATCH', authReason: 'token_mismatch' },
};

export const rateLimitError = (retryAfterMs: Json): Fields => ({
  code: 'INVALID_REQUEST',
  message: 'unauthorized: too many failed authentication attempts (retry later)',
  retryable: true,
  retryAfterMs,
  details: { code: 'AUTH_RATE_LIMITED' },
});
