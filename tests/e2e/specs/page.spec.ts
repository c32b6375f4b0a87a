import type { Locator, Page } from '@playwright/test';
import { agreeableGateway } from '../support/agreeable-gateway.ts';
import { violations } from '../support/axe.ts';
import { keyringPasswordOf, tokenOf } from '../support/bundle.ts';
import { CompanionPage } from '../support/companion-page.ts';
import { expect, test } from '../support/fixtures.ts';
import { tabThrough } from '../support/focus-order.ts';
import { generateFrom } from '../support/generated-guide.ts';
import { hangingLine, type Imposter } from '../support/imposters.ts';
import { freePort } from '../support/network.ts';
import { pass } from '../support/page-time.ts';
import type { Target } from '../support/releases.ts';
import { deepUnless } from '../support/sample.ts';
import { settled, unfold } from '../support/unfold.ts';

const targets: Target[] = ['gcp', 'fly', 'fly-private'];
const newest = 'openclaw@2026.9.6';

// Scrolling that takes time would make every question about what is in view a race.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const field = (page: Page, path: string): Locator => page.locator(`#field-${path.replace('.', '-')}`);
const summary = (page: Page): Locator => page.getByRole('region', { name: 'Checks' });
const files = (page: Page): Locator => page.getByRole('region', { name: 'Files' });
// The dot of a changed file adds words to the name of its tab.
const tab = (page: Page, file: string): Locator => files(page).getByRole('tab', { name: new RegExp(`^${file.replaceAll('.', '\\.')}( |$)`) });
const panel = (page: Page, file: string): Locator => files(page).locator('[role="tabpanel"]').filter({ has: page.locator(`pre[aria-label="${file}"]`) });
const fileNames = (page: Page): Promise<string[]> => files(page).getByRole('tab').allInnerTexts().then((names) => names.map((name) => name.trim()));
const step = (page: Page, id: string): Locator => page.locator(`[data-step="${id}"]`);

/** The words a screen reader adds to a control. */
async function description(control: Locator): Promise<string> {
  return control.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(/\s+/)
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );
}

test.describe('layout', () => {
  const widths = [1440, 768, 390, 320];

  interface Overflow {
    /** Pixels to scroll sideways. */
    sideways: number;
    /** Controls that cannot be reached. */
    outside: string[];
    /** Commands with a button over them. */
    covered: string[];
  }

  const overflow = (page: Page): Promise<Overflow> =>
    page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      const outside = [...document.querySelectorAll('button, a, input, select, textarea, summary, [role="tab"]')]
        .filter((element) => !element.classList.contains('skip') && element.checkVisibility())
        .filter((element) => element.getBoundingClientRect().right > width + 0.5 || element.getBoundingClientRect().left < -0.5)
        .map((element) => element.outerHTML.slice(0, 120));
      const covered = [...document.querySelectorAll('pre')].flatMap((pre) => {
        const frame = pre.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(pre);
        const lines = [...range.getClientRects()].filter((line) => line.top < frame.bottom && line.left < frame.right);
        const buttons = [...(pre.closest('.code-block, .file')?.querySelectorAll('button') ?? [])].map((button) => button.getBoundingClientRect());
        const isCovered = buttons.some((button) =>
          lines.some((line) => line.left < button.right && Math.min(line.right, frame.right) > button.left && line.top < button.bottom && line.bottom > button.top),
        );
        return isCovered ? [(pre.textContent ?? '').slice(0, 60)] : [];
      });
      return { sideways: document.documentElement.scrollWidth - width, outside, covered };
    });

  for (const target of targets) {
    test(`${target}: nothing sticks out and no button covers a command, at any width`, async ({ companion }) => {
      const { page } = companion;
      await companion.at(`target-${target}`).check();
      for (const state of ['as it opens', 'with everything unfolded'] as const) {
        if (state === 'with everything unfolded') {
          await companion.openVerification();
          await unfold(page);
        }
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          await settled(page);
          expect(await overflow(page), `${width} px, ${state}`).toEqual({ sideways: 0, outside: [], covered: [] });
        }
      }
    });
  }
});

