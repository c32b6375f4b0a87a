import { createServer } from 'node:http';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { CompanionPage } from '../support/companion-page.ts';
import { ExistingPart } from '../support/existing-part.ts';
import { buildOf, DeployedSite } from '../support/deployed-site.ts';
import { pass } from '../support/page-time.ts';
import { deepUnless } from '../support/sample.ts';
import type { Hosting } from '../support/static-server.ts';
import { settled } from '../support/unfold.ts';

// What the page can do without network once it has been there, and how a new version comes to it.

const test = base.extend<{ hosting: Hosting; site: DeployedSite }>({
  hosting: [{}, { option: true }],
  contextOptions: async ({ contextOptions }, use) => {
    await use({ ...contextOptions, reducedMotion: 'reduce' });
  },
  site: async ({ hosting }, use) => {
    const site = new DeployedSite(hosting);
    await site.start();
    await use(site);
    await site.close();
  },
});
test.use({ serviceWorkers: 'allow' });

async function visit(page: Page, site: DeployedSite, more = ''): Promise<CompanionPage> {
  await page.goto(`${site.url}${more}`);
  const companion = new CompanionPage(page, site);
  await companion.started();
  return companion;
}

const compose = 'services:\n  openclaw-gateway:\n    image: ghcr.io/openclaw/openclaw:2026.9.6\n    ports: ["18789:99999"]\n';

async function checksFiles(page: Page): Promise<void> {
  const part = new ExistingPart(page);
  await part.give({ 'docker-compose.yml': compose });
  await expect.poll(async () => (await part.codes()).length).toBeGreaterThan(0);
}

/** Notes when the service worker asks the pages for their version: it does so when it has fetched everything that it will. */
const noteWhenComplete = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() =>
    navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ ask?: string }>) => {
      if (data.ask === 'build') Object.assign(window, { isComplete: true });
    }),
  );

/** Sets what a browser says whose owner wants to save data. */
const saveData = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => Object.defineProperty(Object.getPrototypeOf(Reflect.get(navigator, 'connection')), 'saveData', { get: () => true }));

for (const base of ['/', '/deeper/than/one/']) {
  test.describe(`below ${base}`, () => {
    test.use({ hosting: { base }, permissions: ['clipboard-read', 'clipboard-write'] });

    test('after one visit everything but the live check works without network, whatever link it is opened by', deepUnless(base === '/'), async ({ page, context, site }) => {
      await visit(page, site);
      await site.fullyCached(page);
      await site.goOffline(context);
      await page.reload();

      const companion = new CompanionPage(page, site);
      await companion.started();
      await companion.at('host-port').fill('19123');
      const bundle = await companion.downloadAll();
      expect([...bundle.values()].join('\n')).toContain('19123');
      await page.getByRole('button', { name: /^Copy/ }).first().click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');

      for (const link of ['?lang=da', 'index.html', 'index.html?lang=da&more=1#guide', '#files', '?']) {
        const other = await context.newPage();
        await visit(other, site, link);
        await other.close();
      }

      const existing = await context.newPage();
      await existing.goto(`${site.url}?x=1#existing`);
      await checksFiles(existing);
    });
  });
}

test('the first visit itself, without loading again, can check existing files after the network is gone', async ({ page, context, site }) => {
  await visit(page, site);
  await site.fullyCached(page);
  await site.goOffline(context);
  await new ExistingPart(page).open();
  await checksFiles(page);
});

test('the live check says that there is no network', async ({ page, context, site }) => {
  await visit(page, site);
  await site.fullyCached(page);
  await site.goOffline(context);
  const companion = await visit(page, site);
  await companion.startVerification('fake-token-of-nobody-0123456789', 'wss://gateway.example');
  await companion.expectVerdict(/unreachable|blocked-by-browser/);
  expect((await companion.causes())[0]).toBe('offline');
});

