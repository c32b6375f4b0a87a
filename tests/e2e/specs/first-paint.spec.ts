import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CompanionPage } from '../support/companion-page.ts';
import { expect, test } from '../support/fixtures.ts';
import { deepUnless } from '../support/sample.ts';
import type { Site } from '../support/static-server.ts';
import { dist } from '../support/tools.ts';
import { settled } from '../support/unfold.ts';
import { readStrings } from '../support/words.ts';

// The page before its program is there, and how the program takes it over.

const tags = ['en', 'zh-CN', 'da'] as const;
type Tag = (typeof tags)[number];

const program = /setup-companion-[0-9a-f]+_bg\.wasm$/;

/** Holds the program back; it comes when the returned function is called. */
async function holdProgram(page: Page): Promise<() => void> {
  let arrive = (): void => {};
  const arrived = new Promise<void>((done) => {
    arrive = done;
  });
  await page.route(program, async (route) => {
    await arrived;
    // A page that is closed meanwhile wants it no more.
    await route.continue().catch(() => {});
  });
  return arrive;
}

/** Brings the page as something between the host and the program has changed it. */
async function rewrite(page: Page, site: Site, change: (html: string) => string): Promise<void> {
  await page.route((url) => url.href.split('#')[0] === site.url, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}

/** Goes there without waiting for the program: what is preloaded would hold back the load event. By then the loader has begun. */
async function enter(page: Page, site: Site, fragment: string): Promise<CompanionPage> {
  await page.goto(`${site.url}${fragment}`, { waitUntil: 'domcontentloaded' });
  return new CompanionPage(page, site);
}

/** Those that can be seen, once everything is laid out. */
const headings = async (page: Page): Promise<string[]> => {
  await expect(page.locator('html[data-later]')).toHaveCount(0);
  return page.locator('#page').locator('h1, h2, h3, h4').filter({ visible: true }).evaluateAll((list) => list.map((one) => (one.textContent ?? '').trim()));
};

const field = (page: Page, path: string) => page.locator(`#field-${path.replace('.', '-')}`);
const planOf = async (companion: CompanionPage): Promise<Record<string, unknown>> => JSON.parse(await companion.savePlan()) as Record<string, unknown>;

test.describe('before the program', () => {
  for (const tag of tags) {
    test(`${tag}: the page as it begins can be read, in that language alone`, async ({ page, site }) => {
      const arrive = await holdProgram(page);
      await enter(page, site, `#lang=${tag}`);
      await expect(page.locator('#page')).toBeVisible();
      await expect(page.locator('#page')).toHaveAttribute('data-language', tag);
      await expect(page.locator('html')).toHaveAttribute('lang', tag);
      await expect(page.locator('#boot-loading')).toBeHidden();
      await expect(page.getByTestId('release')).toBeVisible();
      await expect(page.locator('#language')).toHaveValue(tag);

      await expect(page.locator('#files [role="tab"]').filter({ hasText: /^docker-compose\.yml$/ })).toBeVisible();
      await expect(page.locator('#files [role="tabpanel"]:not([hidden]) pre')).not.toBeEmpty();
      expect(await page.locator('[data-step]').count()).toBeGreaterThan(10);
      await expect(page.locator('[data-step][aria-current="step"] pre').first()).toContainText('gcloud');
      await expect(page.locator('.picture-wide')).toBeVisible();

      const stringsIn = async (tag: Tag): Promise<string[]> => readStrings(tag, ['words']);
      const own = new Set(await stringsIn(tag));
      const others = (await Promise.all(tags.filter((other) => other !== tag).map(stringsIn))).flat();
      const shown = await headings(page);
      expect(shown.length).toBeGreaterThan(15);
      expect(shown.filter((text) => !own.has(text) && others.includes(text)), 'headings of another language').toEqual([]);
      expect(shown.filter((text) => own.has(text)).length, 'headings of this one').toBeGreaterThan(15);
      arrive();
      await expect(page.locator('#boot')).toHaveCount(0);
      expect(await headings(page), 'the same afterwards').toEqual(shown);
    });
  }

  test('without scripts the English page can be read', async ({ browser, site }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'da-DK' });
    try {
      const page = await context.newPage();
      await page.goto(site.url);
      await expect(page.locator('#page')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('OpenClaw Setup Companion');
      for (const name of ['What do you want to run?', 'Checks', 'At a glance', 'Files', 'Guide']) await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
      await expect(page.getByRole('tab', { name: 'docker-compose.yml', exact: true })).toBeVisible();
      await expect(page.locator('[data-step][aria-current="step"] pre').first()).toContainText('gcloud');
      await expect(page.locator('#boot-loading')).toBeHidden();
    } finally {
      await context.close();
    }
  });

  for (const appearance of ['light', 'dark', 'contrast'] as const) {
    test(`a stored appearance is in force: ${appearance}`, async ({ page, site }) => {
      await page.emulateMedia({ colorScheme: appearance === 'dark' ? 'light' : 'dark' });
      await page.addInitScript((appearance) => localStorage.setItem('companion.appearance', appearance), appearance);
      await holdProgram(page);
      await enter(page, site, '#lang=en');
      await expect(page.locator('#page')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('data-appearance', appearance);
      const paper = { light: 'rgb(251, 250, 248)', dark: 'rgb(20, 23, 26)', contrast: 'rgb(255, 255, 255)' };
      await expect(page.locator('body')).toHaveCSS('background-color', paper[appearance]);
    });
  }

  test('what lies below the first screen is laid out after it, without waiting for the program', async ({ page, site }) => {
    // Frames come when they are asked for.
    await page.addInitScript(() => {
      const waiting: FrameRequestCallback[] = [];
      window.requestAnimationFrame = (callback) => waiting.push(callback);
      Object.assign(window, { frame: () => { for (const callback of waiting.splice(0)) callback(0); } });
    });
    await holdProgram(page);
    await enter(page, site, '#lang=en');
    const laidOut = (): Promise<string[]> =>
      page.locator('#field-target, #overview, .section, #files, #guide, #verify').evaluateAll((parts) =>
        parts.filter((part) => part.firstElementChild?.checkVisibility() === true).map((part) => part.id || part.className));
    const first = await laidOut();
    expect(first, 'the first screen').toEqual(['field-target', 'overview']);
    const seen = [first.length];
    for (let frames = 0; (await page.locator('html[data-later]').count()) > 0; frames += 1) {
      expect(frames, 'comes to an end').toBeLessThan(12);
      // The rest of the frame is a message to itself, which arrives before one that is sent later.
      await page.evaluate(() => {
        (window as unknown as { frame: () => void }).frame();
        return new Promise((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = done;
          port2.postMessage(null);
        });
      });
      seen.push((await laidOut()).length);
    }
    expect(seen.length, `some at a time: ${seen}`).toBeGreaterThan(3);
    expect(seen, 'more and more').toEqual([...seen].sort((one, other) => one - other));
    expect((await laidOut()).slice(-3)).toEqual(['files', 'guide', 'verify']);
    expect(await page.locator('[data-later]').count(), 'marks that are left').toBe(0);
  });

  /** The guide begins at the top of the window, once the page has come to rest. */
  const expectGuide = async (page: Page): Promise<void> => {
    const guide = page.locator('#guide');
    await expect(guide).toBeInViewport();
    const top = await guide.evaluate(async (guide) => {
      const tops: number[] = [];
      // Not by frames: some of these tests hold them back. While something scrolls, no two of these are the same.
      while (tops.length < 5 || new Set(tops.slice(-5)).size > 1) {
        await new Promise((done) => setTimeout(done, 40));
        tops.push(Math.round(guide.getBoundingClientRect().top));
      }
      return tops.at(-1) ?? Number.NaN;
    });
    expect(top >= 0 && top < 120, `the guide begins at ${top}`).toBe(true);
  };

  test('a way to a part leads there before that part would have been laid out', async ({ page, site }) => {
    // No frame comes, so nothing is laid out later.
    await page.addInitScript(() => { window.requestAnimationFrame = () => 0; });
    await holdProgram(page);
    await enter(page, site, '#lang=en');
    await expect(page.locator('html[data-later]')).toHaveCount(1);
    await page.locator('.local-nav a[href="#guide"]').click();
    await expectGuide(page);
  });

  test('an address that names a part opens there', async ({ page, site }) => {
    await enter(page, site, '#guide');
    await expect(page.locator('#boot')).toHaveCount(0);
    await expectGuide(page);
  });

  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    test(`a way to a part ends where the part begins, with motion ${reducedMotion}`, async ({ page, site }) => {
      await page.emulateMedia({ reducedMotion });
      await enter(page, site, '#lang=en');
      await expect(page.locator('#boot')).toHaveCount(0);
      await expect(page.locator('html[data-later]')).toHaveCount(0);
      await page.locator('.local-nav a[href="#guide"]').click();
      await expectGuide(page);
    });
  }

  test('in a tall window everything is laid out at once', async ({ page, site }) => {
    await page.setViewportSize({ width: 1440, height: 1400 });
    await page.addInitScript(() => { window.requestAnimationFrame = () => 0; });
    await holdProgram(page);
    await enter(page, site, '#lang=en');
    await expect(page.getByRole('heading', { name: 'Guide', exact: true })).toBeVisible();
    expect(await page.locator('#guide-heading').evaluate((heading) => heading.checkVisibility())).toBe(true);
  });

  test('no secret stands in the files of the site', async () => {
    const names = (await readdir(dist)).filter((name) => name === 'index.html' || /^words-.*\.txt$/.test(name));
    expect(names).toHaveLength(1 + tags.length);
    for (const name of names) {
      const text = await readFile(join(dist, name), 'utf8');
      const isPage = name === 'index.html';
      const page = isPage ? text.slice(text.indexOf('<div id="page"')) : text;
      const passwords = page.match(/<input[^>]*type="password"[^>]*>/g) ?? [];
      expect(passwords.length > 0, name).toBe(isPage);
      expect(passwords.filter((input) => /\svalue(=|\s|>)/.test(input)).length, `${name}: a value of a field for secrets`).toBe(0);
      // The token and the password are 64 hexadecimal digits; keys and other random texts are no shorter than 32 of anything.
      expect(/[0-9a-fA-F]{32}/.test(page), `${name}: something like a token`).toBe(false);
      const long = page.match(/[A-Za-z0-9+_-]{40,}={0,2}/g)?.filter((text) => /\d/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text)) ?? [];
      expect(long.length, `${name}: something like a key`).toBe(0);
      if (isPage) expect(page, 'dots stand where the token will').toContain('•'.repeat(16));
    }
  });
});