test.describe('settings', () => {
  test('a bad value is explained where it is and in the summary, stays as typed, and one button mends it', async ({ companion }) => {
    const { page } = companion;
    const control = field(page, 'gcp.project_id');
    const before = await fileNames(page);
    await expect(control).not.toHaveAttribute('aria-invalid', 'true');
    await control.fill('My Project!');

    await expect(control).toHaveAttribute('aria-invalid', 'true');
    expect(await description(control)).toContain('Project id My Project! is not 6–30 lower-case letters');
    await expect(control).toHaveValue('My Project!');
    await expect(summary(page).getByRole('status')).toContainText('1 error');
    await expect(summary(page).getByText('is not 6–30 lower-case letters')).toBeVisible();
    expect(await fileNames(page), 'no file names the project').toEqual(before);

    const elsewhere = field(page, 'gcp.zone');
    await elsewhere.focus();
    await summary(page).getByRole('button', { name: 'Go to Project id' }).click();
    await expect(control).toBeFocused();
    await expect(control).toBeInViewport();

    await page.getByRole('button', { name: 'Use my-project', exact: true }).click();
    await expect(control).toHaveValue('my-project');
    await expect(control).not.toHaveAttribute('aria-invalid', 'true');
    expect(await description(control)).not.toContain('is not 6–30');
    await expect(summary(page).getByRole('status')).not.toContainText('error');
    await unfold(page);
    await expect(step(page, 'gcp.project').locator('pre').first()).toContainText('gcloud projects create my-project ');
  });

  test('a bad value takes along only what is made of it', async ({ companion }) => {
    const { page } = companion;
    await unfold(page);
    const labelOf = async (path: string): Promise<string> => (await page.locator(`label[for="field-${path.replace('.', '-')}"]`).textContent()) ?? '';
    for (const [path, text] of [
      ['gcp.project_id', 'My Project!'],
      ['docker.host_port', 'abc'],
      ['gcp.zone', ''],
      ['directory', '../up'],
    ] as const) {
      const kept = await field(page, path).inputValue();
      const whole = await fileNames(page);
      await field(page, path).fill(text);
      const expected = generateFrom(await companion.savePlan());
      expect(expected.steps.filter((one) => one.blocked === path).length, `${path} stops some steps`).toBeGreaterThan(0);
      expect(expected.steps.filter((one) => one.blocked === null).length, `${path} leaves some steps`).toBeGreaterThan(0);

      expect(await fileNames(page), path).toEqual(expected.files.map((file) => file.path));
      expect(whole.filter((file) => !expected.files.some(({ path: made }) => made === file)), path).toEqual(expected.blocked.map((file) => file.path));
      for (const { path: file, field: waits } of expected.blocked) await expect(files(page).getByText(`${file} waits for “${await labelOf(waits)}”.`, { exact: true })).toBeVisible();
      for (const one of expected.steps) {
        const stopped = step(page, one.id).locator('.blocked');
        if (one.blocked === null) {
          await expect(stopped, one.id).toHaveCount(0);
          continue;
        }
        await expect(stopped, one.id).toHaveText(`Waits for “${await labelOf(one.blocked)}”.`);
        await expect(step(page, one.id).locator('pre'), `${one.id} shows no command`).toHaveCount(0);
      }
      await expect(field(page, path)).toHaveValue(text);

      await field(page, path).fill(kept);
      expect(await fileNames(page), `${path} mended`).toEqual(whole);
      await expect(page.locator('.guide .blocked')).toHaveCount(0);
    }
  });

  test('a bad port takes the file with the port away, and the steps that need that file', async ({ companion }) => {
    const { page } = companion;
    await unfold(page);
    await companion.at('host-port').fill('99999');
    await expect(tab(page, '.env')).toHaveCount(0);
    await expect(tab(page, 'Dockerfile')).toBeVisible();
    await expect(step(page, 'vm.files')).toContainText('Waits for “Port on the machine”.');
    await expect(step(page, 'vm.docker').locator('pre').first()).toBeVisible();
  });

  test('one wrong port is one error, not two, and everything waits for that one field', async ({ companion }) => {
    const { page } = companion;
    await companion.at('host-port').fill('abc');
    await expect(summary(page).getByRole('status')).toHaveText(/^1 error(?!s)/);
    for (const waiting of await page.locator('.blocked').filter({ hasText: /aits for/ }).allTextContents()) expect(waiting).toMatch(/aits for “Port on the machine”/);
  });

  test('what was typed survives a look at other releases and targets', async ({ companion }) => {
    const { page } = companion;
    await field(page, 'gcp.project_id').fill('kept-project');
    await field(page, 'directory').fill('kept-folder');
    await companion.at('host-port').fill('nonsense');
    await companion.at('target-fly').check();
    await field(page, 'fly.app').fill('kept-app');
    await expect(field(page, 'gcp.project_id')).toHaveCount(0);
    await companion.at('release').selectOption('clawdbot@2026.1.24');
    await expect(field(page, 'fly.volume_name'), 'what nobody touched follows the release').toHaveValue('clawdbot_data');
    await expect(field(page, 'fly.app')).toHaveValue('kept-app');
    await companion.at('target-fly-private').check();
    await expect(field(page, 'fly.app')).toHaveValue('kept-app');

    await companion.at('release').selectOption(newest);
    await companion.at('target-gcp').check();
    await expect(field(page, 'gcp.project_id')).toHaveValue('kept-project');
    await expect(field(page, 'directory')).toHaveValue('kept-folder');
    await expect(companion.at('host-port')).toHaveValue('nonsense');
    await expect(companion.at('host-port')).toHaveAttribute('aria-invalid', 'true');
    await expect(field(page, 'gcp.vm_name')).toHaveValue('openclaw-gateway');
  });

  test('starting over starts over, however often the release was changed', async ({ companion }) => {
    const { page } = companion;
    const fresh = await companion.savePlan();
    for (const release of ['moltbot', newest, 'clawdbot@2026.1.24']) await companion.at('release').selectOption(release);
    await companion.at('target-fly').check();
    await field(page, 'fly.app').fill('Bad App');
    await companion.at('target-gcp').check();
    await companion.at('host-port').fill('19001');
    expect(await companion.savePlan()).not.toBe(fresh);

    await page.getByRole('button', { name: 'Start over' }).click();
    expect(await companion.savePlan()).toBe(fresh);
    await expect(companion.at('release')).toHaveValue(newest);
    await expect(companion.at('target-gcp')).toBeChecked();
    await expect(companion.at('host-port')).toHaveValue('18789');
    await companion.at('target-fly').check();
    await expect(field(page, 'fly.app')).toHaveValue('my-openclaw');
  });
});

