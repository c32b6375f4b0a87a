import type { Line, Serve, Talk } from '../hostile-server.ts';
import { health, hello, refusal, type Json } from './messages.ts';

export type TokenState = 'accepted' | 'wrong' | 'unknown';

/** One row of the tables: what a server does, and what the page has to make of it. */
export interface Behaviour {
  name: string;
  /** What is wrong with the server. The default tests meet one row of each kind for every verdict it leads to; `npm run test:deep` meets all. */
  kind: string;
  /** Absent: nothing listens there. */
  serve?: Serve;
  verdict: string;
  /** Milliseconds until the verdict. */
  within: number;
  /** Where it is not the one that usually goes with the verdict. */
  token?: TokenState;
  /** How many upgrades the page may ask for: exactly one, unless stated. */
  visits?: { least: number; most: number };
  /** What the page is told to connect to; `ws://127.0.0.1:PORT` unless stated. */
  address?: (port: number) => string;
  encrypted?: boolean;
  /** Words the verdict has to show. */
  shows?: readonly string[];
  /** Words that may stand in no command. */
  neverRuns?: string;
}

/** What the page promises for any end. */
export const deadline = 9_500 + 1_000;
/** What it promises for a socket that opens and stays no gateway. */
export const challengeDeadline = 5_000 + 1_000;
/** What it promises while a gateway starts or restarts; there may be two hundred tries in it, each with a little delay. */
export const retryDeadline = 60_000 + 5_000;
/** For what is plain at once, however busy the machine: sooner than any deadline of the page. */
export const soon = 4_000;

export const once = { least: 1, most: 1 };
export const never = { least: 0, most: 0 };
export const again = { least: 2, most: 2 };

/** The answer to the page's question whether anybody speaks HTTP here. */
async function notFound(line: Line): Promise<void> {
  await line.raw('HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
}

/** Speaks HTTP, lets the page upgrade, and from then on does as the script says. */
export function talking(talk: Talk, headers: Record<string, string> = {}): Serve {
  return async (line) => {
    await line.request();
    if (line.visit === 0) return notFound(line);
    await line.accept(headers);
    await talk(line, line.visit);
  };
}

/** Does one thing with a request for an upgrade and another with any other request. */
export function dividing(upgrade: Serve, other: Serve): Serve {
  return async (line) => {
    await line.request();
    await (line.visit > 0 ? upgrade(line) : other(line));
  };
}

/** Challenges and answers the request to connect with what is made of its id. */
export const replying = (reply: (id: string, token: string) => string): Serve =>
  talking(async (line) => {
    await line.challenge();
    const { id, token } = await line.called('connect');
    await line.send(reply(id, token));
  });

/** Refuses as gateways do: an answer, then a close. */
export const refusing = (error: Json | ((token: string) => Json), code = 1008, reason = ''): Serve =>
  talking(async (line) => {
    await line.challenge();
    const { id, token } = await line.called('connect');
    await line.send(refusal(id, typeof error === 'function' ? error(token) : error));
    await line.close(code, reason);
  });

/** A gateway as it should be, from the challenge to the health. */
export async function agree(line: Line): Promise<void> {
  await line.challenge();
  await admit(line);
}

/** The rest of that, for those who have challenged in their own way. */
export async function admit(line: Line): Promise<void> {
  await line.send(hello((await line.called('connect')).id));
  await line.send(health((await line.called('health')).id));
}

/** Challenges and takes the token; health is asked for next. */
export async function welcome(line: Line): Promise<void> {
  await line.challenge();
  await line.send(hello((await line.called('connect')).id));
}

/** Every visit up to `count` goes as `talk` says; after that there is nothing to complain about. */
export const atFirst = (talk: Talk, count = 1): Serve => talking((line, visit) => (visit <= count ? talk(line, visit) : agree(line)));

/** Writes as fast as the other side reads, until it leaves. */
export async function flood(line: Line, bytes: Uint8Array): Promise<void> {
  for (;;) {
    await line.raw(bytes);
    // Others have to come to their turn in this process.
    await new Promise((done) => setImmediate(done));
  }
}

/** One row of each kind for every outcome: verdict, what is known of the token, and whether the page comes back. */
export function sampleOf(behaviours: readonly Behaviour[]): Behaviour[] {
  const outcomes = new Set<string>();
  return behaviours.filter(({ kind, verdict, token, visits = once }) => {
    const outcome = JSON.stringify([kind, verdict, token, visits]);
    return !outcomes.has(outcome) && outcomes.add(outcome);
  });
}

/** The rows that are not in the sample. */
export function restOf(behaviours: readonly Behaviour[]): Behaviour[] {
  const sample = new Set(sampleOf(behaviours));
  return behaviours.filter((behaviour) => !sample.has(behaviour));
}
