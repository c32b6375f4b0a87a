import type { Locator, Page, Route } from '@playwright/test';
import { tokenOf } from '../support/bundle.ts';
import { CompanionPage } from '../support/companion-page.ts';
import { Programs, scriptOf } from '../support/fault.ts';
import { expect, test } from '../support/fixtures.ts';
import { freePort } from '../support/network.ts';
import { pass } from '../support/page-time.ts';
import { settled } from '../support/unfold.ts';

// The verification is a program of its own. When it comes, and what happens when it does not.

const program = /\/verifier-[0-9a-f]+_bg\.wasm/;
const glue = /\/verifier-[0-9a-f]+\.js/;
const token = 'fake-token-of-the-verifier-0123456789';

const openButton = (page: Page): Locator => page.locator('#verify').getByRole('button', { name: 'Open the check' });
const retryButton = (page: Page): Locator => page.locator('#verify').getByRole('button', { name: 'Try again' });
const said = (page: Page): Locator => page.locator('#verify').getByRole('status');

/** Addresses of the verification's files that the page has asked for since. */
function asked(page: Page): string[] {
  const urls: string[] = [];
  page.on('request', (request) => {
    if (/\/verifier-/.test(request.url())) urls.push(request.url());
  });
  return urls;
}

/** Holds the program back until it is let through. */
async function hold(page: Page): Promise<() => void> {
  let letThrough = (): void => {};
  const through = new Promise<void>((done) => {
    letThrough = done;
  });
  await page.route(program, async (route) => {
    await through;
    await route.continue();
  });
  return letThrough;
}

test.describe(() => {
  test.use({ clock: 'controlled' });

  test('a page that nobody scrolls does not load it, and its place says what it is', async ({ companion }) => {
    const { page } = companion;
    const urls = asked(page);
    await companion.open();
    await companion.choose({ release: 'openclaw@2026.9.6', target: 'fly' });
    await pass(page, 60_000);
    expect(urls).toEqual([]);
    await expect(page.locator('#verify').getByRole('heading', { name: 'Verify the token' })).toBeVisible();
    await expect(openButton(page)).toBeVisible();
    await expect(companion.at('verify-start')).toHaveCount(0);
  });

  test('what somebody typed there stays, whatever changes in the form', async ({ companion }) => {
    await companion.openVerification();
    await companion.at('verify-address').fill('ws://127.0.0.1:19021');
    await companion.at('host-port').fill('19022');
    await pass(companion.page, 5_000);
    await expect(companion.at('verify-address')).toHaveValue('ws://127.0.0.1:19021');
  });
});

for (const [how, go] of [
  ['scrolled to', (page: Page) => page.mouse.wheel(0, 200_000)],
  ['linked to', (page: Page) => page.locator('.local-nav').getByRole('link', { name: 'Verify' }).click()],
  ['linked to by the guide', async (page: Page) => {
    await page.locator('#summary-browser-verify').click();
    await page.locator('#step-browser-verify').getByRole('link').first().click();
  }],
  ['given the focus', (page: Page) => openButton(page).focus()],
] as const) {
  test(`it is loaded when it is ${how}, once`, async ({ companion, watch }) => {
    const { page } = companion;
    const urls = asked(page);
    await go(page);
    await expect(companion.at('verify-start')).toBeVisible();
    await expect(openButton(page)).toHaveCount(0);
    await expect(said(page).filter({ hasText: 'Loading' })).toHaveCount(0);
    expect(urls.filter((url) => program.test(url)).length).toBe(1);
    expect(urls.filter((url) => glue.test(url)).length).toBe(1);
    const loaded = urls.length;
    expect(loaded, 'program, script, styles').toBe(3);
    await page.mouse.wheel(0, -200_000);
    await page.mouse.wheel(0, 200_000);
    await expect(companion.at('verify-start')).toBeInViewport();
    await settled(page);
    expect(urls.length, 'coming back loads nothing').toBe(loaded);
    watch.expectOnlyReached([]);
  });
}

