import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Bundle } from './bundle.ts';
import { pressed } from './downloads.ts';
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
    await this.started();
  }

  /** Waits for the program: the page can be read before it is there, and the loader takes its own messages away when it is. */
  async started(): Promise<void> {
    await expect(this.page.locator('#boot')).toHaveCount(0);
    await expect(this.at('release')).toBeVisible();
    // What lies below the first screen follows it.
    await expect(this.page.locator('html[data-later]')).toHaveCount(0);
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
    return readFile(await (await pressed(button)).path());
  }

  /** Comes near the verification, which is loaded only then. */
  async openVerification(): Promise<void> {
    if (await this.at('verify-start').isVisible()) return;
    await this.page.locator('#verify').scrollIntoViewIfNeeded();
    await expect(this.at('verify-start')).toBeVisible({ timeout: 20_000 });
  }

  async startVerification(token: string, address?: string): Promise<void> {
    await this.#enter(token, address);
    await this.at('verify-start').click();
  }

  /** Presents this browser as a device, which somebody then approves. */
  async startPairing(token: string, address?: string, keep?: boolean): Promise<void> {
    await this.#enter(token, address);
    await this.#unfold('pairing');
    if (keep !== undefined) await this.at('pair-keep').setChecked(keep);
    await this.at('pair-start').click();
  }

  async #enter(token: string, address: string | undefined): Promise<void> {
    await this.openVerification();
    if (address !== undefined) await this.at('verify-address').fill(address);
    await this.at('verify-token').fill(token);
  }

  async #unfold(hook: string): Promise<void> {
    const details = this.at(hook);
    await expect(details).toBeVisible();
    if ((await details.getAttribute('open')) === null) await details.locator('summary').first().click();
  }

  /** The request that the shown command would approve. */
  async requestToApprove(): Promise<string> {
    const command = this.at('verify-verdict').locator('pre').filter({ hasText: 'devices approve' });
    return /devices approve ([A-Za-z0-9][A-Za-z0-9._:-]*)/.exec(await command.innerText())?.[1] ?? '';
  }

  /** Possible reasons as the page ranks them, the likeliest first. */
  async causes(): Promise<string[]> {
    await expect(this.at('verify-causes')).toBeVisible();
    return this.at('verify-causes')
      .locator('[data-cause]')
      .evaluateAll((list) => list.map((one) => one.getAttribute('data-cause') ?? ''));
  }

  /** The session as somebody would paste it into a report. The context has to grant the clipboard. */
  async copyTimeline(): Promise<string> {
    await this.#unfold('verify-timeline');
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    await this.at('verify-timeline-copy').getByRole('button', { name: /^Copy/ }).click();
    const read = (): Promise<string> => this.page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(async () => (await read()).length, 'the timeline is in the clipboard').toBeGreaterThan(0);
    return read();
  }

  /** Waits for one of the verdicts; ten seconds is what the page promises for any of them. */
  async expectVerdict(verdict: string | RegExp, patience = 10_000): Promise<void> {
    await expect(this.at('verify-verdict')).toHaveAttribute('data-verdict', verdict, { timeout: patience });
  }
}
