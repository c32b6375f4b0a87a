import type { Locator, Page } from '@playwright/test';
import { CompanionPage } from '../support/companion-page.ts';
import { expect, test } from '../support/fixtures.ts';
import { deepUnless } from '../support/sample.ts';
import type { Site } from '../support/static-server.ts';
import type { Target } from '../support/releases.ts';
import { settled, unfold } from '../support/unfold.ts';
import { readStrings, withStrings } from '../support/words.ts';

// The page for everybody: in their language, with a finger, with keys alone, read aloud, enlarged, without motion, in their colours.

const foreign = ['zh-CN', 'da'] as const;
const targets: Target[] = ['gcp', 'fly', 'fly-private'];
/** The parts of the words that the form's page shows. */
const shownParts = ['words', 'verification-words', 'line-words'] as const;

async function enter(page: Page, site: Site, fragment: string): Promise<CompanionPage> {
  const companion = new CompanionPage(page, site);
  await page.goto(`${site.url}${fragment}`);
  await companion.started();
  return companion;
}

const field = (page: Page, path: string): Locator => page.locator(`#field-${path.replace('.', '-')}`);
const tab = (page: Page, file: string): Locator => page.locator('#files [role="tab"]').filter({ hasText: new RegExp(`^${file.replaceAll('.', '\\.')}$`) });
const step = (page: Page, id: string): Locator => page.locator(`[data-step="${id}"]`);
const announcement = (page: Page): Locator => page.locator('#announcement');
const tabNames = (page: Page): Promise<string[]> => page.locator('#files [role="tab"]').allTextContents();
async function speak(page: Page, tag: string): Promise<void> {
  await page.locator('#language').selectOption(tag);
  await expect(page.locator('html')).toHaveAttribute('lang', tag);
  await expect(page.locator('#language')).toHaveValue(tag);
}

