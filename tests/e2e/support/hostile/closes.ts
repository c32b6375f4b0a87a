import type { Line, Serve } from '../hostile-server.ts';
import { again, agree, deadline, once, soon, talking, welcome, type Behaviour } from './behaviour.ts';
import { hello } from './messages.ts';

/** A code, or how a connection can end without one. */
type Ending = number | 'no code' | 'hangs up' | 'resets';

const endings: readonly Ending[] = [1000, 1001, 1002, 1003, 1008, 1009, 1011, 1012, 1013, 3000, 4001, 4999, 'no code', 'hangs up', 'resets'];

async function end(line: Line, ending: Ending): Promise<void> {
  if (ending === 'hangs up') line.hangUp();
  else if (ending === 'resets') {
    // A reset throws away what the other side has not read yet: that would be an earlier stage.
    await line.pause(100);
    line.reset();
  } else await line.close(ending === 'no code' ? undefined : ending);
}

interface Stage {
  name: string;
  /** Everything up to the close. */
  reach: (line: Line) => void | Promise<void>;
  /** What a close means here that is in no way special. */
  usual: string;
  special?: Partial<Record<Ending, string>>;
  /** What tells the page to come back; the second time all is well. */
  comeBack: readonly Ending[];
}

const challenged = { usual: 'closed-unexpectedly', special: { 1002: 'protocol-mismatch', 1008: 'request-rejected' }, comeBack: [1012, 1013, 4001] } satisfies Partial<Stage>;
/** The token is proven, and a restart is the only thing worth waiting for: it brings the rest of the answer. */
const accepted = { usual: 'verified', comeBack: [1012] } satisfies Partial<Stage>;

const stages: readonly Stage[] = [
  { name: 'after opening', reach: () => {}, usual: 'not-a-gateway', comeBack: [1012, 1013] },
  { name: 'with the challenge', reach: (line) => line.challenge(), ...challenged },
  {
    name: 'after the token came',
    reach: async (line) => {
      await line.challenge();
      await line.called('connect');
    },
    ...challenged,
  },
  {
    name: 'with the hello',
    reach: async (line) => {
      await line.challenge();
      await line.send(hello((await line.called('connect')).id));
    },
    ...accepted,
  },
  {
    name: 'while health is pending',
    reach: async (line) => {
      await welcome(line);
      await line.called('health');
    },
    ...accepted,
  },
];

/** Ends the first visit so; whoever comes back finds a gateway that is well. */
const ending = (stage: Stage, how: Ending): Serve =>
  talking(async (line, visit) => {
    if (visit > 1) return agree(line);
    await stage.reach(line);
    await end(line, how);
  });

export const closes: readonly Behaviour[] = stages.flatMap((stage, row) =>
  endings.map((how, column): Behaviour => {
    const name = `${typeof how === 'number' ? `closes with ${how}` : how === 'no code' ? 'closes without a code' : how} ${stage.name}`;
    const serve = ending(stage, how);
    // On the diagonals every ending is a kind of its own: the sample then has each of them, at one stage or another.
    const kind = column % stages.length === row ? name : stage.name;
    if (stage.comeBack.includes(how)) return { name, kind, serve, verdict: 'verified', within: deadline, visits: again };
    return { name, kind, serve, verdict: stage.special?.[how] ?? stage.usual, within: soon, visits: once };
  }),
);

/** Takes the token, waits, and closes in this way. */
const later = (milliseconds: number, code: number, reason = ''): Serve =>
  talking(async (line) => {
    await line.challenge();
    await line.called('connect');
    await line.pause(milliseconds);
    await line.close(code, reason);
  });

/** A close alone can carry the words that otherwise come in an answer. */
const words: readonly [reason: string, verdict: string][] = [
  ['unauthorized: gateway token mismatch (set gateway.remote.token to match gateway.auth.token)', 'token-mismatch'],
  ['unauthorized: gateway token missing (provide gateway auth token)', 'token-missing'],
  ['unauthorized: gateway password missing (provide gateway auth password)', 'password-mode'],
  ['unauthorized: too many failed authentication attempts (retry later)', 'rate-limited'],
  ['origin not allowed (open the Control UI from the gateway host)', 'origin-not-allowed'],
  ['pairing required: device is not approved yet (requestId: 0c8d7a52)', 'pairing-required'],
  ['device identity required', 'device-required'],
  ['something new', 'request-rejected'],
];

export const closesWithWords: readonly Behaviour[] = [
  // A gateway gives up a handshake by itself: after 3 s in one release, after 10 or 15 s in the others.
  { name: 'closes with 1000 after 3 s of silence', kind: 'late close', serve: later(3_000, 1000), verdict: 'handshake-timeout', within: 4_500 },
  { name: 'closes with 1000 after 1 s', kind: 'late close', serve: later(1_000, 1000), verdict: 'closed-unexpectedly', within: soon },
  { name: 'closes with 1000 and a reason after 3 s', kind: 'late close', serve: later(3_000, 1000, 'bye'), verdict: 'closed-unexpectedly', within: 4_500 },
  ...words.map(([reason, verdict]): Behaviour => ({ name: `closes with 1008 “${reason}”`, kind: 'close with words', serve: later(0, 1008, reason), verdict, within: soon })),
];
