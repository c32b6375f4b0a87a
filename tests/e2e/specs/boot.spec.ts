import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CompanionPage } from '../support/companion-page.ts';
import { Programs, scriptOf } from '../support/fault.ts';
import { expect, test } from '../support/fixtures.ts';
import { serve } from '../support/static-server.ts';
import { dist } from '../support/tools.ts';
import { passForBrowser } from '../support/page-time.ts';
import { Watch } from '../support/watch.ts';

// By role: what is hidden has none, whatever it says.
const failed = (page: Page) => page.getByRole('alert').locator('#boot-failed').filter({ visible: true });
const readable = (page: Page) => page.getByTestId('release');
// The loader takes its own messages away when the program runs.
const started = (page: Page) => expect(page.locator('#boot')).toHaveCount(0);

/** A module whose start function traps: what a fault before the first view looks like from outside. */
const trap = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 8, 1, 0, 0x0a, 5, 1, 3, 0, 0, 0x0b]);

test('a good load says nothing on the console and breaks no policy', async ({ companion, watch }) => {
  const lines: string[] = [];
  companion.page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
  await companion.page.reload();
  await companion.started();
  await expect(companion.page.locator('#boot-loading')).toHaveCount(0);
  // Browsers complain about a preload nobody used only some seconds later.
  await passForBrowser(companion.page, 10_000);
  expect(lines).toEqual([]);
  watch.expectOnlyReached([]);
});

test('the headers meant for a static host break nothing either', async ({ page, site }) => {
  const text = await readFile(join(dist, '_headers'), 'utf8');
  const everywhere = text.split(/^(?=\S)/m).find((block) => block.startsWith('/*\n'));
  const headers = Object.fromEntries([...(everywhere ?? '').matchAll(/^ {2}([\w-]+): (.+)$/gm)].map(([, name, value]) => [name, value] as [string, string]));
  expect(Object.keys(headers)).toContain('Content-Security-Policy');
  const watch = await Watch.over(page, site.origin);
  const lines: string[] = [];
  page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), ...headers } });
  });
  await page.goto(site.url);
  await started(page);
  // Connections may go to any gateway; scripts and pictures may come from nowhere else.
  const refused = await page.evaluate(
    () =>
      new Promise((done) => {
        document.addEventListener('securitypolicyviolation', () => done('refused'));
        const script = document.createElement('script');
        script.src = 'https://tracker.example/';
        script.onload = () => done('not refused');
        document.head.append(script);
      }),
  );
  expect(refused, 'the policy is in force').toBe('refused');
  expect(lines.filter((line) => !line.includes('tracker.example'))).toEqual([]);
  // That one request had to be refused; nothing before it was.
  await expect(() => expect(() => watch.expectOnlyReached([])).toThrow(/https:\/\/tracker\.example/)).toPass();
  // The icon may still be under way.
  await page.unrouteAll({ behavior: 'wait' });
});

for (const base of ['/', '/deeper/than/one/']) {
  test(`it works below ${base}`, async ({ page }) => {
    const site = await serve(dist, { base });
    try {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(site.url);
      await started(page);
      expect(asked.length, 'page, styles, scripts and program').toBeGreaterThan(5);
      for (const url of asked) if (!url.startsWith('data:')) expect(url.startsWith(site.url), url).toBe(true);
    } finally {
      await site.close();
    }
  });
}

for (const [what, pattern] of [
  ['the program', '**/*.wasm'],
  ['the glue', '**/setup-companion-*.js'],
] as const) {
  test(`${what} is missing on the server: it is named, and reloading works once it is back`, async ({ page, site }) => {
    await page.route(pattern, (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' }));
    await page.goto(site.url);
    await expect(failed(page)).toBeVisible();
    await expect(failed(page)).toContainText(what === 'the program' ? /could not be loaded: setup-companion-\w+_bg\.wasm \(HTTP 404\)/ : /could not be loaded: setup-companion-\w+\.js/);
    await expect(page.locator('#boot-loading')).toBeHidden();
    await expect(page.locator('#app-stopped')).toBeHidden();
    await page.unroute(pattern);
    await failed(page).getByRole('button', { name: 'Reload the page' }).click();
    await started(page);
  });
}

test('the connection breaks during the download: the file is named', async ({ page, site }) => {
  await page.route('**/*.wasm', (route) => route.abort('connectionreset'));
  await page.goto(site.url);
  await expect(failed(page)).toContainText(/could not be loaded: setup-companion-\w+_bg\.wasm \(.+\)\. Check the connection/);
});

test('the server sends something else as the program: the file is named', async ({ page, site }) => {
  await page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: '<!doctype html>' }));
  await page.goto(site.url);
  await expect(failed(page)).toContainText(/could not be loaded: setup-companion-\w+_bg\.wasm/);
});