test.describe('the program takes it over', () => {
  for (const tag of tags) {
    test(`${tag}: the elements stay the same ones`, deepUnless(tag !== 'da'), async ({ page, site }) => {
      const arrive = await holdProgram(page);
      const companion = await enter(page, site, `#lang=${tag}`);
      await expect(page.locator('#page')).toHaveAttribute('data-language', tag);
      await expect(page.locator('#page')).toBeVisible();
      const kept = await page.evaluateHandle(() => {
        const selectors = ['.page', 'h1', '#field-gcp-project_id', '[data-testid="release"]', '.picture-wide', '.picture-wide text', '[data-step]', '[data-step][aria-current] pre', '#files [role="tab"]', '#guide-heading', '#gateway-token', '#announcement'];
        return selectors.map((selector) => ({ selector, element: document.querySelector(selector) }));
      });
      expect(await kept.evaluate((list) => list.filter(({ element }) => element === null).map(({ selector }) => selector)), 'not there to begin with').toEqual([]);
      arrive();
      await companion.started();
      const others = await kept.evaluate((list) => list.filter(({ selector, element }) => element?.isConnected !== true || element !== document.querySelector(selector)).map(({ selector }) => selector));
      expect(others, 'elements that were replaced').toEqual([]);
      // What was taken over lives: the very field that was kept changes the plan.
      await field(page, 'gcp.project_id').fill('taken-over');
      expect(await planOf(companion)).toMatchObject({ gcp: { project_id: 'taken-over' } });
    });

    for (const width of [1440, 390]) {
      test(`${tag}: nothing moves at ${width} px`, deepUnless(tag !== 'da'), async ({ page, site }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.addInitScript(() => {
          const shifts: { value: number; moved: string[] }[] = [];
          Object.assign(window, { shifts });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node: Node | null }[] };
              shifts.push({ value, moved: sources.map(({ node }) => (node instanceof Element ? node.outerHTML : (node?.textContent ?? '')).slice(0, 80)) });
            }
          }).observe({ type: 'layout-shift', buffered: true });
        });
        const arrive = await holdProgram(page);
        const companion = await enter(page, site, `#lang=${tag}`);
        await expect(page.locator('#page')).toHaveAttribute('data-language', tag);
        await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
        await settled(page);
        arrive();
        await companion.started();
        // What has moved is told after the frame in which it moved.
        for (let frames = 0; frames < 5; frames += 1) await settled(page);
        const shifts = await page.evaluate(() => (window as unknown as { shifts: { value: number; moved: string[] }[] }).shifts);
        const total = shifts.reduce((sum, { value }) => sum + value, 0);
        expect(total, `moved: ${JSON.stringify(shifts)}`).toBeLessThanOrEqual(0.01);
      });
    }

    test(`${tag}: the page is the one that the program makes alone`, async ({ page, site }) => {
      /** The tree, and what the controls show: HTML says it in attributes, the program in properties. */
      const shown = async (): Promise<{ tree: string[]; controls: string[] }> => {
        await expect(page.locator('#page [data-later]'), 'all of it').toHaveCount(0);
        return page.evaluate(() => {
          const place = document.querySelector('#page')!;
          const controls = [...place.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('input, select, textarea')].map((control) => {
            const { id, type, value, checked } = control as HTMLInputElement;
            // A token is made at random with each visit, and is nothing for a log.
            return `${id} ${type} ${type === 'password' ? value.length : value} ${checked === true}`;
          });
          const copy = place.cloneNode(true) as Element;
          for (const element of copy.querySelectorAll('*')) {
            const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const).sort(([one], [other]) => (one < other ? -1 : 1));
            const isTyped = element instanceof HTMLInputElement && !['radio', 'checkbox'].includes(element.type);
            for (const [name] of attributes) element.removeAttribute(name);
            for (const [name, value] of attributes) {
              const isShown = (name === 'value' && (isTyped || element.matches('select, textarea'))) || (name === 'checked' && element.matches('input')) || (name === 'selected' && element.matches('option'));
              if (!isShown) element.setAttribute(name, value);
            }
            if (element instanceof HTMLTextAreaElement) element.textContent = '';
          }
          // The root element; beside it stands a mark of the library where the page was taken over.
          return { tree: (copy.firstElementChild?.outerHTML ?? '').split(/(?=<)/), controls };
        });
      };
      const companion = await enter(page, site, `#lang=${tag}`);
      await companion.started();
      const takenOver = await shown();

      await page.goto('about:blank');
      await rewrite(page, site, (html) => {
        const emptied = html.replace(/(<div id="page"[^>]*>)[\s\S]*<\/div>(\s*<\/div>\s*<\/body>)/, '$1</div>$2');
        expect(emptied.length).toBeLessThan(html.length / 2);
        return emptied;
      });
      const arrive = await holdProgram(page);
      await enter(page, site, `#lang=${tag}`);
      await expect(page.locator('#page > *')).toHaveCount(0);
      arrive();
      await companion.started();
      const alone = await shown();
      expect(alone.tree.length).toBeGreaterThan(1_000);
      expect(takenOver.controls).toEqual(alone.controls);
      expect(takenOver.tree).toEqual(alone.tree);
    });
  }
});

