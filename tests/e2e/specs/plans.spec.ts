import { execFileSync } from 'node:child_process';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { CompanionPage } from '../support/companion-page.ts';
import { pressed } from '../support/downloads.ts';
import { expect, test } from '../support/fixtures.ts';
import type { Target } from '../support/releases.ts';
import { deepUnless } from '../support/sample.ts';
import type { Site } from '../support/static-server.ts';
import { companion as program } from '../support/tools.ts';

// Whole plans: in the address, back and forth, kept on the device, and two of them side by side.

const targets: Target[] = ['gcp', 'fly', 'fly-private'];
const newest = 'openclaw@2026.9.6';
const presets = ['cheapest', 'recommended', 'hardened'] as const;

// By name or by look, each of them is taken for a secret.
const fakes = {
  'gateway token': 'obviously-fake-gateway-token-0123456789',
  variable: 'obviously-fake-value-of-a-variable',
  key: 'sk-ant-obviously-fake-key-0000',
};

const field = (page: Page, path: string): Locator => page.locator(`#field-${path.replace('.', '-')}`);
const notice = (page: Page): Locator => page.locator('#notice');
const announcement = (page: Page): Locator => page.locator('#announcement');
const summary = (page: Page): Locator => page.getByRole('region', { name: 'Checks' });
const undo = (page: Page): Locator => page.locator('#undo');
const redo = (page: Page): Locator => page.locator('#redo');
const preset = (page: Page, id: string): Locator => page.locator(`[data-preset="${id}"]`);
const kept = (page: Page): Locator => page.locator('.shelf-list li');
const comparison = (page: Page): Locator => page.locator('#comparison');
const fragment = (page: Page): string => new URL(page.url()).hash.slice(1);
const stored = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('companion.plans'));

async function unfold(page: Page): Promise<void> {
  await page.locator('details.advanced').evaluateAll((list) => list.forEach((details) => ((details as HTMLDetailsElement).open = true)));
}

async function openShelf(page: Page): Promise<void> {
  await page.locator('details.shelf').evaluate((details) => ((details as HTMLDetailsElement).open = true));
}

async function keep(page: Page, name: string): Promise<void> {
  await openShelf(page);
  await page.getByLabel('Name of the plan').fill(name);
  await page.getByRole('button', { name: 'Keep this plan' }).click();
  await expect(notice(page)).toContainText(`“${name}” is kept on this device.`);
}

const act = (page: Page, action: 'Open' | 'Compare' | 'Remove', name: string): Promise<void> => page.getByRole('button', { name: `${action}: ${name}`, exact: true }).click();

async function opened(context: BrowserContext, site: Site, address: string): Promise<CompanionPage> {
  const page = await context.newPage();
  await page.goto(address);
  const companion = new CompanionPage(page, site);
  await companion.started();
  return companion;
}

/** The values of a plan file by the paths of their fields. */
function valuesOf(plan: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const [section, value] of Object.entries(JSON.parse(plan) as Record<string, unknown>)) {
    if (typeof value !== 'object' || value === null) values.set(section, JSON.stringify(value));
    else for (const [name, inner] of Object.entries(value)) values.set(`${section}.${name}`, JSON.stringify(inner));
  }
  return values;
}