test.describe('files', () => {
  /** The lines that are marked once the file is looked at. */
  const marked = async (page: Page, file: string): Promise<string[]> => {
    await tab(page, file).click();
    await expect(panel(page, file).locator('.line').first()).toBeVisible();
    return (await panel(page, file).locator('.line-changed').allTextContents()).map((line) => line.trimEnd());
  };
  const announced = (page: Page): Locator => files(page).locator('[role="status"]').filter({ hasText: 'changed just now' });

  test('what a change touched is marked, on the tab too, and said politely', async ({ companion }) => {
    const { page } = companion;
    await expect(files(page).locator('.line-changed, .dot')).toHaveCount(0);
    const names = await fileNames(page);
    const texts = async (): Promise<Map<string, string[]>> => new Map(await Promise.all(names.map(async (name) => [name, ((await panel(page, name).locator('pre').textContent()) ?? '').trimEnd().split('\n')] as const)));
    let before = await texts();
    for (const change of [
      () => companion.at('host-port').fill('19001'),
      () => companion.at('allow-this-page').uncheck(),
      () => field(page, 'image.packages').fill('socat, jq'),
      // Touches no file, so it takes the marks of the last change away.
      () => field(page, 'gcp.project_id').fill('another-project'),
    ]) {
      await change();
      const after = await texts();
      const changed = names.filter((name) => before.get(name)?.join('\n') !== after.get(name)?.join('\n'));
      for (const name of names) {
        const expected = changed.includes(name) ? (after.get(name) ?? []).filter((line) => !before.get(name)?.includes(line)) : [];
        expect(await marked(page, name), name).toEqual(expected);
        await expect(tab(page, name).locator('.dot'), name).toHaveCount(changed.includes(name) ? 1 : 0);
      }
      if (changed.length === 0) await expect(announced(page)).toHaveCount(0);
      else await expect(announced(page)).toHaveText(`changed just now: ${changed.join(', ')}`);
      before = after;
    }
  });

  test('a file that comes back shows what is new in it', async ({ companion }) => {
    const { page } = companion;
    await companion.at('target-fly').check();
    await field(page, 'fly.app').fill('Other App');
    await expect(tab(page, 'fly.toml')).toHaveCount(0);
    await page.getByRole('button', { name: 'Use other-app', exact: true }).click();
    await expect(tab(page, 'fly.toml')).toBeVisible();
    expect(await marked(page, 'fly.toml')).toContain('app = "other-app"');
    await expect(announced(page)).toContainText('fly.toml');
  });

  test('secrets are dots until somebody asks', async ({ companion }) => {
    const { page } = companion;
    const bundle = await companion.downloadAll();
    const secrets = [tokenOf(bundle), keyringPasswordOf(bundle)];
    const shown = (): Promise<number> => page.evaluate((secrets) => secrets.filter((secret) => document.body.textContent?.includes(secret)).length, secrets);
    expect(await shown(), 'nothing on the page shows a secret').toBe(0);
    await companion.openVerification();
    await unfold(page);
    for (const id of ['gateway-token', 'verify-token']) await expect(page.locator(`#${id}`)).toHaveAttribute('type', 'password');

    const { steps } = generateFrom(await companion.savePlan(), bundle);
    const places: [string, Locator, string][] = [];
    for (const [name, text] of bundle) places.push([name, panel(page, name), text]);
    for (const one of steps) if (one.block !== null) places.push([one.id, step(page, one.id).locator('.code-block').first(), one.block]);
    let asked = 0;
    for (const [name, place, text] of places) {
      const inside = secrets.filter((secret) => text.includes(secret));
      if (inside.length === 0) continue;
      asked += 1;
      if (bundle.has(name)) await tab(page, name).click();
      await expect(place.locator('pre'), name).toContainText('•'.repeat(16));
      await place.getByRole('button', { name: 'Show secrets' }).click();
      for (const secret of inside) expect((await place.locator('pre').textContent())?.includes(secret), `${name} shows it`).toBe(true);
      // Whoever asked for a file did not ask for the guide, nor the other way round.
      const elsewhere = (await page.locator(bundle.has(name) ? '#guide' : '#files').textContent()) ?? '';
      expect(secrets.some((secret) => elsewhere.includes(secret)), `${name} was asked for alone`).toBe(false);
      await place.getByRole('button', { name: 'Hide secrets' }).click();
      expect(await shown(), `${name} hides it again`).toBe(0);
    }
    expect(asked, 'the files and the block that writes them').toBeGreaterThan(2);

    // A token of the person's own is no less a secret.
    const own = 'a-token-from-an-older-deployment-0123';
    await page.locator('#gateway-token').fill(own);
    await tab(page, '.env').click();
    expect((await companion.downloadFile('.env')).includes(own)).toBe(true);
    expect(await page.evaluate((own) => document.body.textContent?.includes(own), own)).toBe(false);
  });
});