for (const [tag, missing, heading] of [
  ['en', 'does not run WebAssembly', 'Guide'],
  ['da', 'kan ikke køre WebAssembly', 'Vejledning'],
] as const) {
  test(`${tag}: without WebAssembly it says what is missing, and can be read`, async ({ page, site }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await page.goto(`${site.url}#lang=${tag}`);
    await expect(failed(page)).toContainText(missing);
    await expect(page.locator('#boot-loading')).toBeHidden();
    await expect(readable(page)).toBeVisible();
    await expect(page.locator('#guide').getByRole('heading', { name: heading, exact: true })).toBeVisible();
  });
}

test('a slow download is admitted after eight seconds, and forgotten once it has come', async ({ page, site }) => {
  let arrive = (): void => {};
  const arrived = new Promise<void>((done) => {
    arrive = done;
  });
  await page.route('**/*.wasm', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(60_000);
  // By then the loader has begun: it is a deferred script.
  await page.goto(site.url, { waitUntil: 'domcontentloaded' });
  await expect(readable(page)).toBeVisible();
  await page.clock.runFor(7_900);
  await expect(page.locator('#boot-slow')).toBeHidden();
  await page.clock.runFor(200);
  await expect(page.getByRole('status').locator('#boot-slow')).toBeVisible();
  await expect(page.locator('#boot-slow')).toContainText('longer than usual');
  arrive();
  await started(page);
});

test('without JavaScript it says what it needs, and does not claim to be loading', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(site.url);
    // Not by text: the browser driver overlooks what stands in a noscript element.
    await expect(page.locator('noscript p').first()).toBeVisible();
    await expect(page.locator('noscript p')).toHaveCount(3);
    await expect(page.locator('noscript p').first()).toContainText('JavaScript is switched off for this page.');
    await expect(page.getByText('Loading the Setup Companion')).toBeHidden();
    await expect(readable(page), 'the page as it begins').toBeVisible();
    await expect(page.locator('#guide')).toContainText('Create a project');
    await expect(page.locator('#boot-failed, #boot-slow, #app-stopped').filter({ visible: true })).toHaveCount(0);
  } finally {
    await context.close();
  }
});

test('a fault of its own is announced, and reloading starts again', async ({ page, site }) => {
  const programs = await Programs.of(page);
  const companion = new CompanionPage(page, site);
  await companion.open();
  const banner = page.getByRole('alert').locator('#app-stopped');
  await expect(banner).toBeHidden();
  await programs.failAt('setup-companion', 'input');
  await companion.at('host-port').fill('19001');
  await expect(banner).toBeVisible();
  await expect(banner).toContainText('has stopped because of a fault of its own');
  await expect(banner).toBeInViewport();
  await banner.getByRole('button', { name: 'Reload the page' }).click();
  await expect(companion.at('host-port')).toHaveValue('18789');
  await expect(banner).toBeHidden();
  await companion.at('host-port').fill('19001');
  expect(await companion.downloadFile('.env')).toContain('19001');
});

test('a program that calls itself without end is a fault of its own', async ({ page, site }) => {
  const companion = new CompanionPage(page, site);
  await companion.open();
  const script = await scriptOf(page, 'setup-companion');
  // What browsers other than this one write, which cannot be asked here.
  await page.evaluate((script) => {
    const error = new RangeError('Maximum call stack size exceeded.');
    error.stack = `<?>.wasm-function[812]@[wasm code]\n<?>.wasm-function[33]@[wasm code]\nv@${script}:1:8177\no@${script}:1:9336`;
    dispatchEvent(new ErrorEvent('error', { error }));
  }, script);
  await expect(page.locator('#app-stopped')).toBeVisible();
});

test('a fault of somebody else’s program is none of this one', async ({ page, site }) => {
  const companion = new CompanionPage(page, site);
  await companion.open();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.evaluate((trap) => {
    setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(trap))));
    setTimeout(() => { throw new Error('of an extension'); });
    void Promise.reject(new Error('of its promise'));
    void Promise.reject();
  }, [...trap]);
  await expect.poll(() => errors.length).toBe(4);
  await expect(page.locator('#app-stopped')).toBeHidden();
  await companion.at('host-port').fill('19001');
  expect(await companion.downloadFile('.env')).toContain('19001');
});

test('a program that traps while starting is a fault of its own, not of the connection', async ({ page, site }) => {
  await page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: trap }));
  await page.goto(site.url);
  await expect(page.locator('#app-stopped')).toBeVisible();
  await expect(page.locator('#boot')).toHaveCount(0);
});

test('without random bytes it makes no secret and says so', async ({ page, site }) => {
  await page.addInitScript(() => {
    Crypto.prototype.getRandomValues = () => {
      throw new DOMException('no entropy', 'OperationError');
    };
  });
  await page.goto(site.url);
  await expect(page.getByRole('alert').getByText('no random bytes')).toBeVisible();
  await expect(readable(page)).toHaveCount(0);
});
