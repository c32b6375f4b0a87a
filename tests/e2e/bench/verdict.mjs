// How long a token check takes in the page, beside a bare client against the same gateways in the same run.
//
//   node verdict.mjs [ROUNDS]
//
// The page's time runs inside the page, from the click to the verdict in the document; see support/check-in-page.ts.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import config from '../playwright.config.ts';
import { checkInPage } from '../support/check-in-page.ts';
import { startFromBundle } from '../support/gateway.ts';
import { handmadeBundle } from '../support/handmade-bundle.ts';
import { freePort } from '../support/network.ts';
import requireDist from '../support/require-dist.ts';
import { serve } from '../support/static-server.ts';
import { chromium as installedChromium, dist, gatewayProject, MissingTool } from '../support/tools.ts';
import { bareCheck } from './bare-client.mjs';

const rounds = Number(process.argv[2] ?? 40);
const warmUp = 5;
const token = 'fake-token-bench-0123456789';
const release = 'openclaw@2026.9.6';

async function scriptedGateway() {
  const child = fork(new URL('scripted-gateway.mjs', import.meta.url));
  const [address] = await once(child, 'message');
  return { name: 'scripted gateway', address, close: async () => child.disconnect() };
}

/** Absent where it is not installed. It hears this machine only, and nothing stands between it and the browser. */
async function realGateway(origin) {
  try {
    gatewayProject('openclaw-2026.9.6');
    const bundle = new Map(handmadeBundle(release, { hostPort: await freePort(), token, origins: [origin] }));
    bundle.set('docker-compose.yml', bundle.get('docker-compose.yml').replace('"--bind", "lan"', '"--bind", "loopback"'));
    const gateway = await startFromBundle(bundle, { release, target: 'gcp', network: 'loopback' });
    return { name: release, address: gateway.direct.replace('http:', 'ws:'), close: () => gateway.stop() };
  } catch (error) {
    if (!(error instanceof MissingTool)) throw error;
    console.log(`SKIPPED: ${release} (${error.message})`);
    return undefined;
  }
}

/** One page a gateway, so that its address is typed once and not as part of the time. */
async function openPage(browser, site) {
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.locator('#verify').scrollIntoViewIfNeeded();
  await page.getByTestId('verify-start').waitFor();
  return page;
}

async function pageCheck(page, address) {
  const checked = await page.evaluate(checkInPage, { address, token, patience: 10_500, watchesPauses: false });
  if (checked.verdict !== 'verified') throw new Error(`the page says ${checked.verdict} of ${address}`);
  return checked.milliseconds;
}

function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

const columns = [
  ['bare: hello-ok', ({ hello }) => hello],
  ['bare: health', ({ health }) => health],
  ['page: verdict', ({ page }) => page],
  ['page - hello-ok', ({ hello, page }) => page - hello],
  ['page - health', ({ health, page }) => page - health],
];

function print(samples) {
  const row = (name, kind, cells) => console.log(`${name.padEnd(20)}${kind.padEnd(8)}${cells.map((cell) => cell.padStart(17)).join('')}`);
  console.log(`milliseconds, ${rounds} rounds each, interleaved, after ${warmUp} to warm up; differences are taken round by round`);
  row('', '', columns.map(([name]) => name));
  for (const [name, measured] of samples) {
    for (const [kind, share] of [['median', 0.5], ['p95', 0.95]]) row(kind === 'median' ? name : '', kind, columns.map(([, read]) => quantile(measured.map(read), share).toFixed(1)));
  }
}

requireDist();
const closing = [];
try {
  const site = await serve(dist);
  closing.push(() => site.close());
  const browser = await chromium.launch({ ...config.use.launchOptions, executablePath: installedChromium() });
  closing.push(() => browser.close());
  const gateways = [];
  for (const open of [scriptedGateway, () => realGateway(site.origin)]) {
    const gateway = await open();
    if (gateway === undefined) continue;
    closing.push(gateway.close);
    gateways.push({ ...gateway, page: await openPage(browser, site) });
  }

  const samples = new Map(gateways.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const { name, address, page } of gateways) {
      const bare = await bareCheck(address, token);
      await sleep(20);
      const measured = { ...bare, page: await pageCheck(page, address) };
      await sleep(20);
      if (round >= 0) samples.get(name).push(measured);
    }
  }
  print(samples);
} finally {
  for (const close of closing.reverse()) await close();
}