test.describe('language', () => {
  interface Said {
    headings: string[];
    finding: string;
    steps: string[];
    ids: (string | null)[];
    tabs: string[];
  }
  const said = async (page: Page): Promise<Said> => ({
    headings: await page.locator('#page').locator('h1, h2, h3').filter({ visible: true }).allTextContents(),
    finding: (await page.locator('#checks .finding-error').first().textContent()) ?? '',
    steps: await page.locator('[data-step] h4').allTextContents(),
    ids: await page.locator('[data-step]').evaluateAll((list) => list.map((one) => one.getAttribute('data-step'))),
    tabs: await tabNames(page),
  });

  test('another one while the page is open changes every word and nothing that is done', async ({ companion }) => {
    const { page } = companion;
    await field(page, 'gcp.project_id').fill('My Project!');
    await field(page, 'directory').fill('kept-folder');
    await step(page, 'gcp.cli').locator('.tick').check();
    const english = await said(page);
    const plan = await companion.savePlan();
    for (const tag of [...foreign, 'en'] as const) {
      await speak(page, tag);
      const shown = await said(page);
      expect(shown.ids).toEqual(english.ids);
      expect(shown.tabs, 'files have names, not words').toEqual(english.tabs);
      expect(await companion.savePlan()).toBe(plan);
      await expect(field(page, 'gcp.project_id')).toHaveValue('My Project!');
      await expect(step(page, 'gcp.cli').locator('.tick')).toBeChecked();
      await expect(page.locator('#checks .finding-error')).toHaveCount(1);
      if (tag === 'en') {
        expect(shown).toEqual(english);
        continue;
      }
      const own = new Set(await readStrings(tag, shownParts));
      const unchanged = (list: string[], before: string[]): string[] => list.filter((text, position) => text === before[position] && !own.has(text));
      expect(unchanged(shown.headings, english.headings), 'headings').toEqual([]);
      expect(unchanged(shown.steps, english.steps), 'steps').toEqual([]);
      expect(shown.headings.filter((text) => own.has(text)).length, 'headings from its own words').toBeGreaterThan(8);
      expect(shown.finding).not.toBe(english.finding);
      expect(shown.finding, 'what was typed').toContain('My Project!');
    }
  });

  test('the choice is still there after a reload', async ({ page, site }) => {
    const companion = await enter(page, site, '#lang=en');
    for (const tag of ['zh-CN', 'da', 'en'] as const) {
      await speak(page, tag);
      expect(await page.evaluate(() => localStorage.getItem('companion.language'))).toBe(tag);
      await page.reload();
      await companion.started();
      await expect(page.locator('html')).toHaveAttribute('lang', tag);
      await expect(page.locator('#language')).toHaveValue(tag);
      expect(await readStrings(tag, shownParts)).toContain(await page.locator('#settings-heading').textContent());
    }
  });

  for (const target of targets) {
    test(`${target}: the commands are the same to the byte in every language`, deepUnless(target !== 'fly-private'), async ({ companion }) => {
      const { page } = companion;
      await companion.at(`target-${target}`).check();
      await unfold(page);
      // Secrets are dots in them, so a failure shows none.
      const commands = (): Promise<string[]> =>
        page.locator('[data-step]').evaluateAll((steps) => steps.flatMap((one) => [...one.querySelectorAll('pre')].map((pre) => `${one.getAttribute('data-step')}: ${pre.textContent}`)));
      const english = await commands();
      expect(english.length).toBeGreaterThan(20);
      for (const tag of foreign) {
        await speak(page, tag);
        await unfold(page);
        expect(await commands(), tag).toEqual(english);
      }
    });
  }

  /** What a string of the words leaves on the page between code and filled places, if that is more than three words. */
  const fragments = (text: string): string[] =>
    text
      .split(/`[^`]*`|\{[^}]*\}/)
      .map((part) => part.trim())
      .filter((part) => (part.match(/[A-Za-z’']{2,}/g) ?? []).length > 3);

  for (const tag of foreign) {
    test(`${tag}: nothing is still English`, async ({ page, site }) => {
      test.setTimeout(90_000);
      const companion = await enter(page, site, `#lang=${tag}`);
      const own = (await readStrings(tag, shownParts)).join('\n');
      const english = [...new Set((await readStrings('en', shownParts)).flatMap(fragments))].filter((text) => !own.includes(text));
      expect(english.length).toBeGreaterThan(800);
      await companion.openVerification();
      await page.locator('#help-button').click();
      await page.locator('#explain-lines').check();
      await expect(page.locator('.explained')).toBeVisible();
      const texts = (): Promise<string[]> =>
        page.evaluate(() => {
          const found: string[] = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const parent = node.parentElement;
            if (parent === null || parent.closest('[translate="no"], code, pre, option, kbd, script, style, noscript') !== null || !parent.checkVisibility()) continue;
            found.push((node.textContent ?? '').trim());
          }
          for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
            if (element.closest('[translate="no"]') === null && element.checkVisibility()) found.push(...['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) => element.getAttribute(name) ?? []));
          }
          return found.filter((text) => text !== '');
        });
      const shown = new Set<string>();
      for (const target of targets) {
        await companion.at(`target-${target}`).check();
        await field(page, target === 'gcp' ? 'gcp.project_id' : 'fly.app').fill('Not A Name');
        await unfold(page);
        for (const text of await texts()) shown.add(text);
        await field(page, target === 'gcp' ? 'gcp.project_id' : 'fly.app').fill('a-good-name');
        await unfold(page);
        for (const one of await page.locator('#files [role="tab"]').all()) {
          await one.click();
          for (const text of await texts()) shown.add(text);
        }
      }
      expect(shown.size).toBeGreaterThan(400);
      const left = [...shown].flatMap((text) => english.filter((part) => text.includes(part)).map((part) => `${part} ← ${text}`));
      expect(left.map((one) => one.slice(0, 160))).toEqual([]);
    });
  }
});

