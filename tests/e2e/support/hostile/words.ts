import type { Serve } from '../hostile-server.ts';
import { refusing, replying, soon, talking, type Behaviour } from './behaviour.ts';
import { health, hello, mismatchError, rateLimitError, type Fields, type Json } from './messages.ts';

const dots = '•••';
const script = '<script data-hostile>window.hostile = true</script><img data-hostile src=x onerror="window.hostile = true"><b data-hostile>bold</b>';
/** Turns the reading direction round, and hides between letters. */
const invisible = '\u202eesrever\u202c zero\u200bwidth\u2060\ufeff \u0000\u0007\u001b[31m';

const said = (message: Json, more: Fields = {}): Fields => ({ code: 'INVALID_REQUEST', message, ...more });

/** A gateway that is well and calls itself and everything in it by one name. */
const calling = (name: (token: string) => string): Serve =>
  talking(async (line) => {
    await line.challenge();
    const { id, token } = await line.called('connect');
    const text = name(token);
    await line.send(hello(id, { server: { version: text }, snapshot: { uptimeMs: 1, sessionDefaults: { modelConfigured: false } } }));
    await line.send(health((await line.called('health')).id, { channels: { [text]: { configured: true, linked: true } }, channelOrder: [text], defaultAgentId: text }));
  });

const rejected = (kind: string, name: string, error: Json | ((token: string) => Json), shows: string[] = []): Behaviour => ({ name, kind, serve: refusing(error), verdict: 'request-rejected', within: soon, shows });

/** Refusals of real releases, word by word. */
const known: readonly [name: string, error: Fields, verdict: string][] = [
  ['a wrong token', mismatchError, 'token-mismatch'],
  ['a wrong token, as old releases say it', said('unauthorized: gateway token mismatch (hint)'), 'token-mismatch'],
  ['no token', said('unauthorized: gateway token missing (hint)', { details: { code: 'AUTH_TOKEN_MISSING' } }), 'token-missing'],
  ['password mode', said('unauthorized: gateway password mismatch', { details: { code: 'AUTH_PASSWORD_MISMATCH' } }), 'password-mode'],
  ['a page that is not on the list', said('origin not allowed (open the Control UI)', { details: { code: 'CONTROL_UI_ORIGIN_NOT_ALLOWED' } }), 'origin-not-allowed'],
  ['no device', { code: 'NOT_PAIRED', message: 'device identity required', details: { code: 'DEVICE_IDENTITY_REQUIRED' } }, 'device-required'],
  ['a device it does not believe', said('device signature expired', { details: { code: 'DEVICE_AUTH_SIGNATURE_EXPIRED' } }), 'device-rejected'],
  ['a lock', rateLimitError(296_472), 'rate-limited'],
];

/** Each of them would run if it came into a command unquoted. */
const requestIds = ['$(touch hostile)', '`touch hostile`', '; touch hostile', '"; touch hostile; "', "'; touch hostile; '", '| touch hostile', '&& touch hostile', '\ntouch hostile\n', '--help && touch hostile', '!touch hostile'];

const pairing = (requestId: Json): Fields => ({ code: 'NOT_PAIRED', message: 'pairing required: device is not approved yet', details: { code: 'PAIRING_REQUIRED', reason: 'not-paired', requestId } });

const kindOf = (requestId: Json): string => (typeof requestId !== 'string' ? 'pairing request of another type' : requestId.includes('touch') ? 'command as pairing request' : requestId.startsWith('-') ? 'option as pairing request' : 'pairing request of another length');

const protocols: readonly Json[] = [5, -1, 1e9, 1.5, 'four', null, { at: 'least' }];
const waits: readonly Json[] = [-1, 0, 1.5, 9e15, 1e300, 'soon', null, [60_000]];