function defaultsOf(target: Target): Map<string, string> {
  return valuesOf(execFileSync(program(), ['new', '--product', newest, '--target', target], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
}

/** Fields of every kind, with texts that need encoding. */
async function change(companion: CompanionPage, target: Target): Promise<void> {
  const { page } = companion;
  await companion.at(`target-${target}`).check();
  await unfold(page);
  const texts: [string, string][] =
    target === 'gcp'
      ? [
          ['gcp.project_id', 'linked-project'],
          ['gcp.project_name', 'Linked & named = 100%'],
          ['docker.host_port', '19001'],
          ['docker.home_volume', 'linked_home'],
        ]
      : [
          ['fly.app', 'linked-app'],
          ['fly.region', 'arn'],
          ['fly.environment', 'LOG_LEVEL=debug\nGREETING=hej æøå 你好 #1'],
        ];
  for (const [path, text] of [...texts, ['image.packages', 'socat, jq'], ['access.origins', 'https://panel.example']] as const) await field(page, path).fill(text);
  await field(page, 'config.telegram').check();
  await field(page, 'config.openai').uncheck();
}

test.describe('links', () => {
  for (const target of targets) {
    test(`${target}: the address says what differs from the defaults, and opens as the same plan`, deepUnless(target !== 'fly-private'), async ({ companion, context, site }) => {
      const { page } = companion;
      await change(companion, target);
      const plan = await companion.savePlan();
      await expect.poll(() => fragment(page)).toContain('config.openai=0');

      const pairs = new Map(fragment(page).split('&').map((pair) => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)] as const));
      expect(pairs.get('plan')).toBe('1');
      expect(pairs.get('release')).toBe(newest);
      expect(pairs.get('target')).toBe(target);
      const defaults = defaultsOf(target);
      // The page that is let in is for whoever opens the link to say.
      const changed = [...valuesOf(plan)].filter(([path, value]) => path !== 'access.page_origin' && defaults.get(path) !== value).map(([path]) => path);
      expect([...pairs.keys()].filter((key) => !['plan', 'release', 'target'].includes(key)).sort()).toEqual(changed.filter((path) => path !== 'target').sort());

      const there = await opened(context, site, page.url());
      await expect(notice(there.page)).toContainText('The plan of the link is open.');
      expect(await there.savePlan()).toBe(plan);
      await expect.poll(() => there.page.url(), 'the address stays').toBe(page.url());
      await there.page.reload();
      await there.started();
      expect(await there.savePlan()).toBe(plan);
    });

  }

  test('a plan that lets no page in opens as the same plan', async ({ companion, context, site }) => {
    const { page } = companion;
    for (const target of targets) {
      await companion.at(`target-${target}`).check();
      await companion.at('allow-this-page').uncheck();
      const plan = await companion.savePlan();
      await expect.poll(() => fragment(page)).toContain(`target=${target}`);
      await expect.poll(() => fragment(page)).not.toContain('access.allow_page');
      const there = await opened(context, site, page.url());
      expect(await there.savePlan(), target).toBe(plan);
      await there.page.close();
    }
  });

  test('the address waits for a pause in the typing, and makes no step back', async ({ companion }) => {
    const { page } = companion;
    expect(fragment(page), 'of a plan nobody changed').toBe('');
    await page.evaluate(() => {
      const counted = window as unknown as { addresses: string[] };
      counted.addresses = [];
      const { replaceState } = history;
      history.replaceState = (...given) => {
        counted.addresses.push(String(given[2]));
        replaceState.apply(history, given);
      };
    });
    const steps = await page.evaluate(() => history.length);
    const typed = 'typed-letter-by-letter';
    await field(page, 'gcp.project_id').fill('');
    await field(page, 'gcp.project_id').pressSequentially(typed, { delay: 20 });
    await expect.poll(() => fragment(page), { timeout: 2_000 }).toContain(`gcp.project_id=${typed}`);
    expect(await page.evaluate(() => (window as unknown as { addresses: string[] }).addresses.length)).toBeLessThan(typed.length / 3);
    expect(await page.evaluate(() => history.length)).toBe(steps);

    await page.getByRole('button', { name: 'Start over' }).click();
    await expect.poll(() => fragment(page)).toBe('');
  });

  test('the copied link is the address, also before anything was changed', async ({ companion, context, site }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
    const { page } = companion;
    const copied = async (): Promise<string> => {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await page.getByRole('button', { name: 'Copy the link to this plan' }).click();
      await expect(announcement(page)).toHaveText('Copied');
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const plan = await companion.savePlan();
    const first = await copied();
    expect(first.startsWith(`${site.url}#plan=1&release=${newest}&target=gcp`)).toBe(true);
    const there = await opened(context, site, first);
    expect(await there.savePlan()).toBe(plan);
    await there.page.close();

    await change(companion, 'fly');
    await expect.poll(() => fragment(page)).toContain('config.openai=0');
    expect(await copied()).toBe(page.url());
  });

  test('what cannot be read in a link is said, and the rest is open', async ({ context, site }) => {
    const parts = ['plan=1', `release=${newest}`, 'target=fly', 'fly.regoin=arn', 'fly.app=read-app', 'fly.memory=%ZZ', 'config.telegram=2', 'config.slack=1', 'access.allow_page=1', 'access.page_origin=https://stranger.example'];
    const there = await opened(context, site, `${site.url}#${parts.join('&')}`);
    const said = notice(there.page);
    await expect(said).toContainText('Not everything in the link could be read:');
    for (const text of ['fly.regoin', 'Probably fly.region is meant', 'The value of fly.memory is damaged', 'config.telegram is a switch', 'names a page that may reach the gateway']) await expect(said).toContainText(text);
    await expect(said).toHaveRole('status');
    await expect(there.at('target-fly')).toBeChecked();
    await expect(field(there.page, 'fly.app')).toHaveValue('read-app');
    await expect(field(there.page, 'config.slack')).toBeChecked();
    await expect(field(there.page, 'config.telegram')).not.toBeChecked();
    await expect(field(there.page, 'fly.memory')).toHaveValue('2048mb');
    const plan = await there.savePlan();
    expect(plan).not.toContain('stranger.example');
    expect(plan).toContain(site.origin);
    await expect.poll(() => fragment(there.page), 'the address says what was read').toBe(`plan=1&release=${newest}&target=fly&fly.app=read-app&config.slack=1&access.allow_page=1`);

    const later = await opened(context, site, `${site.url}#plan=2&release=${newest}&target=fly-private&fly.app=later-app`);
    await expect(notice(later.page)).toContainText('it says plan=2, and this version knows plan=1');
    await expect(field(later.page, 'fly.app')).toHaveValue('later-app');
  });

  test('a link pasted into the address of an open page opens there, and can be taken back', async ({ companion }) => {
    const { page } = companion;
    await field(page, 'gcp.project_id').fill('before-the-link');
    await expect.poll(() => fragment(page)).toContain('before-the-link');
    const before = await companion.savePlan();
    await page.evaluate(() => Object.assign(window, { isStillOpen: true }));
    await page.goto(`${page.url().split('#')[0]}#plan=1&release=moltbot&target=fly&fly.app=pasted-app`);
    await expect(notice(page)).toContainText('The plan of the link is open.');
    await expect(field(page, 'fly.app')).toHaveValue('pasted-app');
    await expect(companion.at('release')).toHaveValue(/moltbot/);
    expect(await page.evaluate(() => 'isStillOpen' in window), 'the page was not loaded again').toBe(true);
    await undo(page).click();
    expect(await companion.savePlan()).toBe(before);
    await expect.poll(() => fragment(page)).toContain('before-the-link');

    await page.goto(`${page.url().split('#')[0]}#plan=1&target=gcp&gcp.zon=europe-north1-a`);
    await expect(notice(page)).toContainText('Probably gcp.zone is meant');
  });

  test('a plan too long for a link is told to be saved', async ({ companion }) => {
    const { page } = companion;
    await companion.at('target-fly').check();
    await unfold(page);
    await field(page, 'fly.environment').fill(`GREETING=${'æøå'.repeat(1_000)}`);
    await page.getByRole('button', { name: 'Copy the link to this plan' }).click();
    await expect(notice(page)).toHaveText('This plan is too long for a link. Save it to a file.', { timeout: 3_000 });
    await expect.poll(() => fragment(page)).toBe('');
  });
});

test.describe('secrets', () => {
  test('what looks like a secret stays in memory, wherever it was typed', async ({ companion, context, site, watch }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
    const { page } = companion;
    await companion.at('target-fly').check();
    await unfold(page);
    await field(page, 'fly.environment').fill(`OPENCLAW_X_TOKEN=${fakes.variable}\nLOG_LEVEL=debug`);
    await field(page, 'image.packages').fill(fakes.key);
    await field(page, 'fly.app').fill(fakes.key);
    await page.locator('#gateway-token').fill(fakes['gateway token']);
    await expect.poll(() => fragment(page), 'the other lines are there').toContain('fly.environment=LOG_LEVEL%3Ddebug');
    await keep(page, 'Without secrets');
    await page.locator('.tick').first().check();
    await expect.poll(() => page.evaluate(() => localStorage.getItem('companion.progress'))).not.toBeNull();
    await watch.expectKept(fakes);

    await page.getByRole('button', { name: 'Copy the link to this plan' }).click();
    await expect(announcement(page)).toHaveText('Copied');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain('LOG_LEVEL');
    for (const [name, fake] of Object.entries(fakes)) expect(link.includes(fake), `the ${name} is in the link`).toBe(false);
    await expect(field(page, 'fly.environment'), 'what was typed stays').toHaveValue(/OPENCLAW_X_TOKEN=/);
  });

  test('the name of a kept plan is no place for a secret', async ({ companion, watch }) => {
    const { page } = companion;
    await openShelf(page);
    await page.getByLabel('Name of the plan').fill(fakes.key);
    await page.getByRole('button', { name: 'Keep this plan' }).click();
    await expect(notice(page)).not.toHaveText('');
    await watch.expectKept({ key: fakes.key });
  });

  test('a secret in a link is left out, told, and gone from the address', async ({ context, site }) => {
    const there = await opened(context, site, `${site.url}#plan=1&release=${newest}&target=fly&fly.environment=LOG_LEVEL%3Ddebug%0AOPENCLAW_X_TOKEN%3D${fakes.variable}`);
    await expect(notice(there.page)).toContainText('What the link says for fly.environment looks like a secret');
    await unfold(there.page);
    await expect(field(there.page, 'fly.environment')).toHaveValue('LOG_LEVEL=debug');
    await expect.poll(() => there.page.url().includes(fakes.variable)).toBe(false);
    expect((await there.savePlan()).includes(fakes.variable)).toBe(false);
  });

  test('a secret in a link that says nothing else new is gone from the address too', async ({ companion }) => {
    const { page } = companion;
    await companion.at('target-fly').check();
    await expect.poll(() => fragment(page)).toContain('target=fly');
    // The second time, what could be read is what stands there already.
    for (const time of ['first', 'second']) {
      await page.goto(`${page.url()}&fly.environment=OPENCLAW_X_TOKEN%3D${fakes.variable}`);
      await expect(notice(page)).toContainText('looks like a secret');
      await expect.poll(() => page.url().includes(fakes.variable), { message: `the ${time} time`, timeout: 3_000 }).toBe(false);
    }
  });
});

test.describe('presets', () => {
  for (const target of targets) {
    test(`${target}: each preset fills the form, says what it trades, and has no error`, deepUnless(target !== 'fly-private'), async ({ companion }) => {
      const { page } = companion;
      await companion.at(`target-${target}`).check();
      await unfold(page);
      const name = target === 'gcp' ? 'gcp.project_id' : 'fly.app';
      await field(page, name).fill('named-by-hand');
      const sizes: Record<(typeof presets)[number], Record<string, string>> =
        target === 'gcp'
          ? {
              cheapest: { 'gcp.machine_type': 'e2-micro', 'gcp.disk_size': '30GB', 'gcp.disk_type': 'pd-standard' },
              recommended: { 'gcp.machine_type': 'e2-medium', 'gcp.disk_size': '20GB', 'gcp.disk_type': 'default' },
              hardened: { 'gcp.machine_type': 'e2-medium', 'gcp.disk_size': '20GB', 'gcp.disk_type': 'default' },
            }
          : {
              cheapest: { 'fly.vm_size': 'shared-cpu-1x', 'fly.memory': '1024mb', 'fly.heap': '768' },
              recommended: { 'fly.vm_size': 'shared-cpu-2x', 'fly.memory': '2048mb', 'fly.heap': '1536' },
              hardened: { 'fly.vm_size': 'shared-cpu-2x', 'fly.memory': '2048mb', 'fly.snapshot_retention': '30' },
            };
      const said = new Set<string>();
      for (const id of presets) {
        await preset(page, id).click();
        await expect(page.locator('[data-preset][aria-pressed="true"]'), id).toHaveCount(1);
        await expect(preset(page, id)).toHaveAttribute('aria-pressed', 'true');
        for (const [path, value] of Object.entries(sizes[id])) await expect(field(page, path), `${id}: ${path}`).toHaveValue(value);
        await expect(field(page, name), 'names stay').toHaveValue('named-by-hand');
        await expect(companion.at('allow-this-page')).toBeChecked({ checked: id !== 'hardened' });
        await expect(summary(page).getByRole('status'), id).not.toContainText('error');
        await expect(page.locator('.finding-error'), id).toHaveCount(0);
        const about = await page.locator('.preset-about').innerText();
        expect(about, `${id} says what it costs or leaves out`).toMatch(id === 'hardened' ? /left out/ : /\$\d/);
        said.add(about);
      }
      expect(said.size).toBe(presets.length);

      for (const id of presets) {
        await preset(page, id).click();
        await field(page, target === 'gcp' ? 'gcp.disk_size' : 'fly.memory').fill(target === 'gcp' ? '77GB' : '4096mb');
        await expect(page.locator('[data-preset][aria-pressed="true"]'), `${id}, changed by hand`).toHaveCount(0);
        await expect(page.locator('.preset-about')).toHaveText('Your settings match none of them.');
      }
    });
  }
});

test.describe('undo and redo', () => {
  const labels = ['Project id', 'Telegram', 'Where it runs', 'Fly.io app'];

  test('every step of the form goes back and forth with the buttons, and is said', async ({ companion }) => {
    const { page } = companion;
    await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
    await expect(redo(page)).toHaveAttribute('aria-disabled', 'true');
    const plans = [await companion.savePlan()];
    for (const change of [
      () => field(page, 'gcp.project_id').fill('a-step-back'),
      () => field(page, 'config.telegram').check(),
      () => companion.at('target-fly').check(),
      () => field(page, 'fly.app').fill('a-step-forth'),
      () => preset(page, 'cheapest').click(),
    ]) {
      await change();
      plans.push(await companion.savePlan());
    }
    const said: string[] = [];
    for (let step = plans.length - 2; step >= 0; step -= 1) {
      await expect(undo(page)).toHaveAttribute('aria-label', /^Undo: ./);
      await undo(page).click();
      expect(await companion.savePlan(), `after undo ${step}`).toBe(plans[step]);
      await expect(announcement(page)).toHaveText(/^Undone: ./);
      said.unshift((await announcement(page).innerText()).replace('Undone: ', ''));
    }
    expect(said[0]).toBe(labels[0]);
    expect(said[2]).toBe(labels[2]);
    expect(said[4], 'a preset is one step of many fields').toContain(', ');
    await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
    for (const [step, plan] of plans.entries()) {
      if (step === 0) continue;
      await redo(page).click();
      expect(await companion.savePlan(), `after redo ${step}`).toBe(plan);
      await expect(announcement(page)).toHaveText(`Redone: ${said[step - 1]}`);
    }
    await expect(redo(page)).toHaveAttribute('aria-disabled', 'true');

    await undo(page).click();
    await field(page, 'fly.app').fill('another-way');
    await expect(redo(page), 'a new step ends the old way').toHaveAttribute('aria-disabled', 'true');
  });

  test('the keys do the same, outside of text', async ({ companion }) => {
    const { page } = companion;
    const first = await companion.savePlan();
    await field(page, 'config.telegram').check();
    const second = await companion.savePlan();
    await companion.at('target-fly').check();
    const third = await companion.savePlan();

    await companion.at('target-fly').focus();
    await page.keyboard.press('Control+z');
    await expect(announcement(page)).toHaveText(`Undone: ${labels[2]}`);
    expect(await companion.savePlan()).toBe(second);
    await page.keyboard.press('Control+z');
    expect(await companion.savePlan()).toBe(first);
    await page.keyboard.press('Control+Shift+Z');
    await expect(announcement(page)).toHaveText(/^Redone: /);
    expect(await companion.savePlan()).toBe(second);
    await page.keyboard.press('Control+Shift+Z');
    expect(await companion.savePlan()).toBe(third);
  });

  test('in text the keys take back letters, and nothing else', async ({ companion }) => {
    const { page } = companion;
    await companion.at('target-fly').check();
    const control = field(page, 'fly.app');
    const before = await control.inputValue();
    await control.focus();
    await control.press('End');
    await control.pressSequentially('xy');
    await expect(control).toHaveValue(`${before}xy`);
    for (let letters = 0; letters < 3; letters += 1) await control.press('Control+z');
    await expect(control).toHaveValue(before);
    await expect(companion.at('target-fly')).toBeChecked();
    await expect(announcement(page)).toHaveText('');
  });

  test('starting over can be taken back', async ({ companion }) => {
    const { page } = companion;
    const fresh = await companion.savePlan();
    await change(companion, 'fly-private');
    const plan = await companion.savePlan();
    for (const back of [() => notice(page).getByRole('button', { name: 'Undo' }).click(), () => undo(page).click()]) {
      await page.getByRole('button', { name: 'Start over' }).click();
      await expect(notice(page)).toContainText('Back to the defaults.');
      expect(await companion.savePlan()).toBe(fresh);
      await back();
      expect(await companion.savePlan()).toBe(plan);
      await expect(announcement(page)).toHaveText(/^Undone: /);
    }
  });

  test('the button beside that word is gone afterwards, the focus is not', async ({ companion }) => {
    const { page } = companion;
    await field(page, 'config.telegram').check();
    await page.getByRole('button', { name: 'Start over' }).click();
    await notice(page).getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await expect(notice(page)).toHaveText('');
    await expect.poll(() => page.evaluate(() => document.querySelector('#settings')?.contains(document.activeElement)), { timeout: 2_000 }).toBe(true);
  });
});

test.describe('plans on the device', () => {
  test('a kept plan is there after a reload, opens as the same plan, is replaced, and removed', async ({ companion }) => {
    const { page } = companion;
    await openShelf(page);
    await expect(page.getByText('No plan is kept yet.')).toBeVisible();
    await page.getByRole('button', { name: 'Keep this plan' }).click();
    await expect(notice(page)).toContainText('Give the plan a name');
    await expect(page.getByLabel('Name of the plan')).toBeFocused();
    expect(await stored(page)).toBeNull();
    await change(companion, 'fly');
    const plan = await companion.savePlan();
    await keep(page, 'At home');
    await expect(page.getByLabel('Name of the plan')).toHaveValue('');

    await page.goto(page.url().split('#')[0] ?? '');
    await page.reload();
    await companion.started();
    expect(await companion.savePlan()).not.toBe(plan);
    await openShelf(page);
    await expect(kept(page)).toHaveCount(1);
    await act(page, 'Open', 'At home');
    await expect(notice(page)).toHaveText('“At home” is open.');
    expect(await companion.savePlan()).toBe(plan);

    await field(page, 'fly.app').fill('another-app');
    const other = await companion.savePlan();
    await keep(page, 'At home');
    await expect(kept(page), 'in place of the first').toHaveCount(1);
    await keep(page, 'Elsewhere');
    await expect(kept(page)).toHaveCount(2);
    await page.getByRole('button', { name: 'Start over' }).click();
    await act(page, 'Open', 'At home');
    expect(await companion.savePlan()).toBe(other);

    await act(page, 'Remove', 'At home');
    await expect(notice(page)).toHaveText('“At home” was removed.');
    await expect(kept(page)).toHaveCount(1);
    await expect(page.locator('#plans'), 'the button is gone, the focus is not').toBeFocused();
    expect(await companion.savePlan(), 'the form stays').toBe(other);
    await page.reload();
    await companion.started();
    await openShelf(page);
    await expect(page.locator('.shelf-name')).toHaveText(['Elsewhere']);
  });

  test('exported plans are the same in another browser, and a broken file takes nothing away', async ({ companion, browser, site }) => {
    const { page } = companion;
    await change(companion, 'gcp');
    const plan = await companion.savePlan();
    await keep(page, 'Moved');
    await companion.at('target-fly').check();
    const second = await companion.savePlan();
    await keep(page, 'Moved as well');
    const download = await pressed(page.getByRole('button', { name: 'Export all' }));
    expect(download.suggestedFilename()).toBe('companion-plans.json');
    const file = await download.path();

    const context = await browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce' });
    try {
      const there = await opened(context, site, site.url);
      await openShelf(there.page);
      await expect(kept(there.page)).toHaveCount(0);
      await there.at('import-plans').setInputFiles(file);
      await expect(notice(there.page)).toHaveText('Imported: Moved, Moved as well');
      for (const [name, expected] of [
        ['Moved', plan],
        ['Moved as well', second],
      ] as const) {
        await act(there.page, 'Open', name);
        await expect(notice(there.page)).toHaveText(`“${name}” is open.`);
        expect(await there.savePlan(), name).toBe(expected);
      }

      const before = await stored(there.page);
      const give = (text: string): Promise<void> => there.at('import-plans').setInputFiles({ name: 'plans.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      for (const [text, reason] of [
        ['{"shelf":1,"plans":[', 'cannot be read as plans'],
        ['{"shelf":7,"plans":[]}', 'saved by another version'],
        ['[]', 'cannot be read as plans'],
      ] as const) {
        await give(text);
        await expect(notice(there.page), text).toContainText(reason);
        await expect(kept(there.page)).toHaveCount(2);
        expect(await stored(there.page), text).toBe(before);
        expect(await there.savePlan(), text).toBe(second);
      }
      await give(`{"shelf":1,"plans":[5,{"name":"Wrong","saved_at":1,"plan":{"format":1,"oops":1}},{"name":"Moved","saved_at":1,"plan":${plan}}]}`);
      await expect(notice(there.page)).toContainText('Not everything could be read:');
      for (const text of ['Entry 1 holds no plan', 'cannot read the plan “Wrong”', '“Moved” is now called “Moved 2”']) await expect(notice(there.page)).toContainText(text);
      await expect(there.page.locator('.shelf-name')).toHaveText(['Moved', 'Moved as well', 'Moved 2']);
      await there.page.reload();
      await there.started();
      await openShelf(there.page);
      await expect(kept(there.page)).toHaveCount(3);
    } finally {
      await context.close();
    }
  });

  test('what another window keeps or removes is seen here', async ({ companion, context, site }) => {
    const { page } = companion;
    await openShelf(page);
    await page.getByLabel('Name of the plan').fill('half typed');
    const before = await companion.savePlan();
    const there = await opened(context, site, site.url);
    await there.at('target-fly').check();
    const plan = await there.savePlan();
    await keep(there.page, 'From over there');
    await expect(kept(page)).toHaveCount(1);
    await expect(page.getByLabel('Name of the plan')).toHaveValue('half typed');
    expect(await companion.savePlan(), 'the form stays').toBe(before);
    await act(page, 'Open', 'From over there');
    expect(await companion.savePlan()).toBe(plan);

    await keep(page, 'From here');
    await expect(kept(there.page)).toHaveCount(2);
    await act(there.page, 'Remove', 'From over there');
    await expect(page.locator('.shelf-name')).toHaveText(['From here']);
  });
});

test.describe('comparing', () => {
  test('a kept plan beside the form: the settings and the files that differ', async ({ companion }) => {
    const { page } = companion;
    const before = await companion.downloadAll();
    await keep(page, 'As it was');
    await companion.at('host-port').fill('19001');
    await field(page, 'gcp.zone').fill('europe-north1-a');
    await field(page, 'config.telegram').check();
    const after = await companion.downloadAll();

    await act(page, 'Compare', 'As it was');
    await expect(comparison(page)).toBeFocused();
    await expect(comparison(page).getByRole('heading')).toHaveText('“As it was” beside the form');
    const rows = comparison(page).locator('tbody tr');
    const row = (label: string): Locator => rows.filter({ has: page.locator('th', { hasText: label }) }).locator('td');
    for (const [path, left, right] of [
      ['docker.host_port', '18789', '19001'],
      ['gcp.zone', 'us-central1-a', 'europe-north1-a'],
      ['config.telegram', 'false', 'true'],
    ] as const) {
      const label = (await page.locator(`label[for="field-${path.replace('.', '-')}"]`).textContent()) ?? '';
      await expect(row(label), label).toHaveText([left, right]);
    }
    await expect(rows, 'and the port that follows').toHaveCount(4);
    await expect(rows.filter({ hasText: 'follows from another' })).toHaveCount(1);
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
    expect(changed.length).toBeGreaterThan(0);
    const files = comparison(page).locator('p').filter({ hasText: 'Files that differ' });
    expect((await files.locator('code').allInnerTexts()).sort()).toEqual(changed.sort());

    await comparison(page).getByRole('button', { name: 'Close the comparison' }).click();
    await expect(comparison(page)).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => document.querySelector('.shelf')?.contains(document.activeElement)), 'the focus is back among the plans').toBe(true);

    await act(page, 'Open', 'As it was');
    await act(page, 'Compare', 'As it was');
    await expect(comparison(page)).toContainText('Both describe the same deployment.');
    await expect(comparison(page)).not.toContainText('Files that differ');
    await field(page, 'gcp.zone').fill('europe-west4-a');
    await expect(rows, 'it follows the form').toHaveCount(1);
    await act(page, 'Remove', 'As it was');
    await expect(comparison(page)).toHaveCount(0);
  });
});