test.describe('what was done before the program', () => {
  /** Does something early, lets the program come, and waits until it has. */
  async function early(page: Page, site: Site, act: (companion: CompanionPage) => Promise<void>): Promise<CompanionPage> {
    const arrive = await holdProgram(page);
    const companion = await enter(page, site, '#lang=en');
    await act(companion);
    arrive();
    await companion.started();
    return companion;
  }

  test('the start makes way: what is typed between its parts is kept', async ({ page, site }) => {
    await page.addInitScript(() => {
      const counted = { keys: 0 };
      Object.assign(window, { counted });
      const type = (): void => {
        const field = document.querySelector<HTMLInputElement>('#field-gcp-vm_name');
        if (field === null || document.getElementById('boot') === null) return;
        counted.keys += 1;
        field.value = `typed-${counted.keys}`;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      };
      // A pause is a message to oneself. Those of the program come from it.
      window.MessageChannel = class extends MessageChannel {
        constructor() {
          super();
          if (new Error().stack?.includes('wasm') === true) type();
        }
      };
    });
    await enter(page, site, '#lang=en');
    const companion = new CompanionPage(page, site);
    await companion.started();
    const keys = await page.evaluate(() => (window as unknown as { counted: { keys: number } }).counted.keys);
    expect(keys, 'pauses of the start').toBeGreaterThanOrEqual(4);
    await expect(field(page, 'gcp.vm_name')).toHaveValue(`typed-${keys}`);
    expect(await planOf(companion)).toMatchObject({ gcp: { vm_name: `typed-${keys}` } });
  });

  test('what was typed, ticked and chosen is in the form and in the plan', async ({ page, site }) => {
    const companion = await early(page, site, async (companion) => {
      await companion.choose({ release: 'clawdbot@2026.1.24', target: 'fly-private', hostPort: 19123, allowThisPage: true });
      await page.locator('details.advanced').evaluateAll((list) => list.forEach((one) => one.setAttribute('open', '')));
      await field(page, 'config.openai').uncheck();
      await field(page, 'config.telegram').check();
      await field(page, 'gcp.project_id').fill('early-project');
      await field(page, 'directory').fill('early-folder');
      await field(page, 'gcp.disk_type').selectOption('pd-ssd');
    });
    await expect(companion.at('release')).toHaveValue('clawdbot@2026.1.24');
    await expect(companion.at('target-fly-private')).toBeChecked();
    await expect(field(page, 'directory')).toHaveValue('early-folder');
    expect(await planOf(companion)).toMatchObject({
      release: 'clawdbot@2026.1.24',
      target: 'fly-private',
      directory: 'early-folder',
      gcp: { project_id: 'early-project', disk_type: 'pd-ssd' },
      docker: { host_port: 19123 },
      access: { allow_page: true },
      config: { openai: false, telegram: true },
    });
    await expect(page.locator('#files [role="tab"]').filter({ hasText: /^fly\..*toml/ })).toBeVisible();
    await companion.at('target-gcp').check();
    await expect(field(page, 'gcp.project_id')).toHaveValue('early-project');
    await expect(companion.at('host-port')).toHaveValue('19123');
  });

  test('a bad value is found wanting', async ({ page, site }) => {
    await early(page, site, () => field(page, 'gcp.project_id').fill('Not A Name'));
    await expect(field(page, 'gcp.project_id')).toHaveValue('Not A Name');
    await expect(field(page, 'gcp.project_id')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('#checks').getByRole('status')).toContainText('1 error');
  });

  test('a token of the person’s own is the token', async ({ page, site }) => {
    const own = 'a-token-from-an-older-deployment-0123';
    const companion = await early(page, site, () => page.locator('#gateway-token').fill(own));
    expect((await page.locator('#gateway-token').inputValue()) === own, 'it stands in the field').toBe(true);
    expect((await companion.downloadFile('.env')).includes(own), 'it is in the file').toBe(true);
    expect(await page.evaluate((own) => document.documentElement.outerHTML.includes(own), own), 'it shows').toBe(false);
  });

  test('what was opened stays open, and a step is filled', async ({ page, site }) => {
    const last = page.locator('[data-step]').nth(4);
    const advanced = page.locator('details.advanced').first();
    await early(page, site, async () => {
      await advanced.locator('summary').click();
      await last.locator('summary').first().click();
      await expect(last.locator('details').first()).toHaveAttribute('open');
      await page.locator('#overview summary').first().click();
    });
    for (const details of [advanced, last.locator('details').first(), page.locator('#overview details').first()]) await expect(details).toHaveAttribute('open');
    await expect(last.locator('.step-body')).toBeVisible();
    await expect(last.locator('.step-body')).not.toBeEmpty();
    await expect(page.locator('[data-step][aria-current="step"] .step-body'), 'the others are as they were').toBeVisible();
  });

  test('what was closed stays closed', async ({ page, site }) => {
    const next = page.locator('[data-step][aria-current="step"]');
    await early(page, site, () => next.locator('summary').first().click());
    await expect(next.locator('.step-body')).toBeHidden();
  });

  test('a step that was ticked is done', async ({ page, site }) => {
    const first = page.locator('[data-step]').first();
    await early(page, site, () => first.locator('.tick').check());
    await expect(first.locator('.tick')).toBeChecked();
    await expect(first).toHaveClass(/step-done/);
    await expect(page.locator('.guide-head')).toContainText(/^1 of \d+ steps done/);
  });

  test('a plan that was opened is open', async ({ page, site }) => {
    const companion = await early(page, site, (companion) => companion.openPlan(JSON.stringify({ format: 1, release: 'openclaw@2026.9.6', target: 'fly', fly: { app: 'early-app' } })));
    await expect(companion.at('target-fly')).toBeChecked();
    await expect(field(page, 'fly.app')).toHaveValue('early-app');
  });

  test('the appearance and the language that were chosen are there', async ({ page, site }) => {
    await early(page, site, async () => {
      await page.locator('#appearance').selectOption('contrast');
      await page.locator('#language').selectOption('da');
    });
    await expect(page.locator('html')).toHaveAttribute('data-appearance', 'contrast');
    await expect(page.locator('html')).toHaveAttribute('lang', 'da');
    await expect(page.locator('#settings-heading')).not.toHaveText('What do you want to run?');
    await expect(page.locator('#language')).toHaveValue('da');
  });

  test('a pressed preset is done afterwards', async ({ page, site }) => {
    let name: string | null = null;
    await early(page, site, async () => {
      const preset = page.locator('[data-preset][aria-pressed="false"]').last();
      name = await preset.getAttribute('data-preset');
      await preset.click();
    });
    expect(name).not.toBeNull();
    await expect(page.locator(`[data-preset="${name}"]`)).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('[data-preset][aria-pressed="true"]')).toHaveCount(1);
    await expect(page.locator('#undo')).toHaveAttribute('aria-disabled', 'false');
  });

  test('a tab and the help sheet that were asked for are shown', async ({ page, site }) => {
    const tab = page.locator('#files [role="tab"]').filter({ hasText: /^docker-compose\.yml/ });
    await early(page, site, () => tab.click());
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect(page.locator('#file-docker-compose-yml')).toBeVisible();
    await page.goto('about:blank');
    await page.unrouteAll();
    await early(page, site, () => page.locator('#help-button').click());
    await expect(page.locator('#help')).toBeVisible();
    await expect(page.locator('#help')).toBeFocused();
  });

  test('the focus stays in the field where somebody types', async ({ page, site }) => {
    const project = field(page, 'gcp.project_id');
    await early(page, site, async () => {
      await project.focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('half-');
    });
    await expect(project).toBeFocused();
    await page.keyboard.type('typed');
    await expect(project).toHaveValue('half-typed');
  });
});

