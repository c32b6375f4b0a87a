import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Bundle } from './bundle.ts';
import { pressed } from './downloads.ts';
import { unzip } from './zip.ts';

/** The part of the page that checks existing files, as a person uses it. */
export class ExistingPart {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes there by its link. */
  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Check what I have' }).click();
    await expect(this.page.getByLabel('Paste a file')).toBeVisible();
  }

  async give(files: Bundle | Record<string, string>): Promise<void> {
    const entries = files instanceof Map ? [...files] : Object.entries(files);
    await this.openButton('Open files').setInputFiles(
      entries.map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
    );
    await this.settled();
  }

  openButton(name: string): Locator {
    return this.page.locator('label').filter({ hasText: name }).locator('input[type=file]');
  }

  /** Puts a text into the box as the clipboard would. */
  async paste(text: string): Promise<void> {
    const box = this.page.getByLabel('Paste a file');
    await box.focus();
    await box.evaluate((area: HTMLTextAreaElement, text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
      area.value = text;
    }, text);
    await this.settled();
  }

  get report(): Locator {
    return this.page.locator('#report');
  }

  /** The findings are those of the files as they are. */
  async settled(): Promise<void> {
    await expect(this.report).toHaveAttribute('aria-busy', 'true');
    await expect(this.report).toHaveAttribute('aria-busy', 'false');
  }

  finding(code: string): Locator {
    return this.page.locator(`[data-code="${code}"]`);
  }

  async codes(): Promise<string[]> {
    return this.report.locator('[data-code]').evaluateAll((list) => list.map((one) => one.getAttribute('data-code') ?? ''));
  }

  file(name: string): Locator {
    return this.page.getByTestId(`given-${name}`);
  }

  /** The text of a file as it would be saved. */
  async saved(name: string): Promise<string> {
    return (await this.#download(this.file(name).getByRole('button', { name: `Download ${name}` }))).toString('utf8');
  }

  async migration(): Promise<Bundle> {
    return unzip(await this.#download(this.page.getByTestId('download-migration')));
  }

  async #download(button: Locator): Promise<Buffer> {
    return readFile(await (await pressed(button)).path());
  }
}