test.describe('longer words', () => {
  const filler = ['samt', 'noget', 'længere', 'end', 'ellers', 'for', 'at', 'prøve', 'pladsen'];

  /** At least 40 % longer. A single word becomes a longer word: that is what other languages do. */
  function longer(text: string, position: number): string {
    // The tag and the name of the language, joints, marks and numbers are no prose.
    if (position < 2 || !/\p{L}{2}/u.test(text)) return text;
    const wanted = Math.ceil(text.length * 1.4);
    if (/^\p{L}+$/u.test(text)) return text + 'eringerne'.repeat(9).slice(0, wanted - text.length);
    let long = text;
    for (let word = 0; long.length < wanted; word += 1) long += ` ${filler[word % filler.length]}`;
    return long;
  }

  test('40 % more fit at every width', async ({ page, site }) => {
    test.setTimeout(120_000);
    await page.route('**/*words-da-*.txt', async (route) => {
      const response = await route.fetch();
      const isForm = /\/words-da-/.test(route.request().url());
      const body = withStrings(await response.text(), (text, position) => longer(text, isForm ? position : position + 2));
      await route.fulfill({ response, body });
    });
    const companion = await enter(page, site, '#lang=da');
    await expect(page.locator('.tagline')).toContainText(filler[0] ?? '');

    const tooWide = (): Promise<{ sideways: number; outside: string[]; cut: string[] }> =>
      page.evaluate(() => ({
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        outside: [...document.querySelectorAll<HTMLElement>('#page *')]
          .filter((element) => element.checkVisibility() && element.closest('pre, .table, .explained, .local-nav, svg, .visually-hidden, .skip') === null && element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
          .map((element) => `${element.tagName.toLowerCase()}.${element.className} ${(element.textContent ?? '').slice(0, 40)}`),
        cut: [...document.querySelectorAll<HTMLElement>('button, summary, [role="tab"], label.button, a.button, .parts a, .local-nav a, .place, .chip')]
          .filter((element) => element.checkVisibility() && element.clientWidth > 0 && (element.scrollWidth > element.clientWidth + 1 || (element.scrollHeight > element.clientHeight + 1 && getComputedStyle(element).overflowY !== 'visible')))
          .map((element) => `${element.tagName.toLowerCase()}.${element.className} ${(element.textContent ?? '').slice(0, 60)}: ${element.scrollWidth} in ${element.clientWidth}`),
      }));
    const problems: string[] = [];
    const look = async (state: string): Promise<void> => {
      for (const width of [320, 390, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await settled(page);
        const { sideways, outside, cut } = await tooWide();
        if (sideways > 0) problems.push(`${width} px, ${state}: ${sideways} px to scroll sideways: ${outside.slice(0, 6).join(' | ')}`);
        problems.push(...cut.map((one) => `${width} px, ${state}: ${one}`));
      }
    };
    await look('as it opens');
    await companion.openVerification();
    await page.locator('#help-button').click();
    for (const target of targets) {
      await companion.at(`target-${target}`).check();
      await field(page, target === 'gcp' ? 'gcp.project_id' : 'fly.app').fill('Not A Name');
      await unfold(page);
      await look(`${target} unfolded`);
    }
    await page.locator('#explain-lines').check();
    await expect(page.locator('.explained')).toBeVisible();
    await look('lines explained');
    expect(problems).toEqual([]);
  });
});

test.describe('touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('choosing, ticking, looking and copying need no mouse', async ({ companion, context, site }) => {
    const { page } = companion;
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
    await page.locator('label[for="target-fly"]').tap();
    await expect(companion.at('target-fly')).toBeChecked();
    await expect(tab(page, 'fly.toml')).toBeVisible();
    const other = page.locator('#files [role="tab"][aria-selected="false"]').last();
    const panel = await other.getAttribute('aria-controls');
    await other.tap();
    await expect(page.locator(`#${panel}`)).toBeVisible();

    const next = page.locator('[data-step][aria-current="step"]');
    const id = (await next.getAttribute('data-step')) ?? '';
    const block = next.locator('.code-block').first();
    await block.locator('.copy button').tap();
    await expect(block.locator('.copy button')).toHaveText('Copied');
    const isCopied = await block.locator('pre').evaluate(async (pre) => (await navigator.clipboard.readText()).trimEnd() === pre.textContent?.trimEnd());
    expect(isCopied).toBe(true);
    await step(page, id).locator('.tick').tap();
    await expect(step(page, id)).toHaveClass(/step-done/);
    await expect(page.locator('[data-step][aria-current="step"]')).not.toHaveAttribute('data-step', id);
  });

  test('everything to be touched is large enough', async ({ companion }) => {
    const { page } = companion;
    /** A label is touched as well as what it stands for. Links within text are as high as the text. */
    const small = (): Promise<string[]> =>
      page.evaluate(() => {
        const found: string[] = [];
        for (const element of document.querySelectorAll<HTMLElement>('button, nav a, input, select, textarea, summary, [role="tab"]')) {
          if (!element.checkVisibility()) continue;
          const isLabelled = element instanceof HTMLInputElement && ['file', 'checkbox', 'radio'].includes(element.type);
          const boxes = [element, ...(isLabelled ? (element.labels ?? []) : [])].map((one) => one.getBoundingClientRect());
          if (boxes.some(({ width, height }) => width >= 23.99 && height >= 23.99)) continue;
          found.push(`${element.outerHTML.slice(0, 100)}: ${boxes.map(({ width, height }) => `${width.toFixed(1)}×${height.toFixed(1)}`).join(', ')}`);
        }
        return found;
      });
    expect(await small(), 'as it opens').toEqual([]);
    await companion.openVerification();
    await page.locator('#help-button').tap();
    for (const target of targets) {
      await companion.at(`target-${target}`).check();
      await field(page, target === 'gcp' ? 'gcp.project_id' : 'fly.app').fill('Not A Name');
      await unfold(page);
      expect(await small(), target).toEqual([]);
    }
  });
});

