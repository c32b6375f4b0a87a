import type { Page } from '@playwright/test';
import { type AgreeableGateway, agreeableGateway } from '../support/agreeable-gateway.ts';
import { CompanionPage } from '../support/companion-page.ts';
import { expect, test as base } from '../support/public-places.ts';
import { expectReplayed } from '../support/replayed.ts';
import { SharedGateway } from '../support/shared-gateway.ts';
import type { Site } from '../support/static-server.ts';
import { Tap } from '../support/tap.ts';

// Chromium asks a person before a page of the internet may talk to their own computer (Local Network Access: 142
// for requests, 147 for sockets). What it does is the same for every gateway, so one that agrees to everything will do.

const token = 'fake-token-of-the-local-network-0123456789';
const clipboard = ['clipboard-read', 'clipboard-write'];

interface Behind {
  gateway: AgreeableGateway;
  tap: Tap;
}

const test = base.extend<{ behind: Behind }>({
  behind: async ({}, use) => {
    const gateway = await agreeableGateway();
    const tap = await Tap.open({ host: '127.0.0.1', port: Number(new URL(gateway.address).port) });
    await use({ gateway, tap });
    await tap.close();
    await gateway.close();
  },
});
test.use({ ignoreHTTPSErrors: true });

/** Opens the page there and has it verify; what is returned tells what the gateway heard. Chromium does connect, to learn whose address it is, and then says nothing. */
async function verify(page: Page, from: Site, { tap }: Behind): Promise<{ companion: CompanionPage; told: () => string }> {
  const companion = new CompanionPage(page, from);
  await companion.open();
  await companion.choose({ release: 'openclaw@2026.9.6', target: 'gcp', hostPort: tap.port });
  await companion.startVerification(token);
  return { companion, told: () => tap.heads().trim() };
}

test.describe('a published page', () => {
  test('with the permission it verifies', async ({ context, page, publicPlaces: { encrypted }, behind }) => {
    await context.grantPermissions([...clipboard, 'local-network-access'], { origin: encrypted.origin });
    const { companion } = await verify(page, encrypted, behind);
    await companion.expectVerdict('verified');
    await expectReplayed(companion, token);
  });

  test.describe('in front of a real gateway', { tag: '@deep' }, () => {
    const shared = new SharedGateway('clawdbot@2026.1.24', 'docker');
    test.afterAll(() => shared.close());

    test('with the permission it verifies', async ({ context, page, publicPlaces: { encrypted } }) => {
      test.setTimeout(300_000);
      await context.grantPermissions([...clipboard, 'local-network-access'], { origin: encrypted.origin });
      const { gateway, token } = await shared.ready([]);
      const companion = new CompanionPage(page, encrypted);
      await companion.open();
      await companion.choose({ release: shared.release, target: 'gcp', hostPort: gateway.port });
      await companion.startVerification(token);
      await companion.expectVerdict('verified');
    });
  });

  test('refused before: it knows that the browser blocks it, and nothing is said to the gateway', async ({ context, page, publicPlaces: { encrypted }, behind }) => {
    // What is not named is refused.
    await context.grantPermissions(clipboard, { origin: encrypted.origin });
    const { companion, told } = await verify(page, encrypted, behind);
    await companion.expectVerdict('blocked-by-browser');
    expect((await companion.causes())[0]).toBe('browser-permission');
    expect(told()).toBe('');
    await expectReplayed(companion, token);
  });

  test('refused when asked: it is the same', async ({ page, publicPlaces: { encrypted }, behind }) => {
    // Without a window nobody can be asked: Chromium answers its own question with no.
    const { companion, told } = await verify(page, encrypted, behind);
    await companion.expectVerdict('blocked-by-browser');
    expect((await companion.causes())[0]).toBe('browser-permission');
    expect(told()).toBe('');
  });

  test('asked and not answered: it is the likeliest cause', async ({ page, publicPlaces: { encrypted }, behind }) => {
    // A question that is closed stays to be asked again. That needs a window, so the browser's word is replaced.
    await page.addInitScript(() => {
      const { query } = navigator.permissions;
      navigator.permissions.query = async (what) => {
        const status = await query.call(navigator.permissions, what);
        return /network/.test(what.name) ? Object.create(status, { state: { value: 'prompt' } }) : status;
      };
    });
    const { companion, told } = await verify(page, encrypted, behind);
    await companion.expectVerdict('unreachable');
    expect((await companion.causes())[0]).toBe('browser-permission');
    expect(told()).toBe('');
  });

  test('not encrypted: nobody can give the permission, and it says why', async ({ page, publicPlaces: { plain }, behind }) => {
    const { companion, told } = await verify(page, plain, behind);
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
    await companion.expectVerdict(/^(blocked-by-browser|unreachable)$/);
    expect((await companion.causes())[0]).toBe('page-over-http');
    expect(told()).toBe('');
  });
});

test.describe('a page that this computer serves', () => {
  test('nobody is asked, and it verifies', async ({ page, site, behind }) => {
    const { companion } = await verify(page, site, behind);
    await companion.expectVerdict('verified');
    const state = await page.evaluate(async () => (await navigator.permissions.query({ name: 'loopback-network' as PermissionName })).state);
    expect(state, 'the question is still open').toBe('prompt');
  });

  test('a refusal has no say there, and is blamed for nothing', async ({ context, page, site, behind }) => {
    await context.grantPermissions(clipboard, { origin: site.origin });
    const { companion } = await verify(page, site, behind);
    await companion.expectVerdict('verified');
    await behind.gateway.close();
    await companion.startVerification(token);
    await companion.expectVerdict('unreachable');
    expect(await companion.causes()).not.toContain('browser-permission');
  });
});
