import { constants, deflateRawSync } from 'node:zlib';
import type { Line, Talk } from '../hostile-server.ts';
import { admit, agree, challengeDeadline, soon, talking, type Behaviour } from './behaviour.ts';
import { frame, opcode } from './frames.ts';
import { challenge, event, hello, mismatchError, nonce, refusal, type Json } from './messages.ts';
import { violations } from './violations.ts';

const MiB = 1024 * 1024;
const compression = { 'Sec-WebSocket-Extensions': 'permessage-deflate; server_no_context_takeover; client_no_context_takeover' };

const saying = (text: string): Talk => (line) => line.send(text);

/** A message as an extension packs it: what is left of a deflate stream after its closing four bytes. */
function packed(text: string): Buffer {
  const bytes = deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH });
  return frame(opcode.text, bytes.subarray(0, bytes.length - 4), { compressed: true });
}

async function inPieces(line: Line, text: string, size: number, between: Uint8Array = Buffer.alloc(0)): Promise<void> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) {
    const isLast = at + size >= bytes.length;
    await line.raw(frame(at === 0 ? opcode.text : opcode.continuation, bytes.subarray(at, at + size), { unfinished: !isLast }));
    if (!isLast) await line.raw(between);
  }
}

/** Messages that no gateway would open with. */
const openings: readonly [name: string, talk: Talk, kind: string][] = [
  ['garbage', saying('\u0001\u0002 %%% not json ]['), 'no JSON'],
  ['a web page', saying('<!doctype html><script>window.hostile = true</script>'), 'no JSON'],
  ['an empty message', saying(''), 'no JSON'],
  ['blanks', saying(' \n\t '), 'no JSON'],
  ['truncated JSON', saying(challenge().slice(0, -10)), 'no JSON'],
  ['a challenge with something behind it', saying(`${challenge()}${challenge()}`), 'no JSON'],
  ['the JSON texts null, true, 1 and "a"', async (line) => {
    for (const text of ['null', 'true', '1', '"a"']) await line.send(text);
  }, 'another JSON value'],
  ['a challenge in a list', saying(`[${challenge()}]`), 'another JSON value'],
  ['100 000 open brackets', saying('['.repeat(100_000)), 'deep nesting'],
  ['100 000 objects in each other', saying('{"a":'.repeat(100_000)), 'deep nesting'],
  ['a binary message', (line) => line.raw(frame(opcode.binary, Buffer.alloc(1_000, 0xff))), 'binary message'],
  ['an empty binary message', (line) => line.raw(frame(opcode.binary)), 'binary message'],
  ['the challenge as a binary message', (line) => line.raw(frame(opcode.binary, challenge())), 'binary message'],
  ['20 MB of text', saying('a'.repeat(20 * MiB)), '20 MB'],
  ['20 MB of JSON', saying(event('filler', 'a'.repeat(20 * MiB))), '20 MB'],
  ['20 MB in fragments', (line) => inPieces(line, 'a'.repeat(20 * MiB), 65_536), '20 MB'],
  ['"hello-ok" to a question nobody asked', saying(hello('connect')), 'another message'],
  ['a refusal of a token it has not seen', saying(refusal('connect', mismatchError)), 'another message'],
  ['a challenge without a payload', saying('{"type":"event","event":"connect.challenge"}'), 'malformed challenge'],
  ['a challenge as the answer to nothing', saying(`{"type":"res","event":"connect.challenge","payload":{"nonce":"${nonce}"}}`), 'malformed challenge'],
  ['an event whose name is no text', saying(`{"type":"event","event":["connect.challenge"],"payload":{"nonce":"${nonce}"}}`), 'malformed challenge'],
  ...(
    [
      ['no', undefined],
      ['null as', null],
      ['a number as', 42],
      ['an empty', ''],
      ['a list as', [nonce]],
      ['an object as', { nonce }],
      ['5 MB of', 'a'.repeat(5 * MiB)],
    ] satisfies [string, Json | undefined][]
  ).map(([what, value]): [string, Talk, string] => [`a challenge with ${what} nonce`, saying(JSON.stringify({ type: 'event', event: 'connect.challenge', payload: { nonce: value, ts: 1 } })), 'malformed nonce']),
];

/** Nothing that would be wrong, and no challenge either. */
const silences: readonly [name: string, talk: Talk][] = [
  ['opens and says nothing', () => {}],
  ['the challenge, one byte every 200 ms', (line) => line.dribble(frame(opcode.text, challenge()), 200)],
  ['a challenge after 5.6 s', async (line) => {
    await line.pause(5_600);
    await line.challenge();
  }],
  ['a message of 4 EiB, of which nothing comes', (line) => line.raw(frame(opcode.text, '', { claims: 1n << 62n }))],
  ['other events', async (line) => {
    for (;;) {
      await line.send(event('tick'));
      await line.pause(300);
    }
  }],
];

/** Odd, slow or late, and a gateway all the same. */
const oddities: readonly [name: string, talk: Talk, within: number, headers?: Record<string, string>][] = [
  ['the challenge, one byte every 5 ms', async (line) => {
    line.mayPresent();
    await line.dribble(frame(opcode.text, challenge()), 5);
    await admit(line);
  }, soon],
  ['a challenge after 4 s', async (line) => {
    await line.pause(4_000);
    await agree(line);
  }, challengeDeadline],
  ['a challenge after other events', async (line) => {
    await line.send(event('tick', { ts: 1 }));
    await line.send(event('connect.other', { nonce }));
    await agree(line);
  }, soon],
  ['a challenge in fragments with pings between them', async (line) => {
    line.mayPresent();
    await inPieces(line, challenge(), 7, frame(opcode.ping, 'are you there'));
    await admit(line);
  }, soon],
  ['pongs nobody asked for', async (line) => {
    for (let count = 0; count < 100; count += 1) await line.raw(frame(opcode.pong));
    await agree(line);
  }, soon],
  ['a compressed challenge', async (line) => {
    line.mayPresent();
    await line.raw(packed(challenge()));
    await admit(line);
  }, soon, compression],
];

export const beforeChallenge: readonly Behaviour[] = [
  ...openings.map(([name, talk, kind]): Behaviour => ({ name, kind, serve: talking(talk), verdict: 'not-a-gateway', within: soon })),
  // Unpacking is the browser's work: 10 ms a megabyte, whatever the page does with it.
  { name: '32 MB packed into 32 kB', kind: 'compression', serve: talking((line) => line.raw(packed('['.repeat(32 * MiB))), compression), verdict: 'not-a-gateway', within: soon },
  ...silences.map(([name, talk]): Behaviour => ({ name, kind: name, serve: talking(talk), verdict: 'not-a-gateway', within: challengeDeadline })),
  ...oddities.map(([name, talk, within, headers]): Behaviour => ({ name, kind: name, serve: talking(talk, headers), verdict: 'verified', within })),
  ...violations.map(([name, bytes, kind]): Behaviour => ({ name, kind, serve: talking((line) => line.raw(bytes)), verdict: 'not-a-gateway', within: soon })),
  {
    name: 'a close that says why: this page is not on the list',
    kind: 'close with a reason',
    serve: talking((line) => line.close(1008, 'origin not allowed (open the Control UI from the gateway host)')),
    verdict: 'origin-not-allowed',
    within: soon,
  },
];
