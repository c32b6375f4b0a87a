// How soon the page shows something and follows what is typed, on this machine and on one that is four times slower.
//
//   node page.mjs [LOADS] [EDITS]
//
// The site is served from memory, packed as hosts pack it. Loads are cold, each in a context of its own. Times of loads come from
// the browser's own observers. An edit sets a field and tells the page, as a key does; its time ends with the frame that shows
// the new text in a file. CPU is that of the renderer's main thread, read from /proc, and only said for a machine that is not
// slowed down: slowing down burns CPU of its own.

import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import config from '../playwright.config.ts';
import requireDist from '../support/require-dist.ts';
import { chromium as installedChromium, dist } from '../support/tools.ts';

const loads = Number(process.argv[2] ?? 7);
const edits = Number(process.argv[3] ?? 100);
const warmUp = 10;
/** As lighthouse has it: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up. */
const slow4g = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8' };

/** The site, and how many bytes each of its files is. */
async function servePacked() {
  const files = new Map(
    readdirSync(dist).map((name) => {
      const plain = readFileSync(join(dist, name));
      const packed = brotliCompressSync(plain);
      return [`/${name}`, { body: packed.length < plain.length ? packed : plain, isPacked: packed.length < plain.length, type: types[extname(name)] ?? 'application/octet-stream' }];
    }),
  );
  files.set('/', files.get('/index.html'));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = files.get(pathname);
    if (file === undefined) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': file.type, 'content-length': file.body.length, 'cache-control': 'no-cache', ...(file.isPacked ? { 'content-encoding': 'br' } : {}) });
    return response.end(file.body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}/`, bytes: (pathname) => files.get(pathname)?.body.length ?? 0, close: () => server.close() };
}

/** Runs in the page before anything else. */
function observe() {
  const seen = { paint: null, output: null, shift: 0, blocked: 0, longest: 0, changes: 0 };
  globalThis.seen = seen;
  const on = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on('paint', (entry) => { if (entry.name === 'first-contentful-paint') seen.paint = entry.startTime; });
  on('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
  on('longtask', ({ duration }) => {
    seen.blocked += Math.max(0, duration - 50);
    seen.longest = Math.max(seen.longest, duration);
  });
  const files = () => [...document.querySelectorAll('#files pre')].map((pre) => pre.textContent).join('\n');
  globalThis.filesText = files;
  const watch = new MutationObserver(() => {
    if (seen.output === null && files().includes('OPENCLAW_GATEWAY_PORT=')) {
      seen.output = performance.now();
      watch.disconnect();
    }
  });
  watch.observe(document, { subtree: true, childList: true });
}

/** Runs in the page: one edit, and how long until its frame. */
function edit({ field, value, expected }) {
  return new Promise((done) => {
    const control = document.querySelector(field);
    let changes = 0;
    let shown = null;
    const began = performance.now();
    const look = () => {
      if (shown !== null || !globalThis.filesText().includes(expected)) return;
      shown = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const painted = performance.now();
          requestAnimationFrame(() => {
            watch.disconnect();
            done({ shown: shown - began, painted: painted - began, changes });
          });
        };
        port2.postMessage(0);
      });
    };
    const watch = new MutationObserver((records) => {
      changes += records.length;
      look();
    });
    watch.observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true });
    control.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(control, value);
    control.dispatchEvent(new InputEvent('input', { bubbles: true }));
    look();
  });
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const started = (page) => page.waitForFunction(() => !document.getElementById('boot'), null, { timeout: 60_000 });

/** CPU of the renderers' main threads, in milliseconds. */
async function cpu(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return renderers.reduce((total, { id }) => {
    try {
      return total + Number(readFileSync(`/proc/${id}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
    } catch {
      return total;
    }
  }, 0);
}

async function open(browser, { rate, network }) {
  const context = await browser.newContext({ viewport: { width: 1350, height: 940 }, locale: 'en-US' });
  const page = await context.newPage();
  await page.addInitScript(observe);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (network !== undefined) await session.send('Network.emulateNetworkConditions', network);
  if (rate > 1) await session.send('Emulation.setCPUThrottlingRate', { rate });
  return { context, page };
}