test.describe('nothing done is nothing to undo', () => {
  for (const [what, fragment] of [
    ['with a first paint', '#lang=en'],
    ['with one in another language', '#lang=da'],
    ['with one that an extension has changed', '#lang=en'],
    ['with one that an extension has changed, in another language', '#lang=da'],
    ['at the check of files, in another language', '#existing&lang=da'],
  ] as const) {
    test(what, async ({ page, site }) => {
      const isChanged = what.includes('extension');
      if (isChanged) await rewrite(page, site, (html) => html.replace(/<h1[^>]*>[^<]*/, '$&<i>added</i>'));
      const arrive = await holdProgram(page);
      const companion = await enter(page, site, fragment);
      if (isChanged) {
        await expect(page.locator('h1 i')).toHaveCount(1);
        await page.waitForFunction(() => 'words' in (globalThis as unknown as { companionWords: object }).companionWords);
        await settled(page);
        await expect(page.locator('#page'), 'nothing that is half in one language').toBeVisible({ visible: fragment.endsWith('en') });
        await expect(page.locator('#page')).toHaveAttribute('data-language', 'en');
      }
      arrive();
      await expect(page.locator('#boot')).toHaveCount(0);
      if (fragment.startsWith('#existing')) await page.locator('nav.parts a').first().click();
      await companion.started();
      await expect(page.locator('h1'), 'the page of the program').toHaveText('OpenClaw Setup Companion');
      await expect(page.locator('#undo')).toHaveAttribute('aria-disabled', 'true');
      expect(new URL(page.url()).hash).not.toContain('directory');
    });
  }
});

