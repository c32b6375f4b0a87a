import type { BrowserContext, Page } from '@playwright/test';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { checkInPage, type Checked } from '../check-in-page.ts';
import { HostileServer, tokenPrefix } from '../hostile-server.ts';
import { freePort } from '../network.ts';
import { hurry } from '../page-time.ts';
import type { Site } from '../static-server.ts';
import { Watch } from '../watch.ts';
import { once, retryDeadline, type Behaviour } from './behaviour.ts';

/** Milliseconds without a sign of life that a person would take for a page that hangs; a flood alone takes a tenth. */
const frozen = 4_000;
/** Characters of a verdict that a person could still read; a server may send megabytes. */
const longestVerdict = 20_000;
/** Milliseconds after the last verdict in which a second try, or a connection left open, would show. */
const aftermath = 2_500;

const usualToken = (verdict: string): string => (['verified', 'pairing-required'].includes(verdict) ? 'accepted' : verdict === 'token-mismatch' ? 'wrong' : 'unknown');

interface Met {
  name: string;
  behaviour: Behaviour;
  token: string;
  address: string;
  server: HostileServer | undefined;
}

let tokens = 0;

/** Every check has a token of its own, so that a stray one tells where it comes from. */
export function freshToken(): string {
  tokens += 1;
  return `${tokenPrefix}${String(tokens).padStart(4, '0')}`;
}

export interface Options {
  /** A server may answer the page's probe with a redirect; what comes of that is for the test that lets it. */
  mayBeSentElsewhere?: boolean;
  /** The time of the page passes quickly: for servers that make it wait a minute and answer at once whenever they are asked. */
  isHurried?: boolean;
}

/** One page that meets one behaviour after another, as a person who tries again with another address. */
export class Lane {
  readonly #site: Site;
  readonly #context: BrowserContext;
  readonly #options: Options;
  readonly #complaints: string[] = [];
  readonly #addresses: string[] = [];
  #met: Met[] = [];
  #page: Page;
  #watch: Watch;

