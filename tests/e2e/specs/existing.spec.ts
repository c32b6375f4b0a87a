import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { violations } from '../support/axe.ts';
import { fileOf, generate, tokenOf } from '../support/bundle.ts';
import { CompanionPage } from '../support/companion-page.ts';
import { ExistingPart } from '../support/existing-part.ts';
import { Programs } from '../support/fault.ts';
import { expect, test } from '../support/fixtures.ts';
import { companion as program, repository } from '../support/tools.ts';

// Checking, mending and moving files that somebody has already, in the built page.

/** Obviously fake, 64 hexadecimal digits as a real one. */
const token = 'fa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4e';

const compose = `services:
  openclaw-gateway:
    image: ghcr.io/openclaw/openclaw:2026.9.6
    environment:
      OPENCLAW_GATEWAY_TOKEN: \${OPENCLAW_GATEWAY_TOKEN}
    volumes:
      - ../.openclaw:/home/node/.openclaw
    ports:
      - "18789:18789" # mine
    command: [node, dist/index.js, gateway, --bind, loopback, --port, "18789"]
`;
const broken = { '.env': `OPENCLAW_GATEWAY_TOKEN=${token}\n`, 'docker-compose.yml': compose };

test('nothing of it is loaded before it is opened, and a link opens it', async ({ page, site, companion }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await companion.open();
  expect(asked.filter((url) => url.includes('checker-'))).toEqual([]);
  await new ExistingPart(page).open();
  expect(asked.some((url) => url.includes('checker-'))).toBe(true);
  expect(new URL(page.url()).hash).toBe('#existing');

  await page.goto('about:blank');
  await page.goto(`${site.url}#existing`);
  await expect(page.getByLabel('Paste a file')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Check what I have' })).toHaveAttribute('aria-current', 'page');
  await page.getByRole('link', { name: 'New deployment' }).click();
  await companion.started();
});

test('a pasted file is known for what it is, judged at its place, and its secrets are covered until asked for', async ({ page, companion: _, watch }) => {
  const part = new ExistingPart(page);
  await part.open();
  await part.paste(`OPENCLAW_GATEWAY_TOKEN= ${token}\nOPENCLAW_GATEWAY_BIND='lan\n`);
  await expect(page.getByLabel('Paste a file'), 'the box is free for the next one').toHaveValue('');
  await expect(part.file('variables (.env)')).toBeVisible();
  const finding = part.finding('R7');
  await expect(finding).toContainText('variables (.env):2:');
  await expect(finding.locator('.mark')).toContainText('^^^^');

  await part.file('variables (.env)').getByText('Look at').click();
  expect(await page.locator('body').innerText()).not.toContain(token);
  await finding.getByRole('button', { name: 'line 2' }).click();
  await expect(page.locator('.line-shown')).toContainText("OPENCLAW_GATEWAY_BIND='lan");
  await part.file('variables (.env)').getByRole('button', { name: 'Edit' }).click();
  await expect(page.getByLabel('Text of variables (.env)')).toHaveValue(new RegExp(token));

  await page.getByLabel('Text of variables (.env)').fill(`OPENCLAW_GATEWAY_TOKEN=${token}\nOPENCLAW_GATEWAY_BIND='lan'\n`);
  await part.settled();
  await expect(finding).toHaveCount(0);
  watch.expectOnlyReached([]);
});

test('safe fixes change what they name and nothing else, and can be taken back', async ({ page, companion: _ }) => {
  const part = new ExistingPart(page);
  await part.open();
  await part.give(broken);
  expect(await part.codes()).toEqual(expect.arrayContaining(['X3', 'X20']));
  await part.finding('X20').locator('summary').first().click();
  await expect(part.finding('X20').locator('.line-added')).toContainText('"127.0.0.1:18789:18789" # mine');
  await page.getByTestId('apply-safe').click();
  await part.settled();
  expect(await part.codes()).not.toContain('X20');
  expect(await part.codes()).not.toContain('X3');
  await expect(page.getByTestId('apply-safe')).toHaveCount(0);
  expect(await part.saved('docker-compose.yml')).toBe(
    compose.replace('"18789:18789"', '"127.0.0.1:18789:18789"').replace('loopback', 'lan'),
  );
  await part.file('docker-compose.yml').getByText('What was changed').click();
  const difference = part.file('docker-compose.yml').locator('.difference');
  await expect(difference.locator('.line-removed').filter({ hasText: 'loopback' })).toHaveText(/^-/);
  await expect(difference.locator('.line-added').filter({ hasText: '127.0.0.1' })).toHaveText(/^\+/);

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await part.settled();
  expect(await part.saved('docker-compose.yml')).toBe(compose);
  expect(await part.codes()).toContain('X20');
});

test('files of a folder, of an archive and dropped ones are taken; what is none of a deployment is not', async ({ page, companion: _ }) => {
  const part = new ExistingPart(page);
  await part.open();
  const folder = mkdtempSync(join(tmpdir(), 'folder-'));
  mkdirSync(join(folder, 'node_modules/other'), { recursive: true });
  writeFileSync(join(folder, '.env'), broken['.env']);
  writeFileSync(join(folder, 'docker-compose.yml'), compose);
  writeFileSync(join(folder, 'notes.txt'), 'not for anybody');
  writeFileSync(join(folder, 'node_modules/other/Dockerfile'), 'FROM scratch\n');
  await part.openButton('Open a folder').setInputFiles(folder);
  await part.settled();
  await expect(page.locator('.given-file')).toHaveCount(2);
  await page.getByRole('button', { name: /^Remove / }).first().click();
  await page.getByRole('button', { name: /^Remove / }).first().click();
  await expect(page.locator('.given-file')).toHaveCount(0);

  const archive = join(folder, 'all.zip');
  execFileSync('python3', ['-c', 'import sys,zipfile\nwith zipfile.ZipFile(sys.argv[1],"w",zipfile.ZIP_DEFLATED) as z:\n  [z.write(sys.argv[2]+"/"+n, "mine/"+n) for n in (".env","docker-compose.yml","notes.txt")]', archive, folder]);
  await part.openButton('Open files').setInputFiles(archive);
  await part.settled();
  await expect(page.locator('.given-file')).toHaveCount(2);
  await expect(part.file('mine/docker-compose.yml')).toBeVisible();

  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['FROM ghcr.io/openclaw/openclaw:2026.9.6\nUSR node\n'], 'Dockerfile'));
    return data;
  });
  await page.dispatchEvent('main#existing', 'drop', { dataTransfer: dropped });
  await part.settled();
  await expect(part.report).toContainText('USR');
});