test.describe('keyboard', () => {
  const focused = (page: Page): Locator => page.locator(':focus');
  /** Where text is typed, the browser takes back letters itself. */
  const leave = (page: Page): Promise<void> => page.evaluate(() => (document.activeElement as HTMLElement).blur());

  test('the help sheet lists the shortcuts, and Escape goes back to its button', async ({ companion }) => {
    const { page } = companion;
    const button = page.getByRole('button', { name: 'Keyboard shortcuts' });
    await expect(button).toHaveText('?');
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await button.focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('region', { name: 'Keyboard shortcuts' });
    await expect(sheet).toBeFocused();
    await expect(sheet).toBeInViewport();
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    const rows = await sheet.getByRole('row').evaluateAll((rows) => rows.map((row) => [[...row.querySelectorAll('kbd')].map((key) => key.textContent).join(' '), row.lastElementChild?.textContent] as const));
    expect(rows.map(([keys]) => keys)).toEqual(['Alt Shift H', 'Ctrl Z', 'Ctrl Shift Z', 'Alt Shift E', 'Alt Shift C', 'Alt Shift S', 'Alt Shift F', 'Alt Shift G', 'Alt Shift V', '← → Home End']);
    for (const [keys, about] of rows) expect(about?.length, keys).toBeGreaterThan(5);
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await expect(button).toBeFocused();
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('Alt+Shift+H');
    await expect(sheet).toBeFocused();
    await page.keyboard.press('Alt+Shift+H');
    await expect(sheet).toHaveCount(0);
    await expect(button).toBeFocused();
  });

  test('a change is taken back and made again', async ({ companion }) => {
    const { page } = companion;
    await companion.at('target-fly').check();
    await leave(page);
    await page.keyboard.press('Control+Z');
    await expect(companion.at('target-gcp')).toBeChecked();
    await page.keyboard.press('Control+Shift+Z');
    await expect(companion.at('target-fly')).toBeChecked();
    await page.keyboard.press('Control+Z');
    await expect(companion.at('target-gcp')).toBeChecked();
    await page.keyboard.press('Control+Y');
    await expect(companion.at('target-fly')).toBeChecked();
  });

  test('where text is typed, undoing takes back letters', async ({ companion }) => {
    const { page } = companion;
    await companion.at('target-fly').check();
    const app = field(page, 'fly.app');
    const before = await app.inputValue();
    await app.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('x');
    await page.keyboard.press('Control+Z');
    await expect(app).toHaveValue(before);
    await expect(companion.at('target-fly')).toBeChecked();
  });

  test('the next error, and after it the next warning', async ({ companion }) => {
    const { page } = companion;
    await companion.at('host-port').fill('abc');
    await field(page, 'gcp.project_id').fill('My Project!');
    await leave(page);
    const errors = [companion.at('host-port'), field(page, 'gcp.project_id')];
    const mended = ['18789', 'my-project'];
    for (let count = 0; count < errors.length; count += 1) {
      await page.keyboard.press('Alt+Shift+E');
      await expect(focused(page)).toHaveAttribute('aria-invalid', 'true');
      const which = (await focused(page).getAttribute('id')) === 'field-gcp-project_id' ? 1 : 0;
      await expect(errors[which] ?? focused(page)).toBeInViewport();
      await focused(page).fill(mended[which] ?? '');
    }
    await expect(page.locator('[aria-invalid="true"]')).toHaveCount(0);
    // What is folded away is unfolded on the way there.
    const advanced = page.locator('details.advanced').filter({ has: field(page, 'docker.expose') });
    await advanced.locator('summary').click();
    await field(page, 'docker.expose').check();
    await advanced.locator('summary').click();
    await leave(page);
    await page.keyboard.press('Alt+Shift+E');
    await expect(page.locator('.field:focus-within .finding-warning').first()).toBeVisible();
  });

  test('the next commands are copied, wherever the focus is', async ({ companion, context, site }) => {
    const { page } = companion;
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
    const next = page.locator('[data-step][aria-current="step"]');
    await companion.at('host-port').focus();
    await page.keyboard.press('Alt+Shift+C');
    await expect(announcement(page)).toHaveText('Copied');
    const isCopied = await next.locator('.code-block pre').first().evaluate(async (pre) => (await navigator.clipboard.readText()).trimEnd() === pre.textContent?.trimEnd());
    expect(isCopied).toBe(true);
    expect(await next.evaluate((element) => element.contains(document.activeElement)), 'the hands go on in the step').toBe(true);
  });

  /** Tab goes on in a part of the page. */
  const expectNextStopIn = async (page: Page, where: string): Promise<void> => {
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator(where).evaluate((place) => place.contains(document.activeElement)), { message: `the focus is in ${where}`, timeout: 5_000 }).toBe(true);
  };

  test('Alt Shift and a letter goes to a part of the page, and Tab goes on there', async ({ companion }) => {
    const { page } = companion;
    for (const [key, where, goal] of [
      ['S', '#settings', '#settings'],
      ['F', '#files', '#files [role="tab"][aria-selected="true"]'],
      ['G', '#guide', '[data-step][aria-current="step"] summary'],
      ['V', '#verify', '#verify h2'],
    ] as const) {
      await page.locator('#appearance').focus();
      await page.keyboard.press(`Alt+Shift+${key}`);
      await expect(page.locator(goal).first(), key).toBeInViewport();
      if (key !== 'V') await expect(page.locator(goal).first(), key).toBeFocused();
      await expectNextStopIn(page, where);
    }
  });

  test('the links to the parts take the keyboard along', async ({ companion }) => {
    const { page } = companion;
    await field(page, 'gcp.project_id').fill('My Project!');
    for (const where of ['#settings', '#checks', '#files', '#guide', '#verify']) {
      await page.locator(`.local-nav a[href="${where}"]`).focus();
      await page.keyboard.press('Enter');
      await expect(page.locator(`${where} h2`).first()).toBeInViewport();
      await expectNextStopIn(page, where);
    }
  });

  test('letters alone do nothing', async ({ companion }) => {
    const { page } = companion;
    const before = await companion.savePlan();
    await leave(page);
    for (const key of ['h', 'e', 'c', 's', 'f', 'g', 'v', 'z', '?', 'Shift+H', 'Alt+S']) await page.keyboard.press(key);
    await expect(page.locator('#help')).toHaveCount(0);
    expect(await companion.savePlan()).toBe(before);
    await expect(announcement(page)).toHaveText('');
  });

  test('in the tabs: the next, the first, the last', async ({ companion }) => {
    const { page } = companion;
    const names = await tabNames(page);
    await page.keyboard.press('Alt+Shift+F');
    await page.keyboard.press('Home');
    for (const [key, position] of [
      ['ArrowRight', 1],
      ['End', names.length - 1],
      ['ArrowRight', 0],
      ['ArrowLeft', names.length - 1],
      ['Home', 0],
    ] as const) {
      await page.keyboard.press(key);
      await expect(focused(page), key).toHaveText(names[position] ?? '');
      await expect(focused(page), key).toHaveAttribute('aria-selected', 'true');
    }
  });
});