test('a file that is downloaded stays where the browser fetches it, for a while', async ({ page, site }) => {
  await page.addInitScript(() => {
    const state = { gone: 0, late: [] as (() => void)[] };
    const revoke = URL.revokeObjectURL.bind(URL);
    URL.revokeObjectURL = (address) => { state.gone += 1; revoke(address); };
    const later = window.setTimeout.bind(window);
    // What is to happen in half a minute or more happens when the test says so.
    window.setTimeout = ((handler: TimerHandler, delay?: number) => {
      if (typeof handler !== 'function' || (delay ?? 0) < 30_000) return later(handler, delay);
      return state.late.push(handler as () => void);
    }) as typeof window.setTimeout;
    Object.assign(window, { state });
  });
  const gone = (): Promise<number> => page.evaluate(() => (window as unknown as { state: { gone: number } }).state.gone);
  const companion = new CompanionPage(page, site);
  await companion.open();
  expect((await companion.downloadFile('.env')).length).toBeGreaterThan(0);
  expect(await gone(), 'a browser may be busy, or ask first where to put it').toBe(0);
  await page.evaluate(() => { for (const run of (window as unknown as { state: { late: (() => void)[] } }).state.late) run(); });
  expect(await gone(), 'but no memory is kept for good').toBe(1);
});

test.describe('plan files', () => {
  test('a broken file is pointed at by line and column, and changes nothing', async ({ companion }) => {
    const { page } = companion;
    await companion.at('host-port').fill('19001');
    const before = await companion.savePlan();
    await companion.openPlan('{\n  "format": 1,\n  "oops" x\n}\n');
    const problem = page.getByRole('status').filter({ hasText: 'could not be opened' });
    await expect(problem).toContainText('plan.json:3:10');
    await expect(problem).toContainText('nothing was changed');
    expect(await companion.savePlan()).toBe(before);

    // The same name again, mended: the browser must not think that nothing was chosen.
    await companion.openPlan(before.replace('19001', '19002'));
    await expect(companion.at('host-port')).toHaveValue('19002');
    await expect(problem).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: 'Opened plan.json' })).toBeVisible();
  });

  test('an unknown field is named, with the one that was meant', async ({ companion }) => {
    const { page } = companion;
    const before = await companion.savePlan();
    await companion.openPlan(JSON.stringify({ format: 1, target: 'fly', fly: { regoin: 'fra' }, docker: { host_port: [1] } }));
    const problem = page.getByRole('status').filter({ hasText: 'could not be opened' });
    await expect(problem).toContainText('there is no field fly.regoin. Did you mean fly.region?');
    await expect(problem, 'all problems at once').toContainText('docker.host_port takes a number');
    expect(await companion.savePlan()).toBe(before);
    await expect(companion.at('target-gcp')).toBeChecked();
  });

  test('a plan shows its release and target even after both were changed by hand', async ({ companion }) => {
    for (const release of ['clawdbot@2026.1.24', newest, 'moltbot']) await companion.at('release').selectOption(release);
    await companion.at('target-fly').check();
    await companion.openPlan(JSON.stringify({ format: 1, release: 'clawdbot@2026.1.24', target: 'fly-private' }));
    await expect(companion.at('release')).toHaveValue('clawdbot@2026.1.24');
    await expect(companion.at('target-fly-private')).toBeChecked();
    await expect(field(companion.page, 'fly.volume_name')).toHaveValue('clawdbot_data');
  });
});