test('files become a plan with their token, what has no place is listed, and the guide speaks of it', async ({ page, companion, watch }) => {
  const part = new ExistingPart(page);
  await part.open();
  const bundle = generate('clawdbot@2026.1.24', 'gcp');
  const variables = fileOf(bundle, '.env').replace('CLAWDBOT_GATEWAY_PORT=18789', 'CLAWDBOT_GATEWAY_PORT=19123\nMY_OWN=1');
  await part.give(new Map(bundle).set('.env', variables));
  await page.getByRole('button', { name: 'Show the new plan' }).click();
  await expect(page.getByText('The gateway token of your files is kept')).toBeVisible();
  await expect(page.locator('.left-over')).toContainText('MY_OWN');
  await page.getByTestId('fill-form').click();
  await expect(companion.at('release')).toHaveValue('clawdbot@2026.1.24');
  await expect(companion.at('host-port')).toHaveValue('19123');
  await expect(page.getByText('The form holds what your files say')).toBeVisible();
  const files = await companion.downloadAll();
  expect(files.get('.env')).toContain(`CLAWDBOT_GATEWAY_TOKEN=${tokenOf(bundle)}\n`);
  await watch.expectKept({ token: tokenOf(bundle) });
  watch.expectOnlyReached([]);
});

test('a move shows steps and the way back, covers secrets, and hands out files that the new release reads', async ({ page, companion: _ }) => {
  const part = new ExistingPart(page);
  await part.open();
  const bundle = generate('moltbot', 'gcp');
  const token = tokenOf(bundle);
  await part.give(bundle);
  await page.getByRole('button', { name: 'Show the way' }).click();
  const move = page.locator('#move');
  await expect(move).toContainText('→ OpenClaw 2026.9.6');
  const steps = await move.locator('[data-step]').evaluateAll((list) => list.map((step) => step.getAttribute('data-step')));
  expect(steps.indexOf('migrate.backup'), `${steps}`).toBeGreaterThanOrEqual(0);
  expect(await move.innerText()).not.toContain(token);
  const files = await part.migration();
  expect([...files.keys()]).toEqual(expect.arrayContaining(['migration/.env', 'migration/openclaw.json', 'migration/MIGRATION.md']));
  expect(files.get('migration/.env')).toContain(`OPENCLAW_GATEWAY_TOKEN=${token}\n`);
  expect(files.get('migration/MIGRATION.md')).not.toContain(token);
});

test('a log is explained in the names of the files beside it', async ({ page, companion: _ }) => {
  const part = new ExistingPart(page);
  await part.open();
  const log = 'moltbot-gateway-1  | Missing config. Run `moltbot setup` or set gateway.mode=local (or pass --allow-unconfigured).\nmoltbot-gateway-1 exited with code 1\n';
  await part.give(new Map(generate('moltbot', 'gcp')).set('compose.log', log));
  const said = page.locator('#log');
  await expect(said.locator('[data-code="L1"]')).toContainText('Line 1');
  await expect(said.locator('[data-code="L1"] pre').filter({ hasText: 'docker compose' }).first()).toContainText('moltbot-gateway');
});