test.describe('announcements', () => {
  test('copying, undoing and what a change did to the files are said', async ({ companion, context, site }) => {
    const { page } = companion;
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
    await expect(announcement(page)).toHaveAttribute('role', 'status');
    await expect(announcement(page)).toHaveText('');
    // One that is hidden from sight, not from ears.
    await expect(page.getByRole('status').and(announcement(page))).toHaveCount(1);
    await page.locator('[data-step][aria-current="step"] .copy button').first().click();
    await expect(announcement(page)).toHaveText('Copied');

    await companion.at('host-port').fill('19001');
    const changed = page.locator('#files > [role="status"]');
    await expect(changed).toContainText('changed just now: ');
    const dotted = await page.locator('#files [role="tab"]:has(.dot)').allTextContents();
    expect(dotted.length).toBeGreaterThan(0);
    await expect(changed).toHaveText(`changed just now: ${dotted.map((name) => name.trim()).join(', ')}`);

    await page.locator('#undo').click();
    await expect(announcement(page)).toHaveText('Undone: Port on the machine');
    await expect(companion.at('host-port')).toHaveValue('18789');
    await page.locator('#redo').click();
    await expect(announcement(page)).toHaveText('Redone: Port on the machine');
  });

  test('the list of errors is announced, and leads to each field', async ({ companion }) => {
    const { page } = companion;
    const checks = page.locator('#checks');
    await companion.at('host-port').fill('abc');
    await field(page, 'gcp.project_id').fill('My Project!');
    await expect(checks.getByRole('status')).toContainText('2 errors');
    await expect(page.locator('.local-nav a[href="#checks"]')).toHaveText('Checks: 2');
    for (const [label, control] of [
      ['Port on the machine', companion.at('host-port')],
      ['Project id', field(page, 'gcp.project_id')],
    ] as const) {
      await checks.getByRole('button', { name: `Go to ${label}` }).first().focus();
      await page.keyboard.press('Enter');
      await expect(control).toBeFocused();
      await expect(control).toBeInViewport();
      await expect(control).toHaveAttribute('aria-invalid', 'true');
      expect(await control.evaluate((element) => (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent).join(' '))).toContain('Error');
    }
    // In folded settings too: the way to a field opens what it stands in.
    await page.locator('details.advanced').evaluateAll((list) => list.forEach((one) => one.setAttribute('open', '')));
    await field(page, 'docker.tunnel_port').fill('abc');
    await page.locator('details.advanced').evaluateAll((list) => list.forEach((one) => one.removeAttribute('open')));
    await checks.getByRole('button', { name: 'Go to Port on your laptop' }).first().click();
    await expect(field(page, 'docker.tunnel_port')).toBeFocused();
  });
});

