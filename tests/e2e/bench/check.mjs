// How the page behaves while somebody types into a file of 1 MiB: from a key to the next frame, and how long a check takes.
//
//   node check.mjs [KEYS]

import { chromium } from '@playwright/test';
import config from '../playwright.config.ts';
import requireDist from '../support/require-dist.ts';
import { serve } from '../support/static-server.ts';
import { chromium as installedChromium, dist } from '../support/tools.ts';

const keys = Number(process.argv[2] ?? 60);

function large() {
  let text = 'services:\n';
  for (let number = 0; text.length < 1024 * 1024 - 4096; number += 1) {
    text += `  service-${number}:\n    image: openclaw:${number}\n    ports: ["${number % 60000}:18789"]\n`;
  }
  return text;
}

const small = 'services:\n  openclaw-gateway:\n    image: openclaw:2026.9.6\n    ports: ["18789:18789"]\n';

function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

/** Types as a person does, with pauses in which checks begin, and answers the time of each key until the frame after it. */
async function measure(browser, site, text) {
  const page = await browser.newPage();
  await page.goto(`${site.url}#existing`);
  await page.getByLabel('Paste a file').waitFor();
  await page
    .locator('label')
    .filter({ hasText: 'Open files' })
    .locator('input')
    .setInputFiles({ name: 'docker-compose.yml', mimeType: 'text/plain', buffer: Buffer.from(text) });
  const report = page.locator('#report');
  const settled = () => page.waitForFunction(() => document.getElementById('report').getAttribute('aria-busy') === 'false' && document.querySelector('#report [data-code], #report .headline'));
  await report.waitFor();
  await settled();
  await page.getByRole('button', { name: 'Edit (shows secrets)' }).click();
  const times = await page.evaluate(async (keys) => {
    const area = document.querySelector('.given-editor');
    area.focus();
    area.setSelectionRange(9, 9);
    const times = [];
    for (let key = 0; key < keys; key += 1) {
      const started = performance.now();
      document.execCommand('insertText', false, key % 8 === 7 ? '\n' : '#');
      await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
      times.push(performance.now() - started);
      await new Promise((next) => setTimeout(next, key % 10 === 9 ? 500 : 60));
    }
    return times;
  }, keys);
  await settled();
  const check = await page.evaluate(async () => {
    const report = document.getElementById('report');
    const area = document.querySelector('.given-editor');
    area.setSelectionRange(9, 9);
    document.execCommand('insertText', false, '#');
    const started = performance.now();
    const until = (busy) => new Promise((next) => {
      const look = () => (report.getAttribute('aria-busy') === busy ? next() : setTimeout(look, 2));
      look();
    });
    await until('true');
    await until('false');
    return performance.now() - started;
  });
  await page.close();
  return { times, check };
}

await requireDist();
const site = await serve(dist);
const browser = await chromium.launch({ ...config.use.launchOptions, executablePath: installedChromium() });
try {
  console.log(`milliseconds from a key to the frame after it (${keys} keys), and from the last key to its findings (a pause of 250 included)`);
  console.log(`${''.padEnd(24)}${['median', 'p95', 'longest', 'findings'].map((head) => head.padStart(10)).join('')}`);
  for (const [name, text] of [['small file', small], ['file of 1 MiB', large()]]) {
    const { times, check } = await measure(browser, site, text);
    const cells = [quantile(times, 0.5), quantile(times, 0.95), Math.max(...times), check];
    console.log(`${name.padEnd(24)}${cells.map((cell) => cell.toFixed(1).padStart(10)).join('')}`);
  }
} finally {
  await browser.close();
  await site.close();
}