  private constructor(context: BrowserContext, site: Site, options: Options, page: Page, watch: Watch) {
    [this.#context, this.#site, this.#options, this.#page, this.#watch] = [context, site, options, page, watch];
  }

  static async open(context: BrowserContext, site: Site, options: Options = {}): Promise<Lane> {
    return new Lane(context, site, options, ...(await Lane.#load(context, site, options)));
  }

  static async openSome(context: BrowserContext, site: Site, count: number, options: Options = {}): Promise<Lane[]> {
    const lanes: Lane[] = [];
    // One after the other: all at once they only take each other's time.
    while (lanes.length < count) lanes.push(await Lane.open(context, site, options));
    return lanes;
  }

  static async #load(context: BrowserContext, site: Site, { isHurried }: Options): Promise<[Page, Watch]> {
    const page = await context.newPage();
    if (isHurried === true) await page.clock.install();
    const watch = await Watch.over(page, site.origin);
    await page.goto(site.url);
    await page.locator('#verify').scrollIntoViewIfNeeded();
    await page.getByTestId('verify-start').waitFor({ timeout: 20_000 });
    return [page, watch];
  }

  async meet(behaviour: Behaviour): Promise<void> {
    const complain = (what: string): unknown => this.#complaints.push(`${behaviour.name}: ${what}`);
    const server = behaviour.serve === undefined ? undefined : await HostileServer.open(behaviour.serve, behaviour.encrypted);
    const port = server?.port ?? (await freePort());
    const address = behaviour.address?.(port) ?? `ws://127.0.0.1:${port}`;
    const token = freshToken();
    this.#met.push({ name: behaviour.name, behaviour, token, address, server });

    const patience = behaviour.within + 3_000;
    const check = this.#page.evaluate(checkInPage, { address, token, patience, watchesPauses: true });
    if (this.#options.isHurried === true) await this.#hurry(check);
    const checked = await Promise.race([check, sleep(patience + 5_000, undefined, { ref: false })]);
    if (checked === undefined) {
      complain('the page does not answer any more');
      void this.#page.close();
      [this.#page, this.#watch] = await Lane.#load(this.#context, this.#site, this.#options);
      return;
    }
    judge(behaviour, checked).forEach(complain);
    if (checked.verdict !== null && checked.token === null) this.#complaints.push('a verdict does not say in data-token what is known of the token');
    (await this.#read(behaviour, token)).forEach(complain);
    if (checked.verdict === null) await this.#stop();
  }

  async #hurry(check: Promise<Checked>): Promise<void> {
    let isOver = false;
    check.finally(() => (isOver = true)).catch(() => {});
    await hurry(this.#page, async () => isOver, 2 * retryDeadline);
  }

  /** What the verdict shows, and what it must not have brought into the page. */
  async #read(behaviour: Behaviour, token: string): Promise<string[]> {
    const seen = await this.#page.evaluate(([secret, part]) => {
      const verdict = document.querySelector<HTMLElement>('[data-testid="verify-verdict"]');
      return {
        text: verdict?.innerText.slice(0, 100_000) ?? '',
        length: verdict?.innerText.length ?? 0,
        // The timeline is there to be copied as well, but nobody runs it.
        commands: [...document.querySelectorAll('pre, code')]
          .filter((element) => element.closest('[data-testid="verify-timeline"]') === null)
          .map((element) => element.textContent ?? '')
          .join('\n'),
        showsToken: document.documentElement.outerHTML.includes(secret) || document.body.innerText.includes(secret),
        showsPart: document.documentElement.outerHTML.includes(part),
        injected: document.querySelectorAll('[data-hostile], iframe, object, embed').length,
        ran: 'hostile' in window,
      };
    }, [token, tokenPrefix.slice(0, tokenPrefix.length / 2)] as const);
    const found: string[] = [];
    if (seen.showsToken) found.push('the token stands in the page');
    else if (seen.showsPart) found.push('a large part of the token stands in the page');
    if (seen.injected > 0) found.push(`${seen.injected} elements of the server stand in the page`);
    if (seen.ran) found.push('a script of the server ran');
    if (seen.length > longestVerdict) found.push(`the verdict is ${seen.length} characters long`);
    if (behaviour.neverRuns !== undefined && seen.commands.includes(behaviour.neverRuns)) found.push(`a command holds ${behaviour.neverRuns}`);
    for (const words of behaviour.shows ?? []) if (!seen.text.includes(words)) found.push(`the verdict does not show ${JSON.stringify(words)}`);
    return found;
  }

  async #expect(what: () => void | Promise<void>): Promise<void> {
    try {
      await what();
    } catch (error) {
      this.#complaints.push(stripVTControlCharacters(error instanceof Error ? error.message : String(error)));
    }
  }

  /** A check that came to no end must not keep the next one from starting. */
  async #stop(): Promise<void> {
    await this.#page.evaluate(async () => {
      document.querySelector<HTMLElement>('[data-testid="verify-cancel"]')?.click();
      await new Promise((done) => setTimeout(done, 200));
    });
  }

  /** Tells what was wrong since the last time, also with what can only be known afterwards. */
  async account(): Promise<string[]> {
    if (this.#met.length > 0) await sleep(aftermath);
    for (const { name, behaviour, token, server } of this.#met) {
      if (server === undefined) continue;
      const { least, most } = behaviour.visits ?? once;
      if (server.visits < least || server.visits > most) this.#complaints.push(`${name}: ${server.visits} connections, not ${least === most ? least : `${least} to ${most}`}`);
      for (const what of server.complaints(token)) this.#complaints.push(`${name}: ${what}`);
      server.close();
    }
    this.#addresses.push(...this.#met.map(({ address }) => address));
    const secrets = Object.fromEntries(this.#met.map(({ name, token }) => [`token of “${name}”`, token]));
    this.#met = [];
    await this.#expect(() => this.#watch.expectKept(secrets));
    if (this.#options.mayBeSentElsewhere !== true) await this.#expect(() => this.#watch.expectOnlyReached(this.#addresses));
    return this.#complaints.splice(0);
  }
}

function judge(behaviour: Behaviour, checked: Checked): string[] {
  const found: string[] = [];
  const took = `${Math.round(checked.milliseconds)} ms`;
  if (checked.verdict === null) return [`no verdict after ${took}, expected ${behaviour.verdict}`];
  if (checked.verdict !== behaviour.verdict) found.push(`${checked.verdict} after ${took}, expected ${behaviour.verdict}`);
  if (checked.milliseconds > behaviour.within) found.push(`took ${took}, more than ${behaviour.within} ms`);
  const token = behaviour.token ?? usualToken(behaviour.verdict);
  // Said once, below, when it is missing altogether.
  if (checked.verdict === behaviour.verdict && checked.token !== null && checked.token !== token) found.push(`the token counts as ${checked.token}, expected ${token}`);
  if (checked.longestPause > frozen) found.push(`the page stood still for ${Math.round(checked.longestPause)} ms`);
  return found;
}

/** Meets all behaviours, one a lane at a time, the slow ones first: most of the time goes by in silence. */
export async function meetAll(lanes: readonly Lane[], behaviours: readonly Behaviour[]): Promise<string[]> {
  const waiting = [...behaviours].sort((one, other) => other.within - one.within);
  const complaints = await Promise.all(
    lanes.map(async (lane) => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await lane.meet(next);
      return lane.account();
    }),
  );
  return [...new Set(complaints.flat())];
}
