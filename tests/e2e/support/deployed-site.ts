import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { serve, type Hosting, type Site } from './static-server.ts';
import { dist, siteTool } from './tools.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const unkept = ['_headers', 'index.html', 'service-worker.js'];

/** A host whose site can be replaced by another version, and which can disappear from the network. */
export class DeployedSite {
  /** Requests since the last `forget`, as "GET /path". */
  readonly asked: string[] = [];
  /** May hold a request back, or have it fail with a status. */
  before: NonNullable<Hosting['before']> = () => undefined;
  readonly #folder = mkdtempSync(join(tmpdir(), 'companion-site-'));
  readonly #options: Hosting;
  #site: Site | undefined;

  constructor(options: Hosting = {}) {
    this.#options = options;
    cpSync(dist, this.#folder, { recursive: true });
  }

  async start(): Promise<void> {
    const port = this.#site === undefined ? {} : { port: Number(new URL(this.#site.origin).port) };
    const before = (request: string): ReturnType<NonNullable<Hosting['before']>> => {
      this.asked.push(request);
      return this.before(request);
    };
    this.#site = await serve(this.#folder, { ...this.#options, ...port, before });
  }

  get url(): string {
    return this.#site?.url ?? '';
  }

  get origin(): string {
    return this.#site?.origin ?? '';
  }

  /** The text of the page as it is served now. */
  get page(): string {
    return readFileSync(join(this.#folder, 'index.html'), 'utf8');
  }

  /** The version of what is served now. */
  get build(): string {
    return /<meta name="build" content="(\w+)">/.exec(this.page)?.[1] ?? '';
  }

  /** Files with a hash in their names: everything but the page itself. */
  get files(): string[] {
    return readdirSync(this.#folder).filter((name) => !unkept.includes(name)).sort();
  }

  path(beginning: string, ending: string): string {
    const found = this.files.filter((name) => name.startsWith(beginning) && name.endsWith(ending));
    expect(found, `files ${beginning}…${ending}`).toHaveLength(1);
    return join(this.#folder, found[0] ?? '');
  }

  /** The next version: one more rule in the verification's style sheet, which has another name for it, as after a build. */
  renew(): void {
    const old = this.path('verifier-', '.css');
    const text = `${readFileSync(old, 'utf8')}\n.renewed { color: inherit; }\n`;
    const name = `verifier-${digest(text).slice(0, 16)}.css`;
    rmSync(old);
    writeFileSync(join(this.#folder, name), text);

    writeFileSync(join(this.#folder, 'index.html'), this.page.replaceAll(basename(old), name));
    execFileSync(siteTool(), ['seal', this.#folder]);
  }

  /** No server answers any more, and the browser says that there is no network. */
  async goOffline(context: BrowserContext): Promise<void> {
    await this.#site?.close();
    await context.setOffline(true);
  }

  async close(): Promise<void> {
    await this.#site?.close();
    rmSync(this.#folder, { recursive: true });
  }

  /** What the caches of the page's origin hold, by version, as names of files; the page itself is ''. */
  async cached(page: Page): Promise<Record<string, string[]>> {
    const found = await page.evaluate(async () => {
      const all: Record<string, string[]> = {};
      for (const key of await caches.keys()) all[key] = (await (await caches.open(key)).keys()).map(({ url }) => url);
      return all;
    });
    const prefix = `setup-companion ${this.url} `;
    return Object.fromEntries(
      Object.entries(found).map(([key, urls]) => {
        for (const text of [key.startsWith(prefix), ...urls.map((url) => url.startsWith(this.url))]) expect(text, `${key}: ${urls.join(' ')}`).toBe(true);
        return [key.slice(prefix.length), urls.map((url) => url.slice(this.url.length)).sort()];
      }),
    );
  }

  /** Waits until the browser has everything of the version that is served. */
  async fullyCached(page: Page): Promise<void> {
    await expect.poll(async () => (await this.cached(page))[this.build], { timeout: 30_000 }).toEqual(['', ...this.files]);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  }
}

export const buildOf = (page: Page): Promise<string | null> => page.locator('meta[name="build"]').getAttribute('content');