test('a host that does not answer, or fails, does not keep the page waiting', async ({ page, site }) => {
  await visit(page, site);
  await site.fullyCached(page);
  let isHolding = true;
  site.before = () => (isHolding ? new Promise<undefined>(() => {}) : 503);
  const begun = Date.now();
  await visit(page, site, '?again');
  expect(Date.now() - begun).toBeLessThan(8_000);
  isHolding = false;
  await visit(page, site, '?once-more');
});

test('nothing but its own files is answered or kept', async ({ page, context, site }) => {
  const heard: string[] = [];
  const gateway = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((done) => gateway.listen(0, '127.0.0.1', done));
  try {
    await visit(page, site);
    await site.fullyCached(page);
    const before = await site.cached(page);
    const elsewhere = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
    const file = site.files.find((name) => name.endsWith('.css')) ?? '';
    site.asked.length = 0;
    await page.evaluate(
      async ({ elsewhere, file }) => {
        for (let times = 0; times < 2; times += 1) {
          await fetch(`${elsewhere}/healthz`);
          await fetch(`${elsewhere}/${file}`);
          await fetch(`${elsewhere}/opaque`, { mode: 'no-cors', credentials: 'omit' });
          await fetch('healthz').catch(() => {});
          await fetch('_headers').catch(() => {});
          await fetch(file, { method: 'POST', body: 'x' });
          await fetch(file, { method: 'HEAD' });
          await fetch(file, { headers: { range: 'bytes=0-1' } });
          await fetch(`below/${file}`);
          await fetch('nothing-0123456789abcdef.js');
        }
      },
      { elsewhere, file },
    );
    expect(heard).toEqual(['GET /healthz', `GET /${file}`, 'GET /opaque', 'GET /healthz', `GET /${file}`, 'GET /opaque']);
    const { pathname } = new URL(site.url);
    const each = ['GET healthz', 'GET _headers', `POST ${file}`, `HEAD ${file}`, `GET ${file}`, `GET below/${file}`, 'GET nothing-0123456789abcdef.js'];
    expect(site.asked.filter((line) => !line.endsWith('service-worker.js'))).toEqual([...each, ...each].map((line) => line.replace(' ', ` ${pathname}`)));
    expect(await site.cached(page), 'nothing more was kept').toEqual(before);
    const types = await page.evaluate(async () => {
      const types = new Set<string>();
      for (const key of await caches.keys()) {
        const cache = await caches.open(key);
        for (const request of await cache.keys()) types.add(`${request.method} ${(await cache.match(request))?.type} ${(await cache.match(request))?.status}`);
      }
      return [...types];
    });
    expect(types).toEqual(['GET default 200']);

    // With the network gone, nothing is made up either.
    await site.goOffline(context);
    for (const path of ['healthz', 'below/', file.replace('.css', '.js')]) {
      expect(await page.evaluate((path) => fetch(path).then(({ status }) => status, () => 'failed'), path), path).toBe('failed');
    }
  } finally {
    gateway.close();
    gateway.closeAllConnections();
  }
});

test('who saves data is sent no more than was used, and keeps what is used later', async ({ page, context, site }) => {
  await saveData(context);
  await noteWhenComplete(context);
  await visit(page, site);
  const isChecker = (name: string): boolean => name.startsWith('checker-') && !name.endsWith('.txt');
  const kept = async (): Promise<string[]> => (await site.cached(page))[site.build] ?? [];
  await expect.poll(kept).toContain('');
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await page.waitForFunction(() => 'isComplete' in window);
  expect((await kept()).filter(isChecker)).toEqual([]);
  expect(site.asked.filter((line) => line.includes('/checker-'))).toEqual([]);

  await new ExistingPart(page).open();
  await checksFiles(page);
  await expect.poll(async () => (await kept()).filter(isChecker)).toEqual(site.files.filter(isChecker));
  await site.goOffline(context);
  await page.goto(`${site.url}?#existing`);
  await checksFiles(page);
});

