import { readFile } from 'node:fs/promises';
import { expect, type Download, type Locator, type Page } from '@playwright/test';
import type { Bundle } from './bundle.ts';
import type { Release, Target } from './releases.ts';
import type { Site } from './static-server.ts';
import { unzip } from './zip.ts';

export interface Choices {
  release: Release;
  target: Target;
  hostPort?: number;
  allowThisPage?: boolean;
}

/** The page as a person uses it; the one place that knows its hooks. */
export class CompanionPage {
  readonly page: Page;
  readonly #site: Site;

  constructor(page: Page, site: Site) {
    this.page = page;
    this.#site = site;
  }

  at(hook: string): Locator {
    return this.page.getByTestId(hook);
  }

  async open(): Promise<void> {
    await this.page.goto(this.#site.url);
    await expect(this.at('release')).toBeVisible();
  }

  async choose(choices: Choices): Promise<void> {
    await this.at('release').selectOption(choices.release);
    await this.at(`target-${choices.target}`).check();
    if (choices.hostPort !== undefined) await this.at('host-port').fill(String(choices.hostPort));
    if (choices.allowThisPage !== undefined) await this.at('allow-this-page').setChecked(choices.allowThisPage);
  }

  async downloadAll(): Promise<Bundle> {
    // The archive unpacks into one folder, named as the one on the machine.
    const files = [...unzip(await this.#download(this.at('download-all')))];
    const folder = await this.page.getByLabel('Folder', { exact: true }).inputValue();
    for (const [path] of files) expect(path.split('/'), path).toEqual([folder, expect.stringMatching(/.+/)]);
    return new Map(files.map(([path, text]) => [path.slice(folder.length + 1), text]));
  }

  async downloadFile(path: string): Promise<string> {
    return (await this.#download(this.at(`download-${path}`))).toString('utf8');
  }

  async savePlan(): Promise<string> {
    return (await this.#download(this.at('save-plan'))).toString('utf8');
  }

  async openPlan(text: string): Promise<void> {
    await this.at('open-plan').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  }

  async #download(button: Locator): Promise<Buffer> {
    const arrived = this.page.waitForEvent('download');
    await button.click();
    const download: Download = await arrived;
    return readFile(await download.path());
  }

  async startVerification(token: string, address?: string): Promise<void> {
    if (address !== undefined) await this.at('verify-address').fill(address);
    await this.at('verify-token').fill(token);
    await this.at('verify-start').click();
  }

  /** Waits for one of the verdicts; ten seconds is what the page promises for any of them. */
  async expectVerdict(verdict: string | RegExp, patience = 10_000): Promise<void> {
    await expect(this.at('verify-verdict')).toHaveAttribute('data-verdict', verdict, { timeout: patience });
  }
}