test.describe('a browser that keeps nothing', () => {
  for (const [what, forbid] of [
    [
      'refuses to write',
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('no room', 'QuotaExceededError');
        };
      },
    ],
    [
      'has no storage at all',
      () => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      },
    ],
  ] as const) {
    test(`one that ${what}: it is said, and everything else goes on`, async ({ page, site, watch }) => {
      await page.addInitScript(forbid);
      const companion = new CompanionPage(page, site);
      await companion.open();
      const refused = notice(page).getByText('This browser keeps nothing for this page.');
      await change(companion, 'gcp');
      const plan = await companion.savePlan();
      await openShelf(page);
      await page.getByLabel('Name of the plan').fill('Nowhere');
      await page.getByRole('button', { name: 'Keep this plan' }).click();
      await expect(refused).toBeVisible();
      await expect(notice(page)).not.toContainText('is kept on this device');

      await companion.at('target-fly').check();
      await undo(page).click();
      await expect(refused).toHaveCount(0);
      expect(await companion.savePlan()).toBe(plan);
      await expect.poll(() => fragment(page)).toContain('gcp.project_id=linked-project');
      await page.locator('.tick').first().check();
      await expect(page.locator('.guide-head')).toContainText(/^1 of \d+ steps done/);
      await expect(refused).toBeVisible();
      await page.locator('#appearance').selectOption('dark');
      await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark');
      await page.locator('#language').selectOption('da');
      await expect(page.locator('html')).toHaveAttribute('lang', 'da');
      watch.expectOnlyReached([]);
    });
  }
});
