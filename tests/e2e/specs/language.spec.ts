import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ExistingPart } from '../support/existing-part.ts';
import { expect, test } from '../support/fixtures.ts';
import { dist } from '../support/tools.ts';
import { stringsOf, withStrings } from '../support/words.ts';

// The language of the page: who chooses it, which files it takes, and another one while the page is open.

/** The loader takes its own messages away when the program runs. */
const started = (page: Page) => expect(page.locator('#boot')).toHaveCount(0);
const language = (page: Page) => page.evaluate(() => document.documentElement.lang);

/** The requests for words, as part and language. */
function asked(page: Page): string[] {
  const files: string[] = [];
  page.on('request', (request) => {
    const [, part, tag] = /\/((?:\w+-)?words)-(en|da|zh-CN)-[0-9a-f]{16}\.txt$/.exec(request.url()) ?? [];
    if (part !== undefined) files.push(`${part} ${tag}`);
  });
  return files;
}

/** Puts a mark before every string of a language's files, so that it is seen whose words are shown. */
async function mark(page: Page, tag: string): Promise<void> {
  await page.route(`**/*words-${tag}-*.txt`, async (route) => {
    const response = await route.fetch();
    // Lengths of lists and marks of what may be left out stand among the strings.
    const body = withStrings(await response.text(), (text) => (/^(\d*|\+)$/.test(text) ? text : `«${tag}» ${text}`));
    await route.fulfill({ response, body });
  });
}

for (const [what, address, locale, tag] of [
  ['the query', '?lang=da', 'en-GB', 'da'],
  ['the fragment', '#lang=zh-CN', 'en-GB', 'zh-CN'],
  ['the fragment before the query', '?lang=da#lang=zh', 'en-GB', 'zh-CN'],
  ['a language it does not speak', '?lang=de', 'da-DK', 'da'],
  ['the browser', '', 'zh-TW', 'zh-CN'],
  ['a neighbour', '', 'nb-NO', 'en'],
] as const) {
  test.describe(() => {
    test.use({ locale });
    test(`${what} chooses the language, and only its words are fetched`, async ({ page, site, watch }) => {
      const files = asked(page);
      await mark(page, tag);
      await page.goto(`${site.url}${address}`);
      await started(page);
      expect(await language(page)).toBe(tag);
      expect(files).toEqual([`words ${tag}`]);
      await expect(page.locator('h1')).toContainText(`«${tag}»`);
      await expect(page.locator('#guide')).toContainText(`«${tag}»`);
      watch.expectOnlyReached([]);
    });
  });
}

test('what was chosen is remembered, and goes before the browser', async ({ page, site }) => {
  await page.addInitScript(() => localStorage.setItem('companion.language', 'da'));
  await page.goto(site.url);
  await started(page);
  expect(await language(page)).toBe('da');
});

test('the checker speaks it too, in the page and in its worker', async ({ page, site }) => {
  await mark(page, 'da');
  const files = asked(page);
  await page.goto(`${site.url}#existing&lang=da`);
  const box = page.locator('#existing textarea').first();
  await expect(box).toBeVisible();
  expect(files).toContain('checker-words da');
  await expect(page.locator('#existing-heading')).toContainText('«da»');
  await page.locator('#existing input[type=file]').first().setInputFiles({ name: '.env', mimeType: 'text/plain', buffer: Buffer.from("OPENCLAW_GATEWAY_BIND='lan\n") });
  await expect(page.locator('[data-code="R7"]')).toContainText('«da»');
});

test('another language while the page is open: fetched, remembered, and the checker says everything anew', async ({ page, site, companion: _ }) => {
  await mark(page, 'da');
  await page.goto(`${site.url}?lang=en`);
  const part = new ExistingPart(page);
  await part.open();
  await part.give({ '.env': "OPENCLAW_GATEWAY_BIND='lan\n" });
  await expect(part.finding('R7')).toContainText('The quote that begins here has no end.');
  const files = asked(page);
  await page.evaluate(() => (globalThis as unknown as { companionLanguage(tag: string): Promise<void> }).companionLanguage('da'));
  expect(new Set(files)).toEqual(new Set(['words da', 'checker-words da', 'verification-words da']));
  expect(await language(page)).toBe('da');
  expect(await page.evaluate(() => localStorage.getItem('companion.language'))).toBe('da');
  expect(new URL(page.url()).search, 'the address no longer says another one').toBe('');
  await expect(page.locator('#existing-heading')).toContainText('«da»');
  await expect(part.finding('R7'), 'the file is still there').toContainText('«da»');
  await page.unrouteAll();
  await page.reload();
  await expect(page.locator('#existing')).toBeVisible();
  expect(await language(page)).toBe('da');
});

test('a language that cannot be fetched changes nothing', async ({ page, companion: _ }) => {
  await page.route('**/*words-da-*.txt', (route) => route.abort('connectionreset'));
  const failed = await page.evaluate(() =>
    (globalThis as unknown as { companionLanguage(tag: string): Promise<void> }).companionLanguage('da').then(
      () => '',
      (cause: Error) => cause.message,
    ),
  );
  expect(failed).toMatch(/words-da-/);
  expect(await language(page)).toBe('en');
  expect(await page.evaluate(() => localStorage.getItem('companion.language'))).toBeNull();
});

test('words that are missing on the server are named, in the language that was chosen', async ({ page, site }) => {
  await page.route('**/words-da-*.txt', (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' }));
  await page.goto(`${site.url}?lang=da`);
  const failed = page.getByRole('alert').locator('#boot-failed').filter({ visible: true });
  await expect(failed).toContainText(/kunne ikke indlæses: words-da-\w+\.txt \(HTTP 404\)/);
  await page.unrouteAll();
  await failed.getByRole('button', { name: 'Genindlæs siden' }).click();
  await started(page);
});

test('words of another version are refused whole', async ({ page, site }) => {
  await page.route('**/words-en-*.txt', async (route) => {
    const response = await route.fetch();
    const file = await response.text();
    const [format, tag, , ...rest] = file.split(' ');
    await route.fulfill({ response, body: [format, tag, '0123456789abcdef', ...rest].join(' ') });
  });
  await page.goto(site.url);
  await expect(page.getByRole('alert').locator('#boot-failed')).toContainText('belong to another version');
  await expect(page.getByTestId('release'), 'the page can still be read').toBeVisible();
});

test('the programs hold no sentence, in any language', async () => {
  const names = await readdir(dist);
  const programs = await Promise.all(names.filter((name) => name.endsWith('.wasm')).map(async (name) => [name, (await readFile(join(dist, name))).toString('latin1')] as const));
  expect(programs.length).toBeGreaterThan(1);
  const files = names.filter((name) => name.includes('words-en-'));
  expect(files).toHaveLength(4);
  for (const file of files) {
    const sentences = stringsOf(await readFile(join(dist, file), 'utf8')).filter((text) => text.length > 40 && !text.includes('`') && /^[ -~]+$/.test(text));
    expect(sentences.length).toBeGreaterThan(20);
    for (const [name, bytes] of programs) expect(sentences.filter((text) => bytes.includes(text)), name).toEqual([]);
  }
});