test.describe('a host that lets browsers keep files', () => {
  test.use({ hosting: { cacheControl: 'public, max-age=31536000, immutable' } });

  test('no file is fetched twice, neither by the page nor for keeping it', async ({ page, site }) => {
    await visit(page, site);
    await site.fullyCached(page);
    const { pathname } = new URL(site.url);
    const times = (name: string): number => site.asked.filter((line) => line === `GET ${pathname}${name}`).length;
    expect(site.files.map((name) => `${name}: ${times(name)}`)).toEqual(site.files.map((name) => `${name}: 1`));
  });
});

test('the first load fetches each file once, and what is for later comes after the form', async ({ page, site }) => {
  const first: string[] = [];
  let laterAt = Infinity;
  site.before = (request) => {
    const name = request.split('/').pop() ?? '';
    if (name === 'service-worker.js' || name.startsWith('checker-')) laterAt = Math.min(laterAt, Date.now());
    else if (laterAt === Infinity) first.push(name);
    return undefined;
  };
  await page.addInitScript(() => window.addEventListener('companion:ready', () => Object.assign(window, { readyAt: Date.now() })));
  await visit(page, site);
  await expect.poll(() => laterAt).toBeLessThan(Infinity);
  expect(laterAt).toBeGreaterThanOrEqual(await page.evaluate(() => Reflect.get(window, 'readyAt') as number));
  expect(first.length).toBeGreaterThan(5);
  expect([...new Set(first)]).toEqual(first);
  // What the form needs is named by the page itself, so that no script has to run before it is asked for.
  const html = site.page;
  const programs = first.filter((name) => name.startsWith('setup-companion-'));
  expect(programs).toHaveLength(2);
  for (const name of programs) {
    const element = new RegExp(`<(?:script|link)[^>]* (?:src|href)="\\./${name}"[^>]*>`).exec(html)?.[0] ?? '';
    for (const part of name.endsWith('.wasm') ? ['rel="preload"', 'fetchpriority="low"'] : ['type="module"', 'integrity="']) expect(element).toContain(part);
  }
});

test('a new version is offered and changes nothing until somebody takes it; other pages stay as they are', async ({ page, context, site }) => {
  await page.clock.install();
  const companion = await visit(page, site);
  await site.fullyCached(page);
  const former = site.build;
  const other = await context.newPage();
  const second = await visit(other, site);
  await second.at('host-port').fill('19002');
  await companion.at('host-port').fill('19001');
  await page.evaluate(() => {
    window.addEventListener('companion:update-ready', (event) => {
      document.documentElement.dataset['heard'] = `${document.documentElement.dataset['heard'] ?? ''} ${(event as CustomEvent<{ build: string }>).detail.build}`;
    });
  });

  site.renew();
  expect(site.build).not.toBe(former);
  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(page.locator('html')).toHaveAttribute('data-update', site.build);
  await expect(page.locator('html')).toHaveAttribute('data-heard', ` ${site.build}`);
  await expect(other.locator('html')).toHaveAttribute('data-update', site.build);
  await pass(page, 60_000);
  expect(loads).toBe(0);
  expect(await buildOf(page)).toBe(former);
  await expect(companion.at('host-port')).toHaveValue('19001');
  expect(Object.keys(await site.cached(page)).sort()).toEqual([former, site.build].sort());

  await page.evaluate(() => window.dispatchEvent(new Event('companion:update-apply')));
  await expect.poll(() => buildOf(page).catch(() => '')).toBe(site.build);
  await companion.started();
  await site.fullyCached(page);
  await pass(page, 60_000);
  expect(loads).toBe(1);
  // The other page is as it was, and what it may still load has not been taken from it.
  expect(await buildOf(other)).toBe(former);
  await expect(second.at('host-port')).toHaveValue('19002');
  expect(Object.keys(await site.cached(page)).sort()).toEqual([former, site.build].sort());

  await other.close();
  await page.reload();
  await expect.poll(async () => Object.keys(await site.cached(page)), { timeout: 20_000 }).toEqual([site.build]);
  await site.goOffline(context);
  await visit(page, site, '?offline');
  expect(await buildOf(page)).toBe(site.build);
});

