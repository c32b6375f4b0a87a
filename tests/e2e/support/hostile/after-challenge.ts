import type { Talk } from '../hostile-server.ts';
import { admit, agree, deadline, soon, talking, type Behaviour } from './behaviour.ts';
import { frame, opcode } from './frames.ts';
import { answer, challenge, event, health, hello, rateLimitError, refusal, type Json } from './messages.ts';
import { violations } from './violations.ts';

/** Challenges, has the token, and says this instead of yes or no. */
const instead = (text: (id: string) => string): Talk => async (line) => {
  await line.challenge();
  await line.send(text((await line.called('connect')).id));
};

/** The same, but then comes to its senses. */
const first = (text: (id: string) => string): Talk => async (line) => {
  await line.challenge();
  const { id } = await line.called('connect');
  await line.send(text(id));
  await line.send(hello(id));
  await line.send(health((await line.called('health')).id));
};

const noAnswer = (id: string, changes: Record<string, Json>): string => JSON.stringify({ type: 'res', id, ...changes });

/** No message of any gateway: whoever challenged, it is over. */
const foreign: readonly [name: string, text: (id: string) => string, kind: string][] = [
  ['garbage', () => '%%% not json', 'no JSON'],
  ['an empty message', () => '', 'no JSON'],
  ['100 000 open brackets', () => '['.repeat(100_000), 'deep nesting'],
  ['10 MB of text', () => 'a'.repeat(10 * 1024 * 1024), '10 MB'],
  ['a lock of NaN ms, which is no JSON', (id) => refusal(id, rateLimitError(4711)).replace('4711', 'NaN'), 'no JSON'],
  ['a hello with a version of 10 MB', (id) => hello(id, { server: { version: 'a'.repeat(10 * 1024 * 1024) } }), '10 MB'],
];

/** What the page may not take for an answer to its question. */
const nonsense: readonly [name: string, text: (id: string) => string][] = [
  ['an answer to another question', () => answer('another', { type: 'hello-ok', protocol: 4 })],
  ['yes without a payload', (id) => noAnswer(id, { ok: true })],
];

const harmless: readonly [name: string, text: (id: string) => string][] = [
  ...nonsense,
  ['a payload that is null', (id) => answer(id, null)],
  ['a payload of another type', (id) => answer(id, { type: 'hello-no' })],
  ['"ok" as a text', (id) => noAnswer(id, { ok: 'true', payload: { type: 'hello-ok' } })],
  ['a second challenge', () => challenge('another-nonce')],
  ['other events', () => event('presence', [])],
];

/** Takes the token and keeps quiet. */
const stall: Talk = async (line) => {
  await line.challenge();
  await line.called('connect');
};

export const afterChallenge: readonly Behaviour[] = [
  { name: 'nothing any more', kind: 'silence', serve: talking(stall), verdict: 'handshake-timeout', within: deadline },
  ...nonsense.map(([name, text]): Behaviour => ({ name: `${name}, then nothing`, kind: 'no answer', serve: talking(instead(text)), verdict: 'handshake-timeout', within: deadline })),
  ...foreign.map(([name, text, kind]): Behaviour => ({ name, kind, serve: talking(instead(text)), verdict: 'closed-unexpectedly', within: soon })),
  {
    name: 'the hello, one byte every 200 ms',
    kind: 'slow bytes',
    serve: talking(async (line) => {
      await line.challenge();
      await line.dribble(frame(opcode.text, hello((await line.called('connect')).id)), 200);
    }),
    verdict: 'handshake-timeout',
    within: deadline,
  },
  {
    name: 'a hello after 8 s',
    kind: 'late answer',
    serve: talking(async (line) => {
      await line.challenge();
      const { id } = await line.called('connect');
      await line.pause(8_000);
      await line.send(hello(id));
      await line.send(health((await line.called('health')).id));
    }),
    verdict: 'verified',
    within: deadline,
  },
  ...harmless.map(([name, text]): Behaviour => ({ name: `${name}, then the hello`, kind: 'another message', serve: talking(first(text)), verdict: 'verified', within: soon })),
  {
    name: 'a hundred challenges at once, then the hello',
    kind: 'many challenges',
    serve: talking(async (line) => {
      for (let count = 0; count < 100; count += 1) await line.challenge();
      await admit(line);
    }),
    verdict: 'verified',
    within: soon,
  },
  {
    name: 'a good gateway that packs what it reads',
    kind: 'compression',
    serve: talking(agree, { 'Sec-WebSocket-Extensions': 'permessage-deflate; server_no_context_takeover; client_no_context_takeover' }),
    verdict: 'verified',
    within: soon,
  },
  {
    name: 'a binary message',
    kind: 'binary message',
    serve: talking(async (line) => {
      await stall(line, 1);
      await line.raw(frame(opcode.binary, Buffer.alloc(1_000, 0xff)));
    }),
    verdict: 'closed-unexpectedly',
    within: soon,
  },
  ...violations.map(
    ([name, bytes, kind]): Behaviour => ({
      name,
      kind,
      serve: talking(async (line) => {
        await stall(line, 1);
        await line.raw(bytes);
      }),
      verdict: 'closed-unexpectedly',
      within: soon,
    }),
  ),
];