for (const [width, height] of [
  [1440, 900],
  [390, 800],
] as const) {
  test(`nothing jumps when it comes, at ${width} px`, async ({ companion }) => {
    const { page } = companion;
    await page.setViewportSize({ width, height });
    const letThrough = await hold(page);
    await page.locator('.local-nav').getByRole('link', { name: 'Verify' }).click();
    await expect(said(page)).toHaveText('Loading the check…');
    const heading = page.getByRole('heading', { name: 'Verify the token' });
    await expect(heading).toBeInViewport();
    const places = async (): Promise<unknown> => [await heading.boundingBox(), await page.locator('.bottom').boundingBox()];
    const before = await places();
    letThrough();
    await expect(companion.at('verify-start')).toBeVisible();
    expect(await places()).toEqual(before);
  });
}

test('whoever waits at the button finds the focus in the first field, and Tab leads on', async ({ companion }) => {
  const { page } = companion;
  const letThrough = await hold(page);
  await openButton(page).focus();
  const button = page.locator('#verify button');
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(said(page)).toHaveText('Loading the check…');
  await page.keyboard.press('Enter');
  await expect(button).toBeFocused();
  letThrough();
  await expect(companion.at('verify-address')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(companion.at('verify-token')).toBeFocused();
});

test('whoever is elsewhere keeps the focus', async ({ companion }) => {
  const { page } = companion;
  const letThrough = await hold(page);
  await page.mouse.wheel(0, 200_000);
  await expect(said(page)).toHaveText('Loading the check…');
  await companion.at('host-port').evaluate((field: HTMLElement) => field.focus({ preventScroll: true }));
  letThrough();
  await expect(companion.at('verify-start')).toBeAttached();
  await expect(companion.at('host-port')).toBeFocused();
});

/** A module whose start function traps: what a fault before the first view looks like from outside. */
const trap = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 8, 1, 0, 0x0a, 5, 1, 3, 0, 0, 0x0b]);

for (const [what, pattern, spoil] of [
  ['the program cannot be loaded', program, (route: Route) => route.abort('connectionreset')],
  ['the glue cannot be loaded', glue, (route: Route) => route.abort('connectionreset')],
  ['the program is another page', program, (route: Route) => route.fulfill({ contentType: 'application/wasm', body: '<!doctype html>' })],
  ['the program stops at once', program, (route: Route) => route.fulfill({ contentType: 'application/wasm', body: trap })],
] as const) {
  test(`${what}: it says so, the rest works, and it comes once it can`, async ({ companion }) => {
    const { page } = companion;
    await page.route(pattern, spoil);
    await page.locator('#verify').scrollIntoViewIfNeeded();
    await expect(said(page)).toContainText('The check could not be loaded');
    await expect(retryButton(page)).toBeVisible();
    await companion.at('host-port').fill('19001');
    expect(await companion.downloadFile('.env')).toContain('19001');

    await retryButton(page).click();
    await expect(said(page), 'still away').toContainText('The check could not be loaded');
    await page.unroute(pattern);
    await retryButton(page).focus();
    await page.keyboard.press('Enter');
    await expect(companion.at('verify-address')).toBeFocused();
    await expect(companion.at('verify-address'), 'what was changed meanwhile').toHaveValue('ws://127.0.0.1:19001');
    await expect(page.locator('#app-stopped')).toBeHidden();
  });
}