async function load(browser, site, conditions) {
  const { context, page } = await open(browser, conditions);
  // Not what the service worker keeps for later.
  const asked = new Set();
  page.on('request', (request) => asked.add(new URL(request.url()).pathname));
  await page.goto(site.url);
  await started(page);
  const bytes = [...asked].reduce((total, pathname) => total + site.bytes(pathname), 0);
  await pause(1_500);
  const seen = await page.evaluate(() => globalThis.seen);
  await context.close();
  return { ...seen, bytes };
}

async function typeInto(browser, site, { rate, field, value, expected }) {
  const { context, page } = await open(browser, { rate });
  await page.goto(site.url);
  await started(page);
  await pause(1_000);
  const measured = [];
  let before = 0;
  for (let round = -warmUp; round < edits; round += 1) {
    if (round === 0) before = await cpu(browser);
    const row = await page.evaluate(edit, { field, value: value(round + warmUp), expected: expected(round + warmUp) });
    if (round >= 0) measured.push(row);
    // At any place of a frame.
    await pause(20 + Math.random() * 16);
  }
  const each = ((await cpu(browser)) - before) / edits;
  await context.close();
  return { measured, each };
}

function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

const row = (name, cells) => console.log(`${name.padEnd(44)}${cells.map((cell) => String(cell).padStart(20)).join('')}`);
const spread = (values, digits = 0) => `${quantile(values, 0.5).toFixed(digits)} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`;

requireDist();
const site = await servePacked();
const browser = await chromium.launch({ ...config.use.launchOptions, executablePath: installedChromium() });
try {
  const conditions = [
    ['CPU 1x', { rate: 1 }],
    ['CPU 4x', { rate: 4 }],
    ['CPU 4x, slow 4G', { rate: 4, network: slow4g }],
  ];
  await load(browser, site, { rate: 1 });
  const columns = [];
  for (const [, condition] of conditions) {
    const measured = [];
    for (let round = 0; round < loads; round += 1) measured.push(await load(browser, site, condition));
    columns.push(measured);
  }
  console.log(`cold loads, median (least–most) of ${loads}`);
  row('', conditions.map(([name]) => name));
  row('first contentful paint, ms', columns.map((all) => spread(all.map(({ paint }) => paint))));
  row('first generated text in the document, ms', columns.map((all) => spread(all.map(({ output }) => output))));
  row('blocked (long tasks beyond 50 ms), ms', columns.map((all) => spread(all.map(({ blocked }) => blocked))));
  row('longest task, ms', columns.map((all) => spread(all.map(({ longest }) => longest))));
  row('layout shift', columns.map((all) => spread(all.map(({ shift }) => shift), 3)));
  row('downloaded, bytes', columns.map((all) => spread(all.map(({ bytes }) => bytes))));

  console.log(`\nedits, median / p95 of ${edits}`);
  row('', ['shown, ms', 'painted, ms', 'changes', 'CPU each, ms']);
  for (const [name, field, value, expected] of [
    ['port', '#field-docker-host_port', (round) => String(20_000 + round), (round) => `PORT=${20_000 + round}`],
    ['model', '#field-config-model', (round) => `anthropic/model-${round}`, (round) => `anthropic/model-${round}`],
  ]) {
    for (const rate of [1, 4]) {
      const { measured, each } = await typeInto(browser, site, { rate, field, value, expected });
      const both = (read) => `${quantile(measured.map(read), 0.5).toFixed(1)} / ${quantile(measured.map(read), 0.95).toFixed(1)}`;
      row(`${name}, CPU ${rate}x`, [both(({ shown }) => shown), both(({ painted }) => painted), both(({ changes }) => changes), rate === 1 ? each.toFixed(1) : '–']);
    }
  }
} finally {
  await browser.close();
  site.close();
}
