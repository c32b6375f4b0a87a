import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { generate } from '../support/bundle.ts';
import { CompanionPage } from '../support/companion-page.ts';
import { ExistingPart } from '../support/existing-part.ts';
import { expect, test } from '../support/fixtures.ts';
import type { Target } from '../support/releases.ts';
import { unfold } from '../support/unfold.ts';

// Each view in each language and each appearance. page.spec.ts and existing.spec.ts ask the same of each target and each verdict.

const tags = ['en', 'zh-CN', 'da'] as const;
const appearances = ['light', 'dark', 'contrast'] as const;
const targets: Target[] = ['gcp', 'fly', 'fly-private'];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page): Promise<string[]> {
  // Whatever happens to be half under the sticky links is no small target: it scrolls.
  await page.evaluate(() => scrollTo(0, 0));
  // Neither frames nor what passes are asked about: telling of them takes longer than looking.
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(rules).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`));
}

for (const [row, tag] of tags.entries()) {
  for (const [column, appearance] of appearances.entries()) {
    const target = targets[(row + column) % targets.length] ?? 'gcp';
    test(`${tag}, ${appearance}: nothing to complain of in any view`, async ({ page, site }) => {
      test.setTimeout(120_000);
      const companion = new CompanionPage(page, site);
      // What the appearance says must not hang on what the system says.
      await page.emulateMedia({ colorScheme: appearance === 'dark' ? 'light' : 'dark' });
      await page.goto(`${site.url}#lang=${tag}`);
      await companion.started();
      await page.locator('#appearance').selectOption(appearance);
      await expect(page.locator('html')).toHaveAttribute('data-appearance', appearance);
      await expect(page.locator('html')).toHaveAttribute('lang', tag);

      const found: Record<string, string[]> = {};
      const look = async (view: string): Promise<void> => {
        const complaints = await violations(page);
        if (complaints.length > 0) found[view] = complaints;
      };
      await look('as it opens');

      await page.locator('#help-button').click();
      await expect(page.locator('#help')).toBeVisible();
      await look('help sheet');
      await page.keyboard.press('Escape');

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
      expect(found, 'complaints by view').toEqual({});
    });
  }
}
