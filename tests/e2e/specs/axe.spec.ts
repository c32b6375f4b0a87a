import type { Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { generate } from '../support/bundle.ts';
import { CompanionPage } from '../support/companion-page.ts';
import { ExistingPart } from '../support/existing-part.ts';
import { expect, test } from '../support/fixtures.ts';
import type { Target } from '../support/releases.ts';
import type { Site } from '../support/static-server.ts';
import { unfold } from '../support/unfold.ts';
import { appearances, languages, type Appearance, type Language } from '../support/views.ts';

// Each view in each language and each appearance. Colours are looked at in all nine; the other rules see the same elements in
// every appearance, so by default each language and each appearance has one turn with them. page.spec.ts and existing.spec.ts
// ask the same of each target and each verdict.

const targets: Target[] = ['gcp', 'fly', 'fly-private'];

/** Goes through the views, and looks at each of them. */
async function visitAll(page: Page, site: Site, language: Language, target: Target, look: (view: string) => Promise<void>): Promise<void> {
  const companion = new CompanionPage(page, site);
  await page.goto(`${site.url}#lang=${language}`);
  await companion.started();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await look('as it opens');

  await page.locator('#help-button').click();
  await expect(page.locator('#help')).toBeVisible();
  await look('help sheet');
  await page.locator('#help-button').click();

  await page.locator('#explain-lines').check();
  await expect(page.locator('.explained')).toBeVisible();
  await look('lines explained');
  await page.locator('#explain-lines').uncheck();

  await companion.openVerification();
  await companion.startVerification('', '');
  await expect(companion.at('verify-address')).toHaveAttribute('aria-invalid', 'true');
  await look('verification, with problems');

  await companion.at(`target-${target}`).check();
  await unfold(page);
  await look(`${target} unfolded`);

  await page.locator(target === 'gcp' ? '#field-gcp-project_id' : '#field-fly-app').fill('Not A Name');
  await companion.openPlan('{');
  await expect(page.locator('#notice .finding-error')).toBeVisible();
  await expect(page.locator('#checks .finding-error').first()).toBeVisible();
  await look('with errors');

  const part = new ExistingPart(page);
  await page.locator('nav.parts a[href="#existing"]').click();
  await expect(page.locator('#existing textarea').first()).toBeVisible();
  await look('no existing files yet');
  const bundle = generate('moltbot', target);
  const files = page.locator('#existing input[type="file"]').first();
  await files.setInputFiles([...bundle, ['.env.broken', "OPENCLAW_GATEWAY_BIND='lan\n"], ['compose.log', 'x-1 exited with code 137\n']].map(([name = '', text = '']) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })));
  await part.settled();
  await expect(part.report.locator('[data-code]').first()).toBeVisible();
  await unfold(page);
  await look('report on existing files');
}

/** Chooses an appearance, which must not hang on what the system says. */
async function choose(page: Page, appearance: Appearance): Promise<void> {
  await page.emulateMedia({ colorScheme: appearance === 'dark' ? 'light' : 'dark' });
  await page.locator('#appearance').selectOption(appearance);
  await expect(page.locator('html')).toHaveAttribute('data-appearance', appearance);
}

for (const [row, language] of languages.entries()) {
  const own = appearances[row] ?? 'light';

  test(`${language}: nothing to complain of in any view, in any colours`, async ({ page, site }) => {
    test.setTimeout(240_000);
    const found: Record<string, string[]> = {};
    await visitAll(page, site, language, targets[(2 * row) % targets.length] ?? 'gcp', async (view) => {
      for (const appearance of appearances) {
        await choose(page, appearance);
        const complaints = await violations(page, appearance === own ? 'all' : 'colours');
        if (complaints.length > 0) found[`${view}, ${appearance}`] = complaints;
      }
    });
    expect(found, 'complaints by view').toEqual({});
  });

  for (const [column, appearance] of appearances.entries()) {
    if (appearance === own) continue;
    test(`${language}, ${appearance}: nothing to complain of in any view`, { tag: '@deep' }, async ({ page, site }) => {
      test.setTimeout(240_000);
      const found: Record<string, string[]> = {};
      await visitAll(page, site, language, targets[(row + column) % targets.length] ?? 'gcp', async (view) => {
        await choose(page, appearance);
        const complaints = await violations(page);
        if (complaints.length > 0) found[view] = complaints;
      });
      expect(found, 'complaints by view').toEqual({});
    });
  }
}