test.describe('copying', () => {
  const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

  test.beforeEach(async ({ context, site }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
  });

  test.describe(() => {
    test.use({ clock: 'controlled' });

    test('a copied file is the file', async ({ companion }) => {
      const { page } = companion;
      const bundle = await companion.downloadAll();
      for (const [name, text] of bundle) {
        await tab(page, name).click();
        const copy = panel(page, name).getByRole('button', { name: `Copy ${name}`, exact: true });
        await copy.click();
        await expect(copy).toHaveText('Copied');
        await expect(page.locator('#announcement'), name).toHaveText('Copied');
        expect((await clipboard(page)) === text, `${name} in the clipboard`).toBe(true);
        await pass(page, 5_000);
        await expect(copy).toHaveText('Copy');
      }
    });
  });

  for (const target of targets) {
    test(`${target}: every copied block of the guide is what the command line generates`, deepUnless(target !== 'fly-private'), async ({ companion }) => {
      const { page } = companion;
      await companion.choose({ release: newest, target });
      const generated = generateFrom(await companion.savePlan(), await companion.downloadAll());
      await unfold(page);
      let copied = 0;
      for (const one of generated.steps) {
        const expected = [...one.blocks, ...(one.check_block === null ? [] : [one.check_block])];
        const buttons = step(page, one.id).locator('.code-block').getByRole('button', { name: /^Copy/ });
        await expect(buttons, one.id).toHaveCount(expected.length);
        for (const [position, text] of expected.entries()) {
          await buttons.nth(position).click();
          await expect(buttons.nth(position)).toHaveText('Copied');
          // Not toBe on the texts: the failure would print secrets.
          expect((await clipboard(page)) === text, `${one.id}, block ${position + 1}`).toBe(true);
          copied += 1;
        }
      }
      expect(copied).toBeGreaterThan(20);
      expect(generated.steps.filter((one) => /<<'?EOF/.test(one.block ?? '')).length, 'one of them writes the files').toBeGreaterThan(0);
    });
  }

  const expectSelected = async (page: Page, place: Locator, text: string): Promise<void> => {
    expect(text).not.toBe('');
    await place.getByRole('button', { name: /^Copy/ }).click();
    await expect(place.getByText('did not allow')).toBeVisible();
    await expect(page.locator('#announcement')).toContainText('did not allow');
    await expect(place.getByRole('button', { name: /^Copy/ })).toHaveText('Copy');
    // Not by comparing the texts: the failure would print secrets.
    await expect.poll(() => page.evaluate(() => getSelection()?.toString() ?? '').then((selected) => selected.trimEnd() === text.trimEnd()), 'the selection is the unmasked text').toBe(true);
  };

  test('a browser that refuses: it is said, and all of the text is selected to be copied by hand', async ({ companion }) => {
    const { page } = companion;
    const bundle = await companion.downloadAll();
    const generated = generateFrom(await companion.savePlan(), bundle);
    await unfold(page);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    for (const [place, text] of [
      [panel(page, '.env'), bundle.get('.env') ?? ''],
      [step(page, 'vm.files').locator('.code-block').first(), generated.steps.find((one) => one.id === 'vm.files')?.block ?? ''],
    ] as const) {
      await expectSelected(page, place, text);
      await page.keyboard.press('Control+C');
      expect((await clipboard(page)).trimEnd() === text.trimEnd(), 'copied by hand').toBe(true);
    }
  });

  test('a page from plain http has no clipboard at all, and says the same', async ({ page, site }) => {
    const stranger = new URL(site.url);
    stranger.host = 'companion.example';
    await page.route(`${stranger.origin}/**`, async (route) => route.fulfill({ response: await route.fetch({ url: route.request().url().replace(stranger.origin, site.origin) }) }));
    const companion = new CompanionPage(page, { ...site, origin: stranger.origin, url: stranger.href });
    await companion.open();
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
    await expectSelected(page, panel(page, '.env'), await companion.downloadFile('.env'));
  });
});

test.describe('guide', () => {
  const badges = { laptop: 'Your laptop', vm: 'On the machine', 'fly-machine': 'Inside the Fly machine', browser: 'Browser' };

  for (const target of targets) {
    test(`${target}: every step is in sight and says where; the next one is open, and all can be`, deepUnless(target !== 'fly-private'), async ({ companion }) => {
      const { page } = companion;
      await companion.choose({ release: newest, target });
      const { steps } = generateFrom(await companion.savePlan(), await companion.downloadAll());
      expect(await page.locator('[data-step]').evaluateAll((items) => items.map((item) => item.getAttribute('data-step')))).toEqual(steps.map((one) => one.id));
      const next = page.locator('[data-step][aria-current="step"]');
      await expect(next).toHaveAttribute('data-step', steps.find((one) => !one.optional)?.id ?? '');
      await expect(page.locator('.guide .step-body').filter({ visible: true })).toHaveCount(1);
      await expect(next.locator('.step-body')).toBeVisible();
      await page.getByRole('button', { name: 'Open all steps' }).click();
      let number = 0;
      for (const one of steps) {
        const place = step(page, one.id);
        const badge = place.locator('.place').first();
        await expect(badge, one.id).toHaveText(badges[one.place]);
        await expect(badge, one.id).toBeVisible();
        if (one.optional) {
          await expect(place.getByText('If needed'), one.id).toBeVisible();
          continue;
        }
        number += 1;
        await expect(place.getByRole('heading'), one.id).toContainText(one.title);
        await expect(place.locator('.number'), one.id).toHaveText(String(number));
        const commands = place.locator('.step-body > .code-block pre');
        const separate = one.block === null;
        await expect(commands, one.id).toHaveCount(one.blocks.length);
        if (one.commands.length === 0) continue;
        for (const command of await commands.all()) await expect(command, one.id).toBeVisible();
        if (!separate) continue;
        expect(await commands.allTextContents(), one.id).toEqual(one.blocks);
        const hint = place.locator('.hint').first();
        await expect(hint, one.id).toContainText('One at a time');
        for (const placeholder of one.placeholders) await expect(hint, one.id).toContainText(placeholder);
      }
      expect(steps.some((one) => !one.optional && one.placeholders.length > 0), 'some step has a placeholder').toBe(true);
    });
  }
});

test.describe('verification by hand', () => {
  const good = 'a-token-that-must-not-travel-0123456789';
  const local = 'ws://127.0.0.1:18789';
  const mistakes = [
    ['no token', local, '   ', 'verify-token', 'Paste the token.'],
    ['a published placeholder', local, 'change-me-now', 'verify-token', 'published placeholder'],
    ['the key of a provider', local, 'sk-ant-api03-0123456789', 'verify-token', 'looks like a key of Anthropic'],
    ['something else copied along', local, `${good} and more`, 'verify-token', 'only letters, digits'],
    ['no address', '', good, 'verify-address', 'Write the address'],
    ['a bare port', '18789', good, 'verify-address', 'starts with ws:// or wss://'],
    ['a login in the address', 'wss://somebody@gateway.example', good, 'verify-address', 'Only scheme, host and port'],
    ['a path behind the socket', 'ws://127.0.0.1:18789/chat', good, 'verify-address', 'Only scheme, host and port'],
    ['a port that is none', 'ws://127.0.0.1:99999', good, 'verify-address', '1 to 65535'],
  ] as const;

  test.describe(() => {
    test.use({ clock: 'controlled' });

    test('what cannot be right is told at the field, which has the focus, and nothing is sent', async ({ companion, watch }) => {
      const { page } = companion;
      const nobody = `ws://127.0.0.1:${await freePort()}`;
      for (const [what, address, token, at, text] of mistakes) {
        await test.step(what, async () => {
          const sockets = watch.sockets.length;
          await companion.startVerification(token, address);
          const control = companion.at(at);
          await expect(control).toBeFocused();
          await expect(control).toBeInViewport();
          await expect(control).toHaveAttribute('aria-invalid', 'true');
          expect(await description(control)).toContain(text);
          await expect(page.getByText(text)).toBeVisible();
          await expect(companion.at('verify-address')).toHaveValue(address);
          await expect(companion.at('verify-token')).toHaveValue(token);
          await pass(page, 10_000);
          expect(watch.sockets).toHaveLength(sockets);
          watch.expectOnlyReached([nobody]);
          if (token === good) await watch.expectKept({ token: good });

          await companion.startVerification(good, nobody);
          await expect.poll(() => watch.sockets.length, 'put right, it is tried').toBe(sockets + 1);
          await companion.expectVerdict('unreachable');
          await expect(control).not.toHaveAttribute('aria-invalid', 'true');
          await expect(page.getByText(text)).toHaveCount(0);
          watch.expectOnlyReached([nobody]);
        });
      }
    });

    test('before the first check nothing is shown of a verdict, and nothing was reached', async ({ companion, watch }) => {
      await companion.startVerification('   ', local);
      await expect(companion.at('verify-token')).toBeFocused();
      await pass(companion.page, 10_000);
      await expect(companion.at('verify-verdict')).toHaveCount(0);
      expect(watch.sockets).toEqual([]);
      watch.expectOnlyReached([]);
    });
  });

  test('a corrected field stops complaining as soon as it is right', async ({ companion }) => {
    await companion.startVerification('', local);
    await expect(companion.at('verify-token')).toHaveAttribute('aria-invalid', 'true');
    await companion.at('verify-token').fill(good);
    await expect(companion.at('verify-token')).not.toHaveAttribute('aria-invalid', 'true');
  });
});

test.describe('keyboard', () => {
  const focused = (page: Page): Locator => page.locator(':focus');
  const isInVerify = (page: Page): Promise<boolean | undefined> => page.evaluate(() => document.querySelector('#verify')?.contains(document.activeElement));

  test('the skip link is the first stop, shows itself, and leads to the result', async ({ companion }) => {
    const { page } = companion;
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the result' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(page.locator('#result')).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.querySelector('#result')?.contains(document.activeElement))).toBe(true);
  });

  test('release, target and fields need no mouse', async ({ companion }) => {
    const { page } = companion;
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    for (let stop = 0; stop < 12 && !(await companion.at('release').evaluate((element) => element === document.activeElement)); stop += 1) await press('Tab');
    await expect(companion.at('release')).toBeFocused();
    await press('ArrowDown');
    await expect(companion.at('release')).not.toHaveValue(newest);
    await press('ArrowUp');
    await expect(companion.at('release')).toHaveValue(newest);

    // By the page that explains the field.
    await press('Tab', 'Tab');
    await expect(companion.at('target-gcp')).toBeFocused();
    await press('ArrowDown');
    await expect(companion.at('target-fly')).toBeChecked();
    await expect(field(page, 'fly.app')).toBeVisible();
    await press('ArrowDown');
    await expect(companion.at('target-fly-private')).toBeChecked();
    await press('ArrowDown');
    await expect(companion.at('target-gcp'), 'around').toBeChecked();
    await expect(companion.at('target-gcp')).toBeFocused();

    // By the presets.
    await press('Tab', 'Tab', 'Tab', 'Tab');
    await expect(field(page, 'gcp.project_id')).toBeFocused();
    await press('Control+A');
    await page.keyboard.type('Typed Project');
    await expect(field(page, 'gcp.project_id'), 'typing goes on although findings come and go').toHaveValue('Typed Project');
    await press('Tab', 'Tab');
    await expect(focused(page)).toHaveText('Use typed-project');
    await press('Enter');
    await expect(field(page, 'gcp.project_id')).toHaveValue('typed-project');
    await settled(page);
    expect(await page.evaluate(() => document.querySelector('#settings')?.contains(document.activeElement)), 'the button is gone, the focus is not').toBe(true);
  });

  test('file tabs answer to arrows, Home and End', async ({ companion }) => {
    const { page } = companion;
    const names = await fileNames(page);
    const [first = '', second = ''] = names;
    const last = names.at(-1) ?? '';
    const expectChosen = async (name: string): Promise<void> => {
      await expect(tab(page, name)).toBeFocused();
      await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true');
      await expect(files(page).getByRole('tab', { selected: true })).toHaveCount(1);
      await expect(files(page).getByRole('tabpanel')).toHaveCount(1);
      await expect(panel(page, name)).toBeVisible();
      await expect(files(page).locator('[role="tab"][tabindex="0"]')).toHaveCount(1);
    };
    await tab(page, first).focus();
    for (const [key, name] of [
      ['ArrowRight', second],
      ['End', last],
      ['ArrowRight', first],
      ['ArrowLeft', last],
      ['Home', first],
    ] as const) {
      await page.keyboard.press(key);
      await expectChosen(name);
    }
    // Out of the tabs in one step, into the panel that belongs to the chosen one.
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');
    expect(await panel(page, last).evaluate((element) => element.contains(document.activeElement))).toBe(true);
  });

  test('a check is started with Enter and cancelled without a mouse', async ({ companion }) => {
    const { page } = companion;
    const line: Imposter = await hangingLine();
    try {
      await companion.openVerification();
      await companion.at('verify-address').focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.type(`ws://127.0.0.1:${line.port}`);
      await page.keyboard.press('Tab');
      await expect(companion.at('verify-token')).toBeFocused();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('a-token-typed-by-hand-0123456789');
      await page.keyboard.press('Enter');
      await expect(page.getByText('Connecting…')).toBeVisible();
      await expect(page.getByRole('status').filter({ hasText: 'Connecting…' })).toBeVisible();
      for (let stop = 0; stop < 4 && !(await companion.at('verify-cancel').evaluate((element) => element === document.activeElement)); stop += 1) await page.keyboard.press('Tab');
      await expect(companion.at('verify-cancel')).toBeFocused();
      await page.keyboard.press('Enter');
      await companion.expectVerdict('cancelled');
      await settled(page);
      expect(await isInVerify(page), 'the focus is still where the person was').toBe(true);
    } finally {
      await line.close();
    }
  });

  test('starting with the button keeps the focus in the panel until the verdict', async ({ companion }) => {
    const { page } = companion;
    await companion.openVerification();
    await companion.at('verify-address').fill(`ws://127.0.0.1:${await freePort()}`);
    await companion.at('verify-start').focus();
    await page.keyboard.press('Enter');
    await companion.expectVerdict('unreachable');
    await settled(page);
    expect(await isInVerify(page)).toBe(true);
  });

  for (const [width, target, isBothWays] of [
    [1440, 'gcp', false],
    [390, 'fly', true],
    [1440, 'gcp', true],
  ] as const) {
    test(`every stop can be seen and follows the last, at ${width} px${isBothWays ? ', and back' : ''}`, deepUnless(width === 390 || !isBothWays), async ({ companion }) => {
      const { page } = companion;
      await page.setViewportSize({ width, height: 800 });
      await companion.choose({ release: newest, target });
      await companion.openVerification();
      await unfold(page);
      // Tab goes on from where something was clicked last; in front of the first link is the beginning.
      await page.getByRole('link', { name: 'Skip to the result' }).focus();
      await page.keyboard.press('Shift+Tab');
      const forward = await tabThrough(page, 'Tab');
      expect(forward.length).toBeGreaterThan(80);
      expect(forward[0]?.region).toBe('skip');
      expect([...new Set(forward.map((stop) => stop.region))], 'the regions come one after the other').toEqual(['skip', 'preferences', 'parts', 'local-nav', 'settings', 'checks', 'overview', 'files', 'guide', 'verify'].filter((region) => forward.some((stop) => stop.region === region)));
      const backwards = forward.filter((stop, position) => stop.order <= (forward[position - 1]?.order ?? -1));
      expect(backwards.map((stop) => stop.name), 'stops before the one they follow').toEqual([]);
      expect(forward.filter((stop) => !stop.marked).map((stop) => stop.name), 'stops without a mark').toEqual([]);
      expect(forward.filter((stop) => !stop.uncovered).map((stop) => stop.name), 'stops out of sight').toEqual([]);
      if (!isBothWays) return;

      const backward = await tabThrough(page, 'Shift+Tab');
      expect(backward.map((stop) => stop.name), 'the same way back').toEqual(forward.map((stop) => stop.name).reverse());
      expect(backward.filter((stop) => !stop.uncovered).map((stop) => stop.name), 'stops out of sight on the way back').toEqual([]);
    });
  }
});

test.describe('axe', () => {
  const bad = async (companion: CompanionPage, target: Target): Promise<void> => {
    await field(companion.page, target === 'gcp' ? 'gcp.project_id' : 'fly.app').fill('Not A Name');
    await companion.openPlan('{');
    await expect(companion.page.getByText('could not be opened')).toBeVisible();
  };

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const target of targets) {
      // By default axe.spec.ts looks at each target, in one appearance.
      test(`${colorScheme}, ${target}: nothing to complain of`, deepUnless(false), async ({ companion }) => {
        test.setTimeout(180_000);
        const { page } = companion;
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await companion.at(`target-${target}`).check();
        expect(await violations(page), 'as it opens').toEqual([]);
        await companion.openVerification();
        await unfold(page);
        expect(await violations(page), 'with everything unfolded').toEqual([]);
        await bad(companion, target);
        expect(await violations(page), 'with errors').toEqual([]);
        await companion.startVerification('', '');
        expect(await violations(page), 'with problems at the verification').toEqual([]);
      });
    }

    const rules = colorScheme === 'light' ? 'all' : 'colours';
    test(`${colorScheme}: nothing to complain of in a verdict`, async ({ companion }) => {
      test.setTimeout(180_000);
      const { page } = companion;
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const token = 'a-token-for-the-looks-0123456789';
      const gateway = await agreeableGateway();
      const line = await hangingLine();
      try {
        await companion.startVerification(token, gateway.address);
        await companion.expectVerdict('verified');
        expect(await violations(page, rules, '#verify'), 'good').toEqual([]);
        await companion.startVerification(token, `ws://127.0.0.1:${await freePort()}`);
        await companion.expectVerdict('unreachable');
        expect(await violations(page, rules, '#verify'), 'bad').toEqual([]);
        await companion.startVerification(token, `ws://127.0.0.1:${line.port}`);
        await expect(companion.at('verify-cancel')).toBeEnabled();
        await companion.at('verify-cancel').click();
        await companion.expectVerdict('cancelled');
        expect(await violations(page, rules, '#verify'), 'neither').toEqual([]);
      } finally {
        await gateway.close();
        await line.close();
      }
    });
  }
});