test.describe('a link to something else', () => {
  /** Notes whether something is ever seen that was not asked for. */
  async function watchFor(page: Page, what: 'the default plan' | 'the form'): Promise<() => Promise<boolean>> {
    await page.addInitScript((what) => {
      const look = (): void => {
        const seen = document.querySelector<HTMLInputElement>(what === 'the form' ? '#settings' : '#target-gcp:checked');
        if (seen?.checkVisibility() === true) Object.assign(window, { wasSeen: true });
        requestAnimationFrame(look);
      };
      look();
    }, what);
    return () => page.evaluate(() => (window as unknown as { wasSeen?: boolean }).wasSeen === true);
  }

  for (const tag of tags) {
    test(`${tag}: a plan is shown when it is there, and nothing else before`, deepUnless(tag !== 'da'), async ({ page, site }) => {
      const isSeen = await watchFor(page, 'the default plan');
      const arrive = await holdProgram(page);
      const companion = await enter(page, site, `#plan=1&release=openclaw@2026.9.6&target=fly&fly.app=linked-app&fly.region=arn&lang=${tag}`);
      await expect(page.locator('#boot-loading')).toBeVisible();
      await expect(page.locator('#page')).toBeHidden();
      await expect(page.locator('html')).toHaveAttribute('lang', tag);
      await settled(page);
      arrive();
      await companion.started();
      await expect(page.locator('#page')).toBeVisible();
      await expect(companion.at('target-fly')).toBeChecked();
      await expect(field(page, 'fly.app')).toHaveValue('linked-app');
      await expect(field(page, 'fly.region')).toHaveValue('arn');
      await expect(page.locator('#files [role="tab"]').filter({ hasText: /^fly\.toml/ })).toBeVisible();
      expect(await isSeen(), 'the default plan was seen').toBe(false);
    });

    test(`${tag}: every setting of a linked plan is kept`, deepUnless(tag !== 'da'), async ({ page, site }) => {
      // On the same target as the plan that is not shown, so that both have these fields.
      const linked = { 'gcp.project_id': 'linked-project', 'gcp.vm_name': 'linked-machine', directory: 'linked-folder' };
      const companion = await enter(page, site, `#plan=1&release=openclaw@2026.9.6&target=gcp&${Object.entries(linked).map(([path, value]) => `${path}=${value}`).join('&')}&docker.host_port=19123&lang=${tag}`);
      await companion.started();
      const { gcp, directory, docker } = (await planOf(companion)) as { gcp: object; directory: string; docker: object };
      expect({ gcp, directory, docker }).toMatchObject({ gcp: { project_id: 'linked-project', vm_name: 'linked-machine' }, directory: 'linked-folder', docker: { host_port: 19123 } });
      for (const [path, value] of Object.entries(linked)) await expect(field(page, path)).toHaveValue(value);
    });

    test(`${tag}: the check of files is shown when it is there, and no form before`, deepUnless(tag !== 'da'), async ({ page, site }) => {
      const isSeen = await watchFor(page, 'the form');
      const arrive = await holdProgram(page);
      await enter(page, site, `#existing&lang=${tag}`);
      await expect(page.locator('#boot-loading')).toBeVisible();
      await expect(page.locator('#page')).toBeHidden();
      await settled(page);
      arrive();
      await expect(page.locator('#boot')).toHaveCount(0);
      await expect(page.locator('#existing textarea').first()).toBeVisible();
      await expect(page.locator('#settings')).toBeHidden();
      expect(await isSeen(), 'the form was seen').toBe(false);
    });
  }
});