for (const [when, event, act] of [
  ['while the form tells it something', 'companion:deployment', (companion: CompanionPage) => companion.at('host-port').fill('19000')],
  ['when its button is pressed', 'click', (companion: CompanionPage) => companion.at('verify-start').click()],
] as const) {
  test(`after a fault of its own, ${when}, it can be opened again and works`, async ({ page, site }) => {
    const programs = await Programs.of(page);
    const companion = new CompanionPage(page, site);
    await companion.open();
    await companion.openVerification();
    await programs.failAt('verifier', event);
    await act(companion);
    await expect(said(page)).toContainText('has stopped');
    await expect(companion.at('verify-start'), 'nothing is left that would not answer').toHaveCount(0);
    await expect(page.locator('#app-stopped')).toBeHidden();

    await retryButton(page).click();
    await expect(companion.at('verify-start')).toHaveCount(1);
    const [before] = await programs.asked('verifier');
    await companion.at('host-port').fill('19001');
    await expect(companion.at('verify-address')).toHaveValue('ws://127.0.0.1:19001');
    expect((await programs.asked('verifier'))[0], 'what is told is for the one that runs').toBe(before);
    // A second fault is heard as the first was.
    await programs.failAt('verifier', 'companion:deployment');
    await companion.at('host-port').fill('19002');
    await expect(said(page)).toContainText('has stopped');
    await expect(page.locator('#app-stopped')).toBeHidden();
    await retryButton(page).click();
    await expect(companion.at('verify-address')).toHaveValue('ws://127.0.0.1:19002');
    await companion.startVerification(token, `ws://127.0.0.1:${await freePort()}`);
    await companion.expectVerdict('unreachable');
  });
}

test('a trace that leads through both programs blames the one that failed', async ({ companion }) => {
  const { page } = companion;
  await companion.openVerification();
  // As Firefox writes it, where one program has called the other; this browser ends a trace where a listener begins.
  const scripts = [await scriptOf(page, 'verifier'), await scriptOf(page, 'setup-companion')];
  const trace = scripts.map((script) => `@${script.replace('.js', '_bg.wasm')}:wasm-function[812]:0x4f2e\nv@${script}:1:8177\n`);
  await page.evaluate((stack) => {
    const error = new WebAssembly.RuntimeError('unreachable executed');
    error.stack = stack;
    dispatchEvent(new ErrorEvent('error', { error }));
  }, trace.join(''));
  await expect(said(page)).toContainText('has stopped');
  await expect(page.locator('#app-stopped')).toBeHidden();
});

test('what was changed in the form before is there from the start, and every later change arrives', async ({ companion, watch }) => {
  const { page } = companion;
  const address = companion.at('verify-address');
  const field = companion.at('verify-token');
  await companion.choose({ release: 'openclaw@2026.9.6', target: 'gcp', hostPort: 19_011 });
  await page.locator('#gateway-token').fill(token);
  await companion.openVerification();
  await expect(address).toHaveValue('ws://127.0.0.1:19011');
  await expect(field).toHaveValue(token);

  await companion.at('host-port').fill('19012');
  await expect(address).toHaveValue('ws://127.0.0.1:19012');
  await page.locator('#gateway-token').fill(`${token}-2`);
  await expect(field).toHaveValue(`${token}-2`);
  await companion.at('target-fly').check();
  await page.locator('#field-fly-app').fill('app-of-the-test');
  await expect(address).toHaveValue('wss://app-of-the-test.fly.dev');
  await page.locator('#field-fly-app').fill('Not An App');
  await expect(address, 'a plan without an address').toHaveValue('');

  const plan = (await companion.savePlan()).replace('Not An App', 'opened-app');
  await companion.openPlan(plan);
  await expect(address).toHaveValue('wss://opened-app.fly.dev');
  await page.getByRole('button', { name: /^New|^Make/ }).first().click();
  await expect(field, 'a new token').not.toHaveValue(`${token}-2`);
  expect(await field.inputValue()).toBe(tokenOf(await companion.downloadAll()));
  await watch.expectKept({ token, 'new token': await field.inputValue() });
  watch.expectOnlyReached([]);
});

test('commands beside a verdict follow the plan', async ({ companion }) => {
  const { page } = companion;
  await companion.startVerification(token, `ws://127.0.0.1:${await freePort()}`);
  await companion.expectVerdict('unreachable');
  const commands = companion.at('verify-causes').locator('pre');
  const name = page.locator('#field-gcp-vm_name');
  await name.fill('first-machine');
  await expect(commands.filter({ hasText: 'first-machine' })).not.toHaveCount(0);
  await name.fill('second-machine');
  await expect(commands.filter({ hasText: 'first-machine' })).toHaveCount(0);
  await expect(commands.filter({ hasText: 'second-machine' })).not.toHaveCount(0);
});
