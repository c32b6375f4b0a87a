import type { Page } from '@playwright/test';
import { CompanionPage } from '../support/companion-page.ts';
import { expect, test } from '../support/public-places.ts';
import { expectRetold } from '../support/recorded.ts';
import { SharedScene } from '../support/scene.ts';
import type { Site } from '../support/static-server.ts';

// Chromium asks a person before a page of the internet may talk to their own computer (Local Network Access: 142
// for requests, 147 for sockets). What it does is the same for every gateway, so the quickest to start will do.
const shared = new SharedScene('clawdbot@2026.1.24', 'docker');
test.afterAll(() => shared.close());

test.describe.configure({ timeout: 300_000 });
test.use({ ignoreHTTPSErrors: true });

const clipboard = ['clipboard-read', 'clipboard-write'];

interface Visit {
  companion: CompanionPage;
  token: string;
  /** What the gateway was told since. Chromium does connect, to learn whose address it is, and then says nothing. */
  told(): string;
}

async function verify(page: Page, from: Site): Promise<Visit> {
  const { gateway, token } = await shared.ready([]);
  const companion = new CompanionPage(page, from);
  await companion.open();
  await companion.choose({ release: shared.release, target: 'gcp', hostPort: gateway.port });
  const before = gateway.tap.heads();
  await companion.startVerification(token);
  return { companion, token, told: () => gateway.tap.heads().slice(before.length).trim() };
}

test.describe('a published page', () => {
  test('with the permission it verifies', async ({ context, page, publicPlaces: { encrypted } }) => {
    await context.grantPermissions([...clipboard, 'local-network-access'], { origin: encrypted.origin });
    const { companion, token } = await verify(page, encrypted);
    await companion.expectVerdict('verified');
    await expectRetold(companion, token);
  });

  test('refused before: it knows that the browser blocks it, and nothing is said to the gateway', async ({ context, page, publicPlaces: { encrypted } }) => {
    // What is not named is refused.
    await context.grantPermissions(clipboard, { origin: encrypted.origin });
    const { companion, token, told } = await verify(page, encrypted);
    await companion.expectVerdict('blocked-by-browser');
    expect((await companion.causes())[0]).toBe('browser-permission');
    expect(told()).toBe('');
    await expectRetold(companion, token);
  });

  test('refused when asked: it is the same', async ({ page, publicPlaces: { encrypted } }) => {
    // Without a window nobody can be asked: Chromium answers its own question with no.
    const { companion, told } = await verify(page, encrypted);
    await companion.expectVerdict('blocked-by-browser');
    expect((await companion.causes())[0]).toBe('browser-permission');
    expect(told()).toBe('');
  });

  test('asked and not answered: it is the likeliest cause', async ({ page, publicPlaces: { encrypted } }) => {
    // A question that is closed stays to be asked again. That needs a window, so the browser's word is replaced.
    await page.addInitScript(() => {
      const { query } = navigator.permissions;
      navigator.permissions.query = async (what) => {
        const status = await query.call(navigator.permissions, what);
        return /network/.test(what.name) ? Object.create(status, { state: { value: 'prompt' } }) : status;
      };
    });
    const { companion, told } = await verify(page, encrypted);
    await companion.expectVerdict('unreachable');
    expect((await companion.causes())[0]).toBe('browser-permission');
    expect(told()).toBe('');
  });

  test('not encrypted: nobody can give the permission, and it says why', async ({ page, publicPlaces: { plain } }) => {
    const { companion, told } = await verify(page, plain);
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
    await companion.expectVerdict(/^(blocked-by-browser|unreachable)$/);
    expect((await companion.causes())[0]).toBe('page-over-http');
    expect(told()).toBe('');
  });
});

test.describe('a page that this computer serves', () => {
  test('nobody is asked, and it verifies', async ({ page, site }) => {
    const { companion } = await verify(page, site);
    await companion.expectVerdict('verified');
    const state = await page.evaluate(async () => (await navigator.permissions.query({ name: 'loopback-network' as PermissionName })).state);
    expect(state, 'the question is still open').toBe('prompt');
  });

  test('a refusal has no say there, and is blamed for nothing', async ({ context, page, site }) => {
    await context.grantPermissions(clipboard, { origin: site.origin });
    const { companion, token } = await verify(page, site);
    await companion.expectVerdict('verified');
    await shared.halt();
    await companion.startVerification(token);
    await companion.expectVerdict('unreachable');
    expect(await companion.causes()).not.toContain('browser-permission');
  });
});
