import { expect, type Page } from '@playwright/test';
import { CompanionPage } from './companion-page.ts';
import { ExistingPart } from './existing-part.ts';
import type { Site } from './static-server.ts';

export const languages = ['en', 'zh-CN', 'da'] as const;
export const appearances = ['light', 'dark', 'contrast'] as const;
export const widths = [320, 390, 768, 1440] as const;

export type Language = (typeof languages)[number];
export type Appearance = (typeof appearances)[number];

/** A view of the page: what somebody does to come there, and which part of it is looked at (all of it where none is named). */
export interface View {
  name: string;
  part?: string;
  go(page: Page): Promise<void>;
}

/** A token that the page did not make, so that every picture is the same. */
const token = 'not-a-real-token-for-pictures-only-0000';

/** Files with one mistake of each kind of mark. */
const given = {
  '.env': 'OPENCLAW_GATEWAY_TOKEN=change-me-now\nOPENCLAW_GATEWAY_PORT=18789\n',
  'docker-compose.yml': 'services:\n  openclaw-gateway:\n    image: openclaw:latest\n    ports:\n      - "18789:18789"\n    restrt: always\n',
};

export const views: View[] = [
  { name: 'page', go: async () => {} },
  { name: 'settings', part: '#settings', go: async () => {} },
  { name: 'overview', part: '#overview', go: async () => {} },
  { name: 'files', part: '#files', go: async () => {} },
  { name: 'guide', part: '#guide', go: async () => {} },
  { name: 'lines', part: '#files', go: async (page) => {
    await page.locator('#explain-lines').check();
    await expect(page.locator('#files .explained').first()).toBeVisible();
  } },
  { name: 'errors', go: async (page) => {
    await page.locator('#field-gcp-project_id').fill('My Project!');
    await expect(page.locator('#checks .finding-error').first()).toBeVisible();
  } },
  { name: 'help', part: '#help', go: async (page) => page.locator('#help-button').click() },
  { name: 'verify', part: '#verify', go: async (page) => {
    await page.locator('#verify').scrollIntoViewIfNeeded();
    await expect(page.getByTestId('verify-start')).toBeVisible({ timeout: 20_000 });
  } },
  { name: 'existing', go: async (page) => {
    await page.locator('.parts a[href="#existing"]').click();
    await expect(page.locator('#existing textarea').first()).toBeVisible({ timeout: 20_000 });
    const part = new ExistingPart(page);
    await page.locator('#existing input[type=file][multiple]').first().setInputFiles(
      Object.entries(given).map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
    );
    await expect(part.report.locator('[data-code]').first()).toBeVisible();
  } },
];

/** Opens the page in a language and an appearance, always with the same plan and token. */
export async function openView(page: Page, site: Site, view: View, language: Language, appearance: Appearance): Promise<void> {
  await page.addInitScript((appearance) => localStorage.setItem('companion.appearance', appearance), appearance);
  await page.goto(`${site.url}#lang=${language}`);
  const companion = new CompanionPage(page, site);
  await companion.started();
  await page.locator('#gateway-token').fill(token);
  await view.go(page);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
}