test.describe('enlarged', () => {
  /** The controls and the sentences that can be seen. Which picture it is depends on the room; and the way may be left out, as the line below the title says the same. */
  const shown = (page: Page): Promise<{ controls: string[]; texts: string[]; cut: string[]; sideways: number }> =>
    page.evaluate(() => {
      const visible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
      const name = (element: Element): string => `${element.tagName.toLowerCase()}#${element.id} ${element.getAttribute('aria-label') ?? ''} ${element.matches('select, textarea') ? '' : (element.textContent ?? '')}`.slice(0, 120);
      const texts: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent !== null && (node.textContent ?? '').trim() !== '' && parent.closest('svg, .way') === null && visible(parent)) texts.push((node.textContent ?? '').trim());
      }
      return {
        controls: [...document.querySelectorAll('button, a, input, select, textarea, summary, [role="tab"]')].filter(visible).map(name),
        texts,
        cut: [...document.querySelectorAll<HTMLElement>('body *')]
          .filter((element) => visible(element) && element.closest('svg, .visually-hidden') === null)
          .filter((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX) && !element.matches('input, select, .file-button') && element.scrollWidth > element.clientWidth + 1)
          .map(name),
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      };
    });

  test.describe(() => {
    test.use({ deviceScaleFactor: 2, viewport: { width: 720, height: 450 } });
    test('at 200 % and at 320 px nothing is lost', async ({ companion }) => {
      const { page } = companion;
      await field(page, 'gcp.project_id').fill('My Project!');
      for (const state of ['as it opens', 'unfolded'] as const) {
        if (state === 'unfolded') {
          await companion.openVerification();
          await unfold(page);
        }
        await page.setViewportSize({ width: 1440, height: 900 });
        await settled(page);
        const whole = await shown(page);
        expect(whole.controls.length).toBeGreaterThan(60);
        for (const size of [
          { width: 720, height: 450 },
          { width: 320, height: 640 },
        ]) {
          await page.setViewportSize(size);
          await settled(page);
          const small = await shown(page);
          const what = `${size.width} px ${state}`;
          expect(small.controls, `${what}: controls`).toEqual(whole.controls);
          expect(small.texts, `${what}: texts`).toEqual(whole.texts);
          expect(small.cut, `${what}: cut`).toEqual([]);
          expect(small.sideways, `${what}: sideways`).toBeLessThanOrEqual(0);
          await expect(page.locator('svg.picture').filter({ visible: true })).toHaveCount(1);
        }
      }
      // What is sticky must leave room to read below it.
      await page.setViewportSize({ width: 720, height: 450 });
      const sticky = await page.locator('.local-nav').evaluate((nav) => (getComputedStyle(nav).position === 'sticky' ? nav.getBoundingClientRect().height : 0));
      expect(sticky).toBeLessThan(450 / 4);
    });
  });
});

