import type { Serve, Talk } from '../hostile-server.ts';
import { again, atFirst, deadline, retryDeadline, talking, welcome, type Behaviour } from './behaviour.ts';
import { event, mismatchError, refusal, startingError, type Fields, type Json } from './messages.ts';

/** A gateway that is booting: it refuses everybody and asks them to come back. */
const starting = (changes: Fields = {}): Talk => async (line) => {
  await line.challenge();
  await line.send(refusal((await line.called('connect')).id, startingError(changes)));
  await line.close(1013, 'gateway starting');
};

/** A gateway that goes down in the middle. */
const stopping: Talk = async (line) => {
  await line.challenge();
  await line.called('connect');
  await line.send(event('shutdown', { reason: 'gateway stopping', restartExpectedMs: null }));
  await line.close(1012, 'service restart');
};

/** The same, but it has taken the token already. */
const stoppingLate: Talk = async (line) => {
  await welcome(line);
  await line.called('health');
  await line.send(event('shutdown', { reason: 'gateway stopping', restartExpectedMs: null }));
  await line.close(1012, 'service restart');
};

const closing = (code: number, reason: string): Talk => async (line) => {
  await line.challenge();
  await line.called('connect');
  await line.close(code, reason);
};

/** The same on every visit. */
const always = (talk: Talk): Serve => talking(talk);

/** Says so once; to whoever comes back it says yes or no. */
const thenRefusing = (talk: Talk): Serve =>
  talking(async (line, visit) => {
    if (visit === 1) return talk(line, visit);
    await line.challenge();
    await line.send(refusal((await line.called('connect')).id, mismatchError));
    await line.close(1008);
  });

/** A whole restart: nobody listens for a while. */
const restarting = (milliseconds: number): Serve =>
  atFirst(async (line, visit) => {
    line.server.goAway(milliseconds);
    await stopping(line, visit);
  });

/** However a server words its wish to be asked again, nobody may be asked more than a few times a second. */
const bounded = { least: 2, most: 150 };

/** Nothing comes of it, so the page has to stop by itself. */
export const endless: readonly Behaviour[] = [
  { name: 'starting for ever', kind: 'starting', serve: always(starting()), verdict: 'gateway-starting', within: retryDeadline, visits: bounded },
  { name: 'starting for ever, and asks to be asked at once', kind: 'odd wait', serve: always(starting({ retryAfterMs: 0 })), verdict: 'gateway-starting', within: retryDeadline, visits: { least: 2, most: 260 } },
  {
    name: 'starting for ever, and takes nine seconds each time to say so',
    kind: 'slow answer',
    serve: talking(async (line) => {
      await line.challenge();
      const { id } = await line.called('connect');
      await line.pause(9_000);
      await line.send(refusal(id, startingError()));
      await line.close(1013, 'gateway starting');
    }),
    verdict: 'gateway-starting',
    within: retryDeadline,
    visits: { least: 2, most: 8 },
  },
  { name: 'starting for ever before it challenges', kind: 'starting before a challenge', serve: always((line) => line.close(1013, 'gateway starting')), verdict: 'gateway-starting', within: retryDeadline, visits: bounded },
  { name: 'restarting for ever', kind: 'restarting', serve: always(stopping), verdict: 'gateway-restarting', within: retryDeadline, visits: bounded },
  { name: 'restarting for ever, and takes the token each time', kind: 'restarting', serve: always(stoppingLate), verdict: 'gateway-restarting', token: 'accepted', within: retryDeadline, visits: bounded },
  {
    name: 'stops and does not come back',
    kind: 'gone',
    serve: talking(async (line, visit) => {
      line.server.goAway();
      await stopping(line, visit);
    }),
    verdict: 'gateway-restarting',
    within: retryDeadline,
  },
  {
    name: 'starts, then opens and says nothing',
    kind: 'silence',
    serve: talking(async (line, visit) => {
      if (visit === 1) await starting()(line, visit);
    }),
    verdict: 'gateway-starting',
    within: retryDeadline,
    visits: bounded,
  },
  {
    name: 'starts, then the line hangs',
    kind: 'hanging',
    serve: async (line) => {
      await line.request();
      if (line.visit === 1) await always(starting())(line);
    },
    verdict: 'gateway-starting',
    within: retryDeadline,
    visits: bounded,
  },
];

const waits: readonly Json[] = [-1, 0, 1.5, 1e15, 'soon', null, {}];

/** These come round. */
export const temporary: readonly Behaviour[] = [
  { name: 'starting twice', kind: 'starting', serve: atFirst(starting(), 2), verdict: 'verified', within: deadline, visits: { least: 3, most: 3 } },
  { name: 'a restart of two seconds', kind: 'restarting', serve: restarting(2_000), verdict: 'verified', within: 30_000, visits: again },
  { name: 'a shutdown without any close', kind: 'shutdown', serve: atFirst(async (line) => {
    await line.challenge();
    await line.called('connect');
    await line.send(event('shutdown', { reason: 'gateway stopping' }));
  }), verdict: 'verified', within: deadline, visits: again },
  { name: 'a restart after the hello', kind: 'restarting after the hello', serve: atFirst(stoppingLate), verdict: 'verified', within: deadline, visits: again },
  { name: 'a new configuration', kind: 'close that asks to come back', serve: atFirst(closing(4001, 'gateway auth changed')), verdict: 'verified', within: deadline, visits: again },
  { name: 'a handler that is being loaded', kind: 'close that asks to come back', serve: atFirst(closing(1008, 'gateway message handler loading')), verdict: 'verified', within: deadline, visits: again },
  { name: 'starting, then the token is wrong', kind: 'starting', serve: thenRefusing(starting()), verdict: 'token-mismatch', within: deadline, visits: again },
  { name: 'restarting, then the token is wrong', kind: 'restarting', serve: thenRefusing(stopping), verdict: 'token-mismatch', within: deadline, visits: again },
  ...waits.map((retryAfterMs): Behaviour => ({ name: `starting, to be asked again in ${JSON.stringify(retryAfterMs)} ms`, kind: 'odd wait', serve: atFirst(starting({ retryAfterMs })), verdict: 'verified', within: deadline, visits: again })),
];
