import type { Page } from '@playwright/test';
import { type Rules, violations } from '../support/axe.ts';
import { generate } from '../support/bundle.ts';
import { CompanionPage } from '../support/companion-page.ts';
import { ExistingPart } from '../support/existing-part.ts';
import { expect, test } from '../support/fixtures.ts';
import type { Target } from '../support/releases.ts';
import type { Site } from '../support/static-server.ts';
import { unfold } from '../support/unfold.ts';
import { appearances, languages, type Appearance, type Language } from '../support/views.ts';

// Each view in each language and each appearance. Colours are looked at in all nine, in the two views that show most; the
// other rules see the same elements in every appearance, so by default each language and each appearance has one turn with
// them. page.spec.ts and existing.spec.ts ask the same of verdicts and of the way to a new release.

const targets: Target[] = ['gcp', 'fly', 'fly-private'];

/** Goes through the views, from little to everything at once, and looks at each of them. */
async function visitAll(page: Page, site: Site, language: Language, target: Target, look: (view: string, showsMost: boolean) => Promise<void>): Promise<void> {
  const companion = new CompanionPage(page, site);
  await page.goto(`${site.url}#lang=${language}`);
  await companion.started();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await look('as it opens', false);

  await companion.at(`target-${target}`).check();
  await page.locator('#help-button').click();
  await expect(page.locator('#help')).toBeVisible();
  await page.locator('#explain-lines').check();
  await expect(page.locator('.explained')).toBeVisible();
  await companion.openVerification();
  await companion.startVerification('', '');
  await expect(companion.at('verify-address')).toHaveAttribute('aria-invalid', 'true');
  await unfold(page);
  await look(`${target} unfolded, with help, explained lines and problems of the verification`, false);

  await page.locator('#explain-lines').uncheck();
  await page.locator(target === 'gcp' ? '#field-gcp-project_id' : '#field-fly-app').fill('Not A Name');
  await companion.openPlan('{');
  await expect(page.locator('#notice .finding-error')).toBeVisible();
  await expect(page.locator('#checks .finding-error').first()).toBeVisible();
  await look('the same with errors', true);

  const part = new ExistingPart(page);
  await page.locator('nav.parts a[href="#existing"]').click();
  await expect(page.locator('#existing textarea').first()).toBeVisible();
  await look('no existing files yet', false);
  const bundle = generate('moltbot', target);
  const files = page.locator('#existing input[type="file"]').first();
  await files.setInputFiles([...bundle, ['.env.broken', "OPENCLAW_GATEWAY_BIND='lan\n"], ['compose.log', 'x-1 exited with code 137\n']].map(([name = '', text = '']) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })));
  await part.settled();
  await expect(part.report.locator('[data-code]').first()).toBeVisible();
  await unfold(page);
  await look('report on existing files', true);
}

/** Chooses an appearance: `system` follows the system, the others must not hang on what it says. */
async function choose(page: Page, appearance: Appearance | 'system', system: 'light' | 'dark' = appearance === 'dark' ? 'light' : 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: system });
  await page.locator('#appearance').selectOption(appearance);
  if (appearance !== 'system') await expect(page.locator('html')).toHaveAttribute('data-appearance', appearance);
}

for (const [row, language] of languages.entries()) {
  const own = appearances[row] ?? 'light';

  test(`${language}: nothing to complain of in any view, in any colours`, async ({ page, site }) => {
    test.setTimeout(300_000);
    const found: Record<string, string[]> = {};
    const note = async (what: string, rules: Rules): Promise<void> => {
      const complaints = await violations(page, rules);
      if (complaints.length > 0) found[what] = complaints;
    };
    await visitAll(page, site, language, targets[(2 * row) % targets.length] ?? 'gcp', async (view, showsMost) => {
      await choose(page, own);
      await note(`${view}, ${own}`, 'all');
      if (!showsMost) return;
      for (const appearance of appearances) {
        if (appearance === own) continue;
        await choose(page, appearance);
        await note(`${view}, ${appearance}`, 'colours');
      }
      if (language !== 'en') return;
      for (const system of ['light', 'dark'] as const) {
        await choose(page, 'system', system);
        await note(`${view}, ${system} as the system`, 'colours');
      }
    });
    expect(found, 'complaints by view').toEqual({});
  });

  for (const [column, appearance] of appearances.entries()) {
    test(`${language}, ${appearance}: nothing to complain of in any view`, { tag: '@deep' }, async ({ page, site }) => {
      test.setTimeout(300_000);
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
