import { generate, tokenOf } from '../support/bundle.ts';
import { ExistingPart } from '../support/existing-part.ts';
import { expect, test } from '../support/fixtures.ts';
import { startFromBundle } from '../support/gateway.ts';
import { deepUnless } from '../support/sample.ts';

// From the files of an old release, through the page, to a gateway of the newest one that lets the page in with the old token.
// By default one of them goes all the way.

test.describe.configure({ timeout: 300_000 });

for (const [product, target] of [
  ['clawdbot@2026.1.24', 'gcp'],
  ['moltbot', 'fly'],
  ['openclaw@2026.1.30', 'gcp'],
] as const) {
  test(`${product} on ${target}: the moved files start the newest gateway, and the page verifies the token they kept`, deepUnless(product === 'moltbot'), async ({ page, companion }) => {
    const part = new ExistingPart(page);
    await part.open();
    const old = generate(product, target);
    await part.give(old);
    await page.getByRole('button', { name: 'Show the way' }).click();
    await expect(page.locator('#move')).toContainText('→ OpenClaw 2026.9.6');
    const moved = new Map([...(await part.migration())].map(([path, text]) => [path.replace('migration/', ''), text]));
    const gateway = await startFromBundle(moved, { release: 'openclaw@2026.9.6', target });
    try {
      await page.getByRole('link', { name: 'New deployment' }).click();
      await companion.startVerification(tokenOf(old), target === 'gcp' ? gateway.url : `ws://127.0.0.1:${gateway.port}`);
      await companion.expectVerdict('verified', 60_000);
    } finally {
      await gateway.stop();
    }
  });
}