test('the help sheet fits at 320 px in every language', async ({ companion }) => {
  const { page } = companion;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.locator('#help-button').click();
  for (const tag of [...foreign, 'en'] as const) {
    await speak(page, tag);
    await expect(page.locator('#help')).toBeVisible();
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), tag).toBeLessThanOrEqual(0);
  }
});

test.describe('motion and colours', () => {
  test('whoever wants no motion sees none', async ({ companion }) => {
    const { page } = companion;
    expect(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true);
    const moving = (): Promise<string[]> =>
      page.evaluate(() => document.getAnimations().filter((animation) => animation.playState === 'running').map((animation) => ((animation.effect as KeyframeEffect | null)?.target as Element | null)?.className ?? ''));
    for (const act of [
      () => companion.at('target-fly').check(),
      () => page.locator('[data-preset]').last().click(),
      () => page.locator('[data-preset]').first().hover(),
      () => page.locator('[data-step] summary').nth(3).click(),
      () => page.locator('#help-button').click(),
      () => page.locator('#files [role="tab"]').last().click(),
      () => page.locator('.local-nav a[href="#guide"]').click(),
    ]) {
      await act();
      expect(await moving()).toEqual([]);
      await settled(page);
      expect(await moving()).toEqual([]);
    }
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  });

  test('in colours of the system what is chosen can still be told', async ({ companion }) => {
    const { page } = companion;
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    for (const [what, chosen, other] of [
      ['target', '.card:has(input:checked)', '.card:not(:has(input:checked))'],
      ['preset', '[data-preset][aria-pressed="true"]', '[data-preset][aria-pressed="false"]'],
      ['next step', '[data-step][aria-current="step"]', '[data-step]:not([aria-current])'],
      ['tab', '[role="tab"][aria-selected="true"]', '[role="tab"][aria-selected="false"]'],
    ] as const) {
      await expect(page.locator(chosen).first(), what).toHaveCSS('outline-style', 'solid');
      await expect(page.locator(chosen).first(), what).not.toHaveCSS('outline-width', '0px');
      await expect(page.locator(other).first(), what).toHaveCSS('outline-style', 'none');
    }
    // A changed line too: its colour alone would be gone.
    await companion.at('host-port').fill('19001');
    await page.locator('#files [role="tab"]:has(.dot)').first().click();
    const [changed, same] = [page.locator('#files [role="tabpanel"]:not([hidden]) .line-changed').first(), page.locator('#files [role="tabpanel"]:not([hidden]) .line:not(.line-changed)').first()];
    await expect(changed).toHaveCSS('border-left-style', 'solid');
    await expect(same).toHaveCSS('border-left-style', 'none');
  });

  test('in colours of the system the part that is open can still be told', async ({ companion }) => {
    const { page } = companion;
    await page.emulateMedia({ forcedColors: 'active' });
    const [current, part] = [page.locator('nav.parts a[aria-current="page"]'), page.locator('nav.parts a:not([aria-current])')];
    const look = (link: Locator): Promise<string> =>
      link.evaluate((element) => {
        const { borderBottomColor, outlineStyle, textDecorationLine, fontWeight } = getComputedStyle(element);
        return [borderBottomColor, outlineStyle, textDecorationLine, fontWeight].join(' ');
      });
    expect(await look(current), 'the part that is shown').not.toBe(await look(part));
  });

  test('in colours of the system the dot of a changed file can still be seen', async ({ companion }) => {
    const { page } = companion;
    await page.emulateMedia({ forcedColors: 'active' });
    await companion.at('host-port').fill('19001');
    const isSeen = await page.locator('#files [role="tab"] .dot').first().evaluate((dot) => {
      const { backgroundColor, borderTopStyle, outlineStyle } = getComputedStyle(dot);
      return backgroundColor !== getComputedStyle(document.body).backgroundColor || borderTopStyle !== 'none' || outlineStyle !== 'none' || dot.textContent !== '';
    });
    expect(isSeen).toBe(true);
  });
});
