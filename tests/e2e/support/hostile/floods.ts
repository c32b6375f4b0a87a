import { challengeDeadline, deadline, flood, soon, talking, welcome, admit, type Behaviour } from './behaviour.ts';
import { frame, opcode } from './frames.ts';
import { event } from './messages.ts';

const events = Buffer.concat(Array.from({ length: 500 }, (_, at) => frame(opcode.text, event('tick', { at }))));
const pings = Buffer.concat(Array.from({ length: 500 }, () => frame(opcode.ping, 'are you there')));
const fragment = frame(opcode.continuation, Buffer.alloc(65_536, 0x61), { unfinished: true });

/** More than anybody can read, for as long as the page lets it. */
export const floods: readonly Behaviour[] = [
  { name: 'events instead of a challenge', kind: 'messages', serve: talking((line) => flood(line, events)), verdict: 'not-a-gateway', within: challengeDeadline },
  {
    // The browser answers each of them by itself and never lets the page know. Faster than this, and its close would
    // stand in a queue behind its own pongs.
    name: '50 000 pings a second instead of a challenge',
    kind: 'pings',
    serve: talking(async (line) => {
      for (;;) {
        await line.raw(pings);
        await line.pause(10);
      }
    }),
    verdict: 'not-a-gateway',
    within: challengeDeadline,
  },
  {
    // Slower than the line: it is the browser that keeps all of it, and a test is not there to fill the memory.
    name: 'a message in fragments without an end',
    kind: 'fragments',
    serve: talking(async (line) => {
      await line.raw(frame(opcode.text, 'a', { unfinished: true }));
      for (;;) {
        await line.raw(fragment);
        await line.pause(5);
      }
    }),
    verdict: 'not-a-gateway',
    within: challengeDeadline,
  },
  {
    name: 'events instead of a hello',
    kind: 'messages',
    serve: talking(async (line) => {
      await line.challenge();
      await line.called('connect');
      await flood(line, events);
    }),
    verdict: 'handshake-timeout',
    within: deadline,
  },
  ...[2_000, 20_000].map(
    (number): Behaviour => ({
      name: `${number} events before the hello`,
      kind: 'messages',
      serve: talking(async (line) => {
        await line.challenge();
        for (let count = 0; count < number; count += 500) await line.raw(events);
        await admit(line);
      }),
      verdict: 'verified',
      within: soon,
    }),
  ),
  {
    name: 'pings around everything a good gateway says',
    kind: 'pings',
    serve: talking(async (line) => {
      await line.raw(pings);
      await line.challenge();
      await line.raw(pings);
      await admit(line);
    }),
    verdict: 'verified',
    within: soon,
  },
  {
    name: 'events while health is pending',
    kind: 'messages while health is pending',
    serve: talking(async (line) => {
      await welcome(line);
      await flood(line, events);
    }),
    verdict: 'verified',
    within: 3_000,
  },
];