test('loading the page again while there is network brings the new version by itself, with nothing to offer', async ({ page, site, context }) => {
  await visit(page, site);
  await site.fullyCached(page);
  const former = site.build;
  site.renew();
  // What the former version has kept is taken over, but not unseen.
  const icon = site.files.find((name) => name.startsWith('favicon-')) ?? '';
  await page.evaluate(
    async ({ key, icon }) => {
      const cache = await caches.open((await caches.keys()).find((name) => name.endsWith(` ${key}`)) ?? '');
      if ((await cache.match(icon)) === undefined) throw new Error('the icon is not kept');
      await cache.put(icon, new Response('not the icon'));
    },
    { key: former, icon },
  );
  site.asked.length = 0;
  await page.reload();
  expect(await buildOf(page)).toBe(site.build);
  await expect.poll(async () => Object.keys(await site.cached(page)), { timeout: 30_000 }).toEqual([site.build]);
  await site.fullyCached(page);
  expect(await page.locator('html').getAttribute('data-update')).toBeNull();
  expect(await page.evaluate(async (icon) => (await caches.match(icon))?.text(), icon)).toContain('<svg');
  // The new worker had the big program from the former version.
  expect(site.asked.filter((line) => line.includes('/checker-'))).toEqual([]);
  await site.goOffline(context);
  await visit(page, site);
  expect(await buildOf(page)).toBe(site.build);
});

for (const [what, status, pattern] of [
  ['a file that cannot be fetched', 500, /\/favicon-\w+\.svg$/],
  ['a worker that cannot be fetched', 404, /\/service-worker\.js$/],
] as const) {
  test(`an install that fails leaves the page working, and the next visit makes up for it: ${what}`, async ({ page, context, site }) => {
    const lines: string[] = [];
    page.on('pageerror', (error) => lines.push(error.message));
    let times = 0;
    site.before = (request) => {
      if (!pattern.test(request)) return undefined;
      times += 1;
      return status;
    };
    const companion = await visit(page, site);
    await expect.poll(() => times).toBeGreaterThan(0);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration?.installing ?? registration?.active ?? 'none')), 'the install is over').toBe('none');
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    await companion.at('host-port').fill('19001');
    expect((await companion.downloadAll()).size).toBeGreaterThan(2);
    expect(lines).toEqual([]);

    site.before = () => undefined;
    await page.reload();
    await site.fullyCached(page);
    await site.goOffline(context);
    await visit(page, site);
  });
}

test('over plain http from elsewhere there is nothing of it, and nothing is said', async ({ playwright, launchOptions, site }) => {
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP setup.example 127.0.0.1'],
  });
  try {
    const page = await browser.newPage();
    const lines: string[] = [];
    page.on('console', (message) => lines.push(message.text()));
    page.on('pageerror', (error) => lines.push(error.message));
    const url = site.url.replace('127.0.0.1', 'setup.example');
    await page.goto(url);
    await expect(page.locator('#boot')).toHaveCount(0);
    // It would begin when the page has nothing else to do.
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    await settled(page);
    expect(await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator])).toEqual([false, false]);
    expect(site.asked.filter((line) => line.endsWith('service-worker.js'))).toEqual([]);
    expect(lines).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('a file that is not the one of this version is neither run nor kept', async ({ page, site }) => {
  // As a broken proxy would: the page names one content, the host sends another.
  const glue = site.path('setup-companion-', '.js');
  const sound = readFileSync(glue);
  appendFileSync(glue, '\nglobalThis.tampered = true;\n');
  await page.goto(site.url);
  await expect(page.locator('#boot-failed')).toBeVisible();
  expect(await page.evaluate(() => 'tampered' in globalThis)).toBe(false);

  // A program that is fetched later has no such check in the page; the worker does not keep it.
  writeFileSync(glue, sound);
  const program = site.path('checker-', '_bg.wasm');
  appendFileSync(program, '\0');
  await visit(page, site);
  const rest = site.files.filter((name) => !program.endsWith(name));
  await expect.poll(async () => (await site.cached(page))[site.build], { timeout: 30_000 }).toEqual(['', ...rest]);
});