export const words: readonly Behaviour[] = [
  ...known.map(([name, error, verdict]): Behaviour => ({ name, kind: 'known refusal', serve: refusing(error), verdict, within: soon })),

  rejected('unknown code', 'a code nobody knows', { code: 'I_AM_A_TEAPOT', message: 'short and stout', details: { code: 'TEAPOT' } }, ['short and stout']),
  rejected('malformed error', 'no error at all', null),
  rejected('malformed error', 'a text as error', 'no'),
  rejected('malformed error', 'an error without words', {}),
  rejected('malformed error', 'a number as message', said(42)),
  rejected('malformed error', 'an object as message', said({ text: 'no' })),
  rejected('long message', 'a message of 100 kB', said('No. '.repeat(25_000)), ['No. No.']),
  rejected('long message', 'a message of 100 000 lines', said('no\n'.repeat(100_000))),
  rejected('script', 'a script as message', said(script), ['<script']),
  rejected('invisible characters', 'a message full of invisible characters', said(`before ${invisible} after`), ['before']),
  {
    // Half a character is valid JSON, and what JavaScript makes of a text that was cut.
    name: 'a message that ends in half a character',
    kind: 'half a character',
    serve: replying((id) => JSON.stringify({ type: 'res', id, ok: false, error: said('cut 4711') }).replace('4711', '\\ud83d')),
    verdict: 'request-rejected',
    within: soon,
  },

  rejected('token in a message', 'the token in its message', (token) => said(`bad token ${token}, go away`), [`bad token ${dots}`]),
  rejected('token in JSON', 'the token in JSON in its message', (token) => said(JSON.stringify({ auth: { token } })), [dots]),
  rejected('token in a message', 'the token in its message, over and over', (token) => said(`${token}${token} ${token.repeat(50)}`), [dots]),
  rejected('token that is cut', 'the token where the message is cut', (token) => said(`${'x'.repeat(290)}${token}`)),
  rejected('token as code', 'the token as code', (token) => ({ code: token, message: 'no', details: { code: token, requestId: token, expectedProtocol: token } })),
  {
    name: 'the token in the reason of its close',
    kind: 'token in a close',
    serve: talking(async (line) => {
      await line.challenge();
      const { token } = await line.called('connect');
      await line.close(1008, `bad token ${token}`);
    }),
    verdict: 'request-rejected',
    within: soon,
    shows: [`bad token ${dots}`],
  },
  {
    name: 'the token in the reason of a close that means nothing',
    kind: 'token in a close',
    serve: talking(async (line) => {
      await line.challenge();
      const { token } = await line.called('connect');
      await line.close(4999, `bad token ${token}`);
    }),
    verdict: 'closed-unexpectedly',
    within: soon,
    shows: [`bad token ${dots}`],
  },
  { name: 'the token as every name', kind: 'token as name', serve: calling((token) => `I am ${token}!`), verdict: 'verified', within: soon, shows: [`I am ${dots}!`] },
  { name: 'a script as every name', kind: 'script', serve: calling(() => script), verdict: 'verified', within: soon, shows: ['<script'] },
  { name: 'invisible characters in every name', kind: 'invisible characters', serve: calling(() => `before ${invisible} after`), verdict: 'verified', within: soon, shows: ['before'] },
  { name: 'a name that is code to copy', kind: 'command as name', serve: calling(() => '`touch hostile` $(touch hostile)'), verdict: 'verified', within: soon, neverRuns: 'touch hostile' },

  { name: 'a pairing request', kind: 'pairing request', serve: refusing(pairing('0c8d7a52-1f0e-4b7c-9d57-6a2f4b1c9e10')), verdict: 'pairing-required', within: soon, shows: ['0c8d7a52-1f0e-4b7c-9d57-6a2f4b1c9e10'] },
  ...[...requestIds, 42, null, ['touch hostile'], '', 'a'.repeat(100_000), '--all'].map(
    (requestId): Behaviour => ({ name: `a pairing request called ${JSON.stringify(requestId).slice(0, 30)}`, kind: kindOf(requestId), serve: refusing(pairing(requestId)), verdict: 'pairing-required', within: soon, neverRuns: requestId === '--all' ? 'approve --all' : 'touch hostile' }),
  ),
  { name: 'a pairing request that is the token', kind: 'token as pairing request', serve: refusing((token) => pairing(token)), verdict: 'pairing-required', within: soon },

  ...protocols.map((expectedProtocol): Behaviour => ({ name: `it wants protocol ${JSON.stringify(expectedProtocol)}`, kind: 'protocol', serve: refusing(said('protocol mismatch', { details: { expectedProtocol } }), 1002, 'protocol mismatch'), verdict: 'protocol-mismatch', within: soon })),
  ...waits.map((retryAfterMs): Behaviour => ({ name: `a lock of ${JSON.stringify(retryAfterMs)} ms`, kind: 'odd wait', serve: refusing(rateLimitError(retryAfterMs)), verdict: 'rate-limited', within: soon })),
];
