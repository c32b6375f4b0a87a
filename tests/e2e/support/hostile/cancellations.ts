import type { BrowserContext, Locator } from '@playwright/test';
import { setTimeout as sleep } from 'node:timers/promises';
import { CompanionPage } from '../companion-page.ts';
import { HostileServer, type Serve } from '../hostile-server.ts';
import type { Site } from '../static-server.ts';
import { Watch } from '../watch.ts';
import { dividing, flood, talking } from './behaviour.ts';
import { frame, opcode } from './frames.ts';
import { freshToken } from './lane.ts';
import { event, refusal, startingError } from './messages.ts';

/** Milliseconds within which a press of the button has to show. */
const prompt = 2_000;

const events = Buffer.concat(Array.from({ length: 500 }, (_, at) => frame(opcode.text, event('tick', { at }))));

/** What is going on when a person loses patience, and after how many milliseconds they do. */
const cancellations: readonly [name: string, serve: Serve, after: number][] = [
  ['while nothing answers', () => {}, 500],
  ['while the upgrade drips in', async (line) => {
    await line.request();
    await line.dribble(`HTTP/1.1 101 Switching Protocols\r\nX-Slow: ${'a'.repeat(1_000)}`, 50);
  }, 500],
  ['while the probe is not answered', dividing((line) => line.reset(), () => {}), 500],
  ['before the challenge', talking(async (line) => {
    await line.pause(1_500);
    await line.challenge();
  }), 500],
  ['while the token is being looked at', talking((line) => line.challenge()), 500],
  ['while it waits for a gateway that starts', talking(async (line) => {
    await line.challenge();
    await line.send(refusal((await line.called('connect')).id, startingError({ retryAfterMs: 1_500 })));
    await line.close(1013, 'gateway starting');
  }), 700],
  ['in a flood before the challenge', talking((line) => flood(line, events)), 1_000],
  ['in a flood after it', talking(async (line) => {
    await line.challenge();
    await line.called('connect');
    await flood(line, events);
  }), 1_000],
];

async function middleOf(control: Locator): Promise<{ x: number; y: number }> {
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (box === null) throw new Error('there is nothing to press');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Starts, waits and cancels as a person does, one after the other on one page, and tells what was wrong. */
export async function cancelAll(context: BrowserContext, site: Site): Promise<string[]> {
  const complaints: string[] = [];
  const page = await context.newPage();
  const watch = await Watch.over(page, site.origin);
  const companion = new CompanionPage(page, site);
  await companion.open();
  await companion.openVerification();

  const met: { name: string; server: HostileServer; token: string; visits: number }[] = [];
  for (const [name, serve, after] of cancellations) {
    const server = await HostileServer.open(serve);
    const token = freshToken();
    const button = await middleOf(companion.at('verify-cancel'));
    await companion.startVerification(token, `ws://127.0.0.1:${server.port}`);
    await sleep(after);
    // By the mouse itself: before a click of its own the driver asks the page many things, one at a time.
    await page.mouse.click(button.x, button.y);
    await companion.expectVerdict('cancelled', prompt).catch(() => complaints.push(`cancelled ${name}: nothing came of it within ${prompt} ms`));
    met.push({ name, server, token, visits: server.visits });
  }

  // Longer than any of these servers would have kept the page waiting.
  await sleep(2_000);
  const last = await companion.at('verify-verdict').getAttribute('data-verdict', { timeout: prompt }).catch(() => 'none');
  if (last !== 'cancelled') complaints.push(`the last of them ends as ${last}`);
  for (const { name, server, token, visits } of met) {
    if (server.visits !== visits) complaints.push(`cancelled ${name}: ${server.visits - visits} more connections afterwards`);
    for (const what of server.complaints(token)) complaints.push(`cancelled ${name}: ${what}`);
    server.close();
  }
  await watch.expectKept(Object.fromEntries(met.map(({ name, token }) => [`token ${name}`, token])));
  watch.expectOnlyReached(met.map(({ server }) => `ws://127.0.0.1:${server.port}`));
  return complaints;
}