test('a checker that cannot be loaded says so, and what was given stays', async ({ page, companion: _ }) => {
  await page.route(/checker-[0-9a-f]+_bg\.wasm/, (route) => route.abort());
  await page.getByRole('link', { name: 'Check what I have' }).click();
  await expect(page.getByText('The checker could not be loaded')).toBeVisible();
  await page.unroute(/checker-[0-9a-f]+_bg\.wasm/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByLabel('Paste a file')).toBeVisible();

  // The worker is another matter: the views are there, and what checks is not.
  await page.route(/checker-[0-9a-f]+_loader\.js/, (route) => route.abort());
  const part = new ExistingPart(page);
  await part.openButton('Open files').setInputFiles({ name: '.env', mimeType: 'text/plain', buffer: Buffer.from('A=1\n') });
  await expect(part.report).toContainText('could not be loaded, or has stopped');
  await page.unroute(/checker-[0-9a-f]+_loader\.js/);
  await part.report.getByRole('button', { name: 'Try again' }).click();
  await expect(part.report).not.toContainText('could not be loaded');
  await expect(page.locator('.given-file')).toHaveCount(1);
});

test('a checker with a fault of its own says so, and comes again', async ({ page, site }) => {
  const programs = await Programs.of(page);
  await new CompanionPage(page, site).open();
  const part = new ExistingPart(page);
  await part.open();
  await programs.failAt('checker', 'click');
  await page.locator('#existing').getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The checker could not be loaded' })).toBeInViewport();
  await expect(page.locator('#app-stopped')).toBeHidden();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'checker' })).toHaveCount(0);
  await part.give(new Map([['.env', 'A=1\n']]));
  await expect(page.locator('.given-file')).toHaveCount(1);
});

test('the page answers while the largest file is checked', async ({ page, companion: _ }) => {
  const part = new ExistingPart(page);
  await part.open();
  let large = 'services:\n';
  for (let number = 0; large.length < 1024 * 1024 - 200; number += 1) large += `  service-${number}:\n    image: openclaw:${number}\n    ports: ["${number % 60000}:18789"]\n`;
  await part.openButton('Open files').setInputFiles({ name: 'docker-compose.yml', mimeType: 'text/plain', buffer: Buffer.from(large) });
  await expect(part.report).toHaveAttribute('aria-busy', 'true');
  const longest = await page.evaluate(async () => {
    let longest = 0;
    let last = performance.now();
    const report = document.getElementById('report')!;
    while (report.getAttribute('aria-busy') === 'true') {
      await new Promise((next) => setTimeout(next, 4));
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    return longest;
  });
  // The check itself takes more than that; a frame lost to laying out its answer is allowed.
  expect(longest).toBeLessThan(1000);
});

test('everything can be done with the keyboard', async ({ page, companion: _ }) => {
  await page.getByRole('link', { name: 'Check what I have' }).focus();
  await page.keyboard.press('Enter');
  const box = page.getByLabel('Paste a file');
  await expect(box).toBeVisible();
  await box.focus();
  await page.keyboard.type('OPENCLAW_GATEWAY_TOKEN="x');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Add', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  const part = new ExistingPart(page);
  await expect(part.finding('R7')).toBeVisible();
  await part.finding('R7').locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(part.finding('R7').locator('details')).not.toHaveAttribute('open');
});

test.describe('looks', () => {
  for (const [colorScheme, rules] of [
    ['light', 'all'],
    ['dark', 'colours'],
  ] as const) {
    test(`${colorScheme}: nothing for axe to complain of, and nothing wider than the smallest window`, async ({ page, companion: _ }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const part = new ExistingPart(page);
      await part.open();
      if (rules === 'all') expect(await violations(page), 'empty').toEqual([]);
      await part.give(new Map([...generate('moltbot', 'gcp'), ...Object.entries(broken), ['compose.log', 'x-1 exited with code 137\n']]));
      await page.getByRole('button', { name: 'Show the new plan' }).first().click();
      await expect(page.getByTestId('fill-form')).toBeVisible();
      await page.locator('details').evaluateAll((list) => list.forEach((one) => one.setAttribute('open', '')));
      await page.getByRole('button', { name: 'Edit (shows secrets)' }).first().click();
      expect(await violations(page, rules), 'with findings').toEqual([]);
      for (const width of [320, 390, 768]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} pixels`).toBeLessThanOrEqual(width);
      }
    });
  }
});

test('the guides’ own files are found wanting as on the command line', async ({ page, companion: _ }) => {
  const guide = readFileSync(join(repository, 'crates/core/tests/guides/moltbot-fly.txt'), 'utf8');
  const config = /EOF'\n(\{[\s\S]*?\n\})\nEOF/.exec(guide)![1]!;
  const fly = guide.slice(guide.indexOf('app = "my-moltbot"'), guide.indexOf('# 必需'));
  const part = new ExistingPart(page);
  await part.open();
  await part.give({ 'fly.toml': fly, 'moltbot.json': config });
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  writeFileSync(join(folder, 'fly.toml'), fly);
  writeFileSync(join(folder, 'moltbot.json'), config);
  let printed = '';
  try {
    printed = execFileSync(program(), ['check', folder, '--format', 'json'], { encoding: 'utf8' });
  } catch (failed) {
    printed = (failed as { stdout: string }).stdout;
  }
  const { reports } = JSON.parse(printed) as { reports: { findings: { code: string }[] }[] };
  expect(await part.codes()).toEqual(reports.flatMap(({ findings }) => findings.map(({ code }) => code)));
});
