import { expect, test as base } from '../support/fixtures.ts';
import { afterChallenge } from '../support/hostile/after-challenge.ts';
import { afterHello } from '../support/hostile/after-hello.ts';
import { beforeChallenge } from '../support/hostile/before-challenge.ts';
import { beforeOpening, encrypted, mingled, redirecting } from '../support/hostile/before-opening.ts';
import { restOf, sampleOf, soon, type Behaviour } from '../support/hostile/behaviour.ts';
import { cancelAll } from '../support/hostile/cancellations.ts';
import { closes, closesWithWords } from '../support/hostile/closes.ts';
import { floods } from '../support/hostile/floods.ts';
import { Lane, meetAll } from '../support/hostile/lane.ts';
import { endless, temporary } from '../support/hostile/patience.ts';
import { words } from '../support/hostile/words.ts';
import { HostileServer } from '../support/hostile-server.ts';

// Whatever a server does, the page comes to the right verdict in time, stays alive meanwhile, and keeps the token
// to itself until somebody has challenged. The behaviours are rows of tables; a test meets one table, several rows
// at a time, and says of all of them at once what was wrong. By default each table is sampled: one row of each kind for
// every outcome. `npm run test:deep` meets the other rows too, and HOSTILE='a part of a name' meets only some.

const chosen = (behaviours: readonly Behaviour[]): Behaviour[] => behaviours.filter(({ name }) => new RegExp(process.env['HOSTILE'] ?? '').test(name));

interface Workers {
  /** Pages that are used again and again, as people do who try one address after another. */
  lanes: Lane[];
  /** Servers that ask to be asked again for ever, in real time: the page gives up after a minute in which almost nothing happens. */
  background: { complaints: Promise<string[]> };
}

const test = base.extend<object, Workers>({
  lanes: [
    async ({ browser, site }, use) => {
      const context = await browser.newContext();
      await use(await Lane.openSome(context, site, 6));
      await context.close();
    },
    { scope: 'worker' },
  ],
  background: [
    async ({ browser, site }, use) => {
      const context = await browser.newContext();
      const rows = chosen(endless);
      const lanes = await Lane.openSome(context, site, rows.length);
      await use({ complaints: meetAll(lanes, rows).catch((error: unknown) => [String(error)]) });
      await context.close();
    },
    { scope: 'worker' },
  ],
});

// One worker for all of them: the pages are opened once.
test.describe.configure({ mode: 'default' });

const tables: readonly (readonly [name: string, behaviours: readonly Behaviour[], arranged?: (rows: readonly Behaviour[]) => Behaviour[]])[] = [
  ['before the socket is open', beforeOpening, mingled],
  ['before a challenge', beforeChallenge],
  ['after the challenge', afterChallenge],
  ['after the hello', afterHello],
  ['what a server says is shown and never obeyed', words],
  ['a close at every stage, with every code', [...closes, ...closesWithWords]],
  ['servers that ask to be asked again, and then answer', temporary],
];

for (const [name, behaviours, arranged = chosen] of tables) {
  test(name, async ({ lanes }) => {
    expect(await meetAll(lanes, arranged(chosen(sampleOf(behaviours))))).toEqual([]);
  });
}

test('floods', async ({ lanes }) => {
  // Two at a time, because it is about who gets the processor.
  expect(await meetAll(lanes.slice(0, 2), chosen(sampleOf(floods)))).toEqual([]);
});

test('servers that ask to be asked again for ever', async ({ context, site }) => {
  test.setTimeout(120_000);
  const rows = chosen(endless).filter(({ kind }) => kind !== 'slow answer');
  expect(await meetAll(await Lane.openSome(context, site, 4, { isHurried: true }), rows)).toEqual([]);
});

test.describe('every row', { tag: '@deep' }, () => {
  // First of all, so that the others run in that minute.
  test.beforeAll(({ background: _background }) => {});

  for (const [name, behaviours, arranged = chosen] of tables) {
    test(`${name}: the other rows`, async ({ lanes }) => {
      expect(await meetAll(lanes, arranged(chosen(restOf(behaviours))))).toEqual([]);
    });
  }

  test('floods: the other rows', async ({ lanes }) => {
    expect(await meetAll(lanes.slice(0, 2), chosen(restOf(floods)))).toEqual([]);
  });

  test('servers that ask to be asked again for ever, in real time', async ({ background }) => {
    test.setTimeout(120_000);
    expect(await background.complaints).toEqual([]);
  });
});

test('through TLS that the browser trusts', async ({ browser, site }) => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    expect(await meetAll(await Lane.openSome(context, site, 1), chosen(encrypted))).toEqual([]);
  } finally {
    await context.close();
  }
});

test('a redirect takes the token nowhere', async ({ context, site }) => {
  const elsewhere = await HostileServer.open(async (line) => {
    await line.request();
    await line.raw('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  });
  try {
    const behaviours = ['301 Moved Permanently', '302 Found', '307 Temporary Redirect', '308 Permanent Redirect'].flatMap((status): Behaviour[] => [
      { name: `${status} to another port`, kind: 'redirect', serve: redirecting(status, `http://127.0.0.1:${elsewhere.port}/elsewhere`), verdict: 'not-a-gateway', within: soon },
      { name: `${status} to a socket`, kind: 'redirect', serve: redirecting(status, `ws://127.0.0.1:${elsewhere.port}/elsewhere`), verdict: 'unreachable', within: soon },
    ]);
    // The page's question whether anybody is there follows a redirect: a browser lets no opaque request do otherwise.
    expect(await meetAll([await Lane.open(context, site, { mayBeSentElsewhere: true })], chosen(behaviours))).toEqual([]);
    expect(elsewhere.complaints('')).toEqual([]);
    expect(elsewhere.visits, 'the socket itself follows no redirect').toBe(0);
  } finally {
    elsewhere.close();
  }
});

test('a check can be cancelled at any moment', async ({ context, site }) => {
  expect(await cancelAll(context, site)).toEqual([]);
});
