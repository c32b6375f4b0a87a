import type { Line, Talk } from '../hostile-server.ts';
import { soon, talking, welcome, type Behaviour } from './behaviour.ts';
import { frame, opcode } from './frames.ts';
import { answer, health, hello, mismatchError, refusal, type Fields, type Json } from './messages.ts';
import { violations } from './violations.ts';

/** What a gateway may take for an answer to `health`; the token is proven without it. */
const patience = 2_000 + 1_000;

const pending = (then: (line: Line, id: string) => Promise<void>): Talk => async (line) => {
  await welcome(line);
  await then(line, (await line.called('health')).id);
};

/** A hello that says strange things of itself, from a gateway that is well. */
const introducing = (changes: Fields): Talk => async (line) => {
  await line.challenge();
  await line.send(hello((await line.called('connect')).id, changes));
  await line.send(health((await line.called('health')).id));
};

const absurd: readonly [name: string, changes: Fields, kind: string][] = [
  ['a number as version', { server: { version: 20_260_906 } }, 'another type'],
  ['no server at all', { server: null }, 'another type'],
  ['a list as server', { server: ['2026.9.6'] }, 'another type'],
  ['an empty version', { server: { version: '' } }, 'empty value'],
  ['a version of 5 MB', { server: { version: '9'.repeat(5 * 1024 * 1024) } }, 'long value'],
  ['a version of 10 000 lines', { server: { version: '9\n'.repeat(10_000) } }, 'long value'],
  ['an uptime of -1', { snapshot: { uptimeMs: -1 } }, 'number out of range'],
  ['an uptime of 1.5', { snapshot: { uptimeMs: 1.5 } }, 'number out of range'],
  ['an uptime of 1e300', { snapshot: { uptimeMs: 1e300 } }, 'number out of range'],
  ['an uptime in words', { snapshot: { uptimeMs: 'long' } }, 'another type'],
  ['a text as snapshot', { snapshot: 'none' }, 'another type'],
  ['protocol -1', { protocol: -1 }, 'number out of range'],
  ['a protocol in words', { protocol: 'four' }, 'another type'],
  ['no word about a model', { snapshot: { sessionDefaults: { modelConfigured: 'no' } } }, 'another type'],
  ['features that are a number', { features: 7 }, 'another type'],
];

const unhealthy: readonly [name: string, payload: Json, kind: string][] = [
  ['no payload', null, 'health of another type'],
  ['a text', 'fine', 'health of another type'],
  ['channels as a list', { channels: ['telegram'], channelOrder: ['telegram'] }, 'health of another type'],
  ['channels as a number', { channels: 1, channelOrder: 2, defaultAgentId: 3 }, 'health of another type'],
  ['channels that are texts', { channels: { telegram: 'linked' }, channelOrder: ['telegram'] }, 'health of another type'],
  ['an order of numbers', { channels: {}, channelOrder: [1, null, {}] }, 'health of another type'],
  ['an agent of 1 MB', { channels: {}, channelOrder: [], defaultAgentId: 'a'.repeat(1024 * 1024) }, 'long health'],
  ['100 000 channels', { channels: Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`channel-${at}`, { configured: true, linked: true }])) }, 'long health'],
  ['one channel 100 000 times', { channels: { telegram: { linked: true } }, channelOrder: Array<string>(100_000).fill('telegram') }, 'long health'],
];

/** While the page waits for the health, nothing can take the token back. */
const interruptions: readonly [name: string, then: (line: Line, id: string) => Promise<void>, kind: string][] = [
  ['a second hello', (line) => line.send(hello('connect', { server: { version: 'second' } })), 'second answer'],
  ['a refusal after all', (line) => line.send(refusal('connect', mismatchError)), 'second answer'],
  ['a refusal of health', (line, id) => line.send(refusal(id, { code: 'FORBIDDEN', message: 'missing scope: operator.read' })), 'refused health'],
  ['garbage', (line) => line.send('%%% not json'), 'no JSON while health is pending'],
  ['a binary message', (line) => line.raw(frame(opcode.binary, 'binary')), 'binary message while health is pending'],
  ['20 MB of text', (line) => line.send('a'.repeat(20 * 1024 * 1024)), '20 MB while health is pending'],
  ['the answer to another question', (line) => line.send(answer('another', {})), 'another message while health is pending'],
  ['a second challenge', (line) => line.challenge(), 'another message while health is pending'],
];

export const afterHello: readonly Behaviour[] = [
  { name: 'nothing any more', kind: 'silence', serve: talking(welcome), verdict: 'verified', within: patience },
  {
    name: 'two hellos at once: the first one counts',
    kind: 'two answers',
    serve: talking(async (line) => {
      await line.challenge();
      const { id } = await line.called('connect');
      await line.send(hello(id, { server: { version: 'first' } }));
      await line.send(hello(id, { server: { version: 'second' } }));
      await line.send(health((await line.called('health')).id));
    }),
    verdict: 'verified',
    within: soon,
    shows: ['first'],
  },
  ...absurd.map(([name, changes, kind]): Behaviour => ({ name, kind, serve: talking(introducing(changes)), verdict: 'verified', within: soon })),
  {
    // Valid by the grammar of JSON and more than any number of a browser: no uptime, and the rest of the message stands.
    name: 'an uptime of 1e400',
    kind: 'number that no browser holds',
    serve: talking(async (line) => {
      await line.challenge();
      const { id } = await line.called('connect');
      await line.send(hello(id, { snapshot: { uptimeMs: 4711 } }).replace('4711', '1e400'));
    }),
    verdict: 'verified',
    within: patience,
  },
  ...unhealthy.map(([name, payload, kind]): Behaviour => ({ name: `a health that lies: ${name}`, kind, serve: talking(pending((line, id) => line.send(answer(id, payload)))), verdict: 'verified', within: patience })),
  ...interruptions.map(([name, then, kind]): Behaviour => ({ name: `${name} while health is pending`, kind, serve: talking(pending(then)), verdict: 'verified', within: patience })),
  ...violations.slice(0, 5).map(([name, bytes, kind]): Behaviour => ({ name: `${name} while health is pending`, kind: `${kind} while health is pending`, serve: talking(pending((line) => line.raw(bytes))), verdict: 'verified', within: soon })),
];
