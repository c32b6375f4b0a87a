import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { keyringPasswordOf, tokenOf, type Bundle } from '../support/bundle.ts';
import { CompanionPage } from '../support/companion-page.ts';
import { pressed } from '../support/downloads.ts';
import { expect, test } from '../support/fixtures.ts';
import { generateFrom, type GeneratedStep } from '../support/generated-guide.ts';
import type { Target } from '../support/releases.ts';
import { deepUnless } from '../support/sample.ts';
import { companion as program } from '../support/tools.ts';

// The guide as somebody works through it, and what explains the files beside it.

const targets: Target[] = ['gcp', 'fly', 'fly-private'];

type Step = GeneratedStep & { phase: string; expect: string; check: unknown[] };

const field = (page: Page, path: string): Locator => page.locator(`#field-${path.replace('.', '-')}`);
const slug = (name: string): string => name.replaceAll('.', '-');
const step = (page: Page, id: string): Locator => page.locator(`[data-step="${id}"]`);
const tick = (page: Page, id: string): Locator => page.locator(`#tick-${slug(id)}`);
const summary = (page: Page, id: string): Locator => page.locator(`#summary-${slug(id)}`);
const tab = (page: Page, file: string): Locator => page.locator(`#tab-${slug(file)}`);
const next = (page: Page): Locator => page.locator('[data-step][aria-current="step"]');
const head = (page: Page): Locator => page.locator('.guide-head');
const blocks = (page: Page, id: string): Locator => step(page, id).locator('.step-body > .code-block pre');
const plain = (text: string): string => text.replaceAll('`', '');

async function stepsOf(companion: CompanionPage): Promise<Step[]> {
  return generateFrom(await companion.savePlan()).steps as Step[];
}

/** What the progress counts: the way until the gateway is reached. */
const onTheWay = (steps: Step[]): Step[] => steps.filter((one) => !one.optional && one.phase !== 'operate');

/** What the command line makes of a plan. */
const run = (plan: string, ...args: string[]): string => execFileSync(program(), [...args, '--plan', '-'], { input: plan, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });

async function speak(page: Page, tag: string): Promise<void> {
  await page.locator('#language').selectOption(tag);
  await expect(page.locator('html')).toHaveAttribute('lang', tag);
}

async function expectProgress(page: Page, done: number, all: number): Promise<void> {
  await expect(head(page)).toContainText(`${done} of ${all} steps done.`);
  await expect(head(page).locator('progress')).toHaveAttribute('value', String(done));
  await expect(head(page).locator('progress')).toHaveAttribute('max', String(all));
}

test.describe('progress', () => {
  test('a ticked step counts, the next one opens, and the ticks stay with their deployment', async ({ companion, watch }) => {
    const { page } = companion;
    const bundle = await companion.downloadAll();
    const way = onTheWay(await stepsOf(companion));
    const [first, second, third] = way.map((one) => one.id);
    if (first === undefined || second === undefined || third === undefined) throw new Error('the guide is too short');
    await expectProgress(page, 0, way.length);
    await expect(head(page)).toContainText(/The whole guide takes about/);
    await expect(next(page)).toHaveAttribute('data-step', first);
    await expect(tick(page, first)).toHaveAccessibleName(`Done: ${way[0]?.title}`);

    await tick(page, first).focus();
    await page.keyboard.press('Space');
    await expectProgress(page, 1, way.length);
    await expect(head(page)).toContainText(/Left: about/);
    await expect(next(page)).toHaveCount(1);
    await expect(next(page)).toHaveAttribute('data-step', second);
    await expect(step(page, second).locator('.step-body')).toBeVisible();
    await expect(step(page, first).locator('.step-body')).toBeHidden();
    await expect(summary(page, second)).toBeFocused();
    await expect(summary(page, second)).toBeInViewport();
    await tick(page, second).check();
    await expect(summary(page, third)).toBeFocused();
    await watch.expectKept({ token: tokenOf(bundle), password: keyringPasswordOf(bundle) });

    await page.reload();
    await companion.started();
    await expectProgress(page, 2, way.length);
    await expect(tick(page, first)).toBeChecked();
    await expect(next(page)).toHaveAttribute('data-step', third);
    await expect(step(page, third).locator('.step-body')).toBeVisible();

    await field(page, 'gcp.project_id').fill('another-project');
    await expectProgress(page, 0, way.length);
    await expect(next(page)).toHaveAttribute('data-step', first);
    await tick(page, first).check();
    await expectProgress(page, 1, way.length);
    await page.getByRole('button', { name: 'Take back all ticks' }).click();
    await expectProgress(page, 0, way.length);
    await expect(page.getByRole('button', { name: 'Take back all ticks' })).toHaveCount(0);
    await field(page, 'gcp.project_id').fill('my-openclaw-project');
    await expectProgress(page, 2, way.length);
    // What is neither name nor target leaves the deployment the same.
    await companion.at('host-port').fill('19001');
    await expectProgress(page, 2, way.length);

    await tick(page, first).uncheck();
    await expectProgress(page, 1, way.length);
    await expect(next(page)).toHaveAttribute('data-step', first);
    await page.getByRole('button', { name: 'Take back all ticks' }).click();
    await page.reload();
    await companion.started();
    await expectProgress(page, 0, way.length);
    await expect(page.locator('.tick:checked')).toHaveCount(0);
  });

  test('the button that takes back the ticks is gone afterwards, the focus is not', async ({ companion }) => {
    const { page } = companion;
    await page.locator('.tick').first().check();
    await page.getByRole('button', { name: 'Take back all ticks' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Take back all ticks' })).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => document.querySelector('#guide')?.contains(document.activeElement)), { timeout: 2_000 }).toBe(true);
  });

  test('the last tick ends the way', async ({ companion }) => {
    const { page } = companion;
    await companion.at('target-fly').check();
    const way = onTheWay(await stepsOf(companion));
    for (const [position, { id }] of way.entries()) {
      await expect(next(page)).toHaveAttribute('data-step', id);
      await tick(page, id).check();
      await expectProgress(page, position + 1, way.length);
    }
    await expect(next(page)).toHaveCount(0);
  });

  test('a tick in another window is seen here', async ({ companion, context, site }) => {
    const { page } = companion;
    const way = onTheWay(await stepsOf(companion));
    const there = new CompanionPage(await context.newPage(), site);
    await there.open();
    await there.page.locator('.tick').first().check();
    await expectProgress(page, 1, way.length);
  });
});

test.describe('copying', () => {
  const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

  test.beforeEach(async ({ context, site }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
  });

  test('copying leads on to the next block, then to the tick, and copies all of it', async ({ companion }) => {
    const { page } = companion;
    const { steps } = generateFrom(await companion.savePlan(), await companion.downloadAll());
    const several = steps.filter((one) => one.blocks.length > 1 && !one.optional);
    const secret = steps.find((one) => one.id === 'vm.files');
    expect(several.length).toBeGreaterThan(0);
    for (const one of [...several, ...(secret === undefined ? [] : [secret])]) {
      if (!(await step(page, one.id).locator('.step-body').isVisible())) await summary(page, one.id).click();
      for (const [position, text] of one.blocks.entries()) {
        const copy = page.locator(`#copy-block-${slug(one.id)}-${position}`);
        if (position === 0) await copy.focus();
        await page.keyboard.press('Enter');
        await expect(copy).toHaveText('Copied');
        const following = position + 1 < one.blocks.length ? page.locator(`#copy-block-${slug(one.id)}-${position + 1}`) : tick(page, one.id);
        await expect(following, `${one.id}, after block ${position + 1}`).toBeFocused();
        // Not toBe on the texts: the failure would print secrets.
        expect((await clipboard(page)) === text, `${one.id}, block ${position + 1}`).toBe(true);
      }
    }
    expect(secret?.blocks.join('').includes('\n'), 'a block of many lines was among them').toBe(true);
  });

  test('the guide can be worked through with keys alone', async ({ companion }) => {
    const { page } = companion;
    const way = onTheWay(await stepsOf(companion)).slice(0, 2);
    for (const one of way) {
      await page.keyboard.press('Alt+Shift+C');
      for (const [position, text] of one.blocks.entries()) {
        if (position > 0) await page.keyboard.press('Enter');
        await expect.poll(async () => (await clipboard(page)) === text, `${one.id}, block ${position + 1}`).toBe(true);
      }
      await expect(tick(page, one.id)).toBeFocused();
      await page.keyboard.press('Space');
      await expect(tick(page, one.id)).toBeChecked();
    }
    await expectProgress(page, 2, onTheWay(await stepsOf(companion)).length);
  });
});

test.describe('steps', () => {
  for (const target of targets) {
    test(`${target}: every step says where, how long, and what success looks like`, deepUnless(target !== 'fly-private'), async ({ companion }) => {
      const { page } = companion;
      await companion.at(`target-${target}`).check();
      const steps = await stepsOf(companion);
      await page.getByRole('button', { name: 'Open all steps' }).click();
      await expect(page.locator('.guide .step-body').filter({ visible: true })).toHaveCount(steps.length);
      const shown = await page.locator('[data-step]').evaluateAll((items) =>
        items.map((item) => ({
          id: item.getAttribute('data-step'),
          badges: [...item.querySelectorAll('.place')].map((badge) => ({ classes: badge.className, icons: badge.querySelectorAll('svg').length, words: badge.textContent?.trim() ?? '', isNamedTwice: badge.querySelector('svg:not([aria-hidden="true"])') !== null })),
          time: item.querySelector('summary .time')?.textContent ?? '',
          expect: item.querySelector('.step-body > .expect')?.textContent ?? '',
        })),
      );
      expect(shown.map((one) => one.id)).toEqual(steps.map((one) => one.id));
      for (const [position, one] of steps.entries()) {
        const item = shown[position];
        expect(item?.badges, one.id).toEqual([{ classes: `place place-${one.place}`, icons: 1, words: expect.stringMatching(/./), isNamedTwice: false }]);
        // Where nothing is to be done, nothing takes time.
        const isToRead = one.optional && one.commands.length === 0 && one.expect === '';
        expect(item?.time, one.id).toMatch(isToRead ? /^$/ : /^about \d+( to \d+)? minutes?$/);
        expect(item?.expect, one.id).toBe(one.expect === '' ? '' : `Success looks like ${plain(one.expect)}`);
      }
      expect(steps.filter((one) => one.expect !== '').length).toBeGreaterThan(10);
      expect(new Set(steps.map((one) => one.place)).size).toBeGreaterThan(1);

      await page.getByRole('button', { name: 'Close all steps' }).click();
      await expect(page.locator('.guide .step-body').filter({ visible: true })).toHaveCount(0);
    });
  }
});

test.describe('the shell of the laptop', () => {
  const isContinued = (text: string): boolean => text.split('\n').some((line) => /[\\`^]$/.test(line));

  test('laptop commands are in the chosen shell, those for the machine stay, and the choice is kept', async ({ companion }) => {
    const { page } = companion;
    const plan = await companion.savePlan();
    const steps = await stepsOf(companion);
    await page.getByRole('button', { name: 'Open all steps' }).click();
    const texts = async (place: string): Promise<string[]> => (await Promise.all(steps.filter((one) => one.place === place && one.commands.length > 0).map((one) => blocks(page, one.id).allTextContents()))).flat();
    const [laptop, machine] = [await texts('laptop'), await texts('vm')];
    expect(laptop).toEqual(steps.filter((one) => one.place === 'laptop').flatMap((one) => one.blocks));
    const seen = new Set([laptop.join('\n')]);
    for (const shell of ['powershell', 'cmd']) {
      await page.locator('#shell').selectOption(shell);
      const shown = await texts('laptop');
      expect(seen.has(shown.join('\n')), `${shell} has words of its own`).toBe(false);
      seen.add(shown.join('\n'));
      const document = run(plan, 'guide', '--shell', shell);
      for (const text of shown) expect(document).toContain(text);
      expect((await texts('vm')).join('\n') === machine.join('\n'), 'commands for the machine are for bash').toBe(true);
    }
    await page.locator('#single-line').check();
    const single = await texts('laptop');

    await page.reload();
    await companion.started();
    await expect(page.locator('#shell')).toHaveValue('cmd');
    await expect(page.locator('#single-line')).toBeChecked();
    await page.getByRole('button', { name: 'Open all steps' }).click();
    expect(await texts('laptop')).toEqual(single);
    await page.locator('#shell').selectOption('bash');
    await page.locator('#single-line').uncheck();
    expect(await texts('laptop')).toEqual(laptop);
  });

  test('single line: each command is one line, also one that writes a file', async ({ companion }) => {
    const { page } = companion;
    const steps = await stepsOf(companion);
    await page.getByRole('button', { name: 'Open all steps' }).click();
    const lines = async (one: Step): Promise<number> => (await blocks(page, one.id).allTextContents()).join('\n').trimEnd().split('\n').length;
    const commanded = steps.filter((one) => one.commands.length > 0);
    const wrapped = await Promise.all(commanded.map(lines));
    expect(wrapped.some((count, position) => count > (commanded[position]?.commands.length ?? 0)), 'some are longer at first').toBe(true);
    for (const shell of ['bash', 'powershell', 'cmd']) {
      await page.locator('#shell').selectOption(shell);
      await page.locator('#single-line').check();
      for (const one of commanded) {
        // Other shells may have a command more or less, and what is copied one at a time says again where it is run.
        if (one.block !== null && (shell === 'bash' || one.place !== 'laptop')) expect(await lines(one), `${shell}: ${one.id}`).toBe(one.commands.length);
        for (const text of await blocks(page, one.id).allTextContents()) expect(isContinued(text), `${shell}: ${one.id}`).toBe(false);
      }
      await page.locator('#single-line').uncheck();
    }
  });
});

test.describe('on paper', () => {
  test('the guide as Markdown has the same steps and ticks, and no secret', async ({ companion }) => {
    const { page } = companion;
    for (const target of targets) {
      await companion.at(`target-${target}`).check();
      const bundle = await companion.downloadAll();
      const plan = await companion.savePlan();
      const way = onTheWay(await stepsOf(companion));
      const done = [way[0]?.id ?? '', way[1]?.id ?? ''];
      for (const id of done) await tick(page, id).check();
      for (const shell of ['bash', 'cmd']) {
        await page.locator('#shell').selectOption(shell);
        const download = await pressed(page.getByRole('button', { name: 'Save as Markdown' }));
        expect(download.suggestedFilename()).toBe('GUIDE.md');
        const document = await readFile(await download.path(), 'utf8');
        const secrets = [tokenOf(bundle), ...(bundle.has('keys.env') && target === 'gcp' ? [keyringPasswordOf(bundle)] : [])];
        expect(secrets.some((secret) => document.includes(secret)), `${target}: a secret is in the document`).toBe(false);
        expect(document === run(plan, 'guide', '--shell', shell, ...done.flatMap((id) => ['--done', id])), `${target}: as the command line writes it`).toBe(true);
        expect(document.match(/^- \[x\]/gm)?.length).toBe(done.length);
        const titles = [...document.matchAll(/^### \d+\. (.*)$/gm)].map(([, title]) => title?.replaceAll(/[\\`]/g, ''));
        expect(titles).toEqual((await stepsOf(companion)).map((one) => plain(one.title)));
      }
    }
  });

  test('printing opens every step that everybody does', async ({ page, site, watch: _ }) => {
    await page.addInitScript(() => {
      const printed: (string | null)[][] = [];
      Object.assign(window, { printed });
      window.print = () => {
        const open = [...document.querySelectorAll('[data-step]')].filter((item) => item.querySelector('details')?.open === true && (item.querySelector('.step-body')?.childElementCount ?? 0) > 0);
        printed.push(open.map((item) => item.getAttribute('data-step')));
      };
    });
    const companion = new CompanionPage(page, site);
    await companion.open();
    const required = (await stepsOf(companion)).filter((one) => !one.optional).map((one) => one.id);
    await page.locator('.tick').first().check();
    await page.getByRole('button', { name: 'Print' }).click();
    const printed = (): Promise<string[][]> => page.evaluate(() => (window as unknown as { printed: string[][] }).printed);
    await expect.poll(async () => (await printed()).length).toBe(1);
    expect((await printed())[0]).toEqual(required);
  });
});

test.describe('explained lines', () => {
  const explain = (page: Page): Locator => page.locator('#explain-lines');
  const fileTexts = (page: Page): Locator => page.locator('[role="tabpanel"] pre').filter({ visible: true });

  function asked(page: Page): string[] {
    const tags: string[] = [];
    page.on('request', (request) => {
      const [, tag] = /\/line-words-(en|da|zh-CN)-[0-9a-f]+\.txt$/.exec(request.url()) ?? [];
      if (tag !== undefined) tags.push(tag);
    });
    return tags;
  }

  /** Every line of every file, each with its words and with what happens without it. */
  async function expectExplained(page: Page, bundle: Bundle, without: string): Promise<void> {
    let explained = 0;
    for (const [file, text] of bundle) {
      await tab(page, file).click();
      const list = page.locator('[role="tabpanel"]').filter({ visible: true }).locator('ol.explained');
      await expect(list, file).toBeVisible();
      await expect(fileTexts(page)).toHaveCount(0);
      const shown = await list.locator('li').evaluateAll((items) => items.map((item) => ({ line: item.querySelector('code')?.textContent ?? '', words: item.querySelector('p')?.textContent ?? '' })));
      const lines = text.split('\n').slice(0, -1);
      expect(shown.length, file).toBe(lines.length);
      for (const [position, { line, words }] of shown.entries()) {
        const written = lines[position] ?? '';
        const place = `${file}, line ${position + 1}`;
        expect(line === written || line.includes('•'), place).toBe(true);
        // Comments and closing brackets say it themselves.
        if (/^\s*($|#|[}\]])/.test(written)) continue;
        explained += 1;
        expect(words, place).toContain(without);
        const [what = '', otherwise = ''] = words.split(without);
        expect(what.trim().length, place).toBeGreaterThan(3);
        expect(otherwise.trim().length, place).toBeGreaterThan(3);
      }
    }
    expect(explained).toBeGreaterThan(50);
  }

  for (const target of ['gcp', 'fly'] as const) {
    test(`${target}: each line of each file is explained, with words fetched only then`, async ({ page, site, watch: _ }) => {
      const files = asked(page);
      const companion = new CompanionPage(page, site);
      await companion.open();
      await companion.at(`target-${target}`).check();
      const bundle = await companion.downloadAll();
      const secrets = [tokenOf(bundle)];
      expect(files).toEqual([]);
      await explain(page).check();
      await expectExplained(page, bundle, 'Without it:');
      expect(files).toEqual(['en']);
      expect(await page.evaluate((secrets) => secrets.some((secret) => document.body.textContent?.includes(secret)), secrets), 'a secret is shown').toBe(false);

      await explain(page).uncheck();
      await expect(page.locator('ol.explained')).toHaveCount(0);
      await expect(fileTexts(page)).toHaveCount(1);
      await explain(page).check();
      await expect(page.locator('ol.explained')).toBeVisible();
      expect(files, 'once is enough').toEqual(['en']);
    });
  }

  test('in all three languages, also switched while they are shown', async ({ page, site, watch: _ }) => {
    const files = asked(page);
    const companion = new CompanionPage(page, site);
    await companion.open();
    const bundle = await companion.downloadAll();
    await speak(page, 'da');
    expect(files).toEqual([]);
    await explain(page).check();
    await expectExplained(page, bundle, 'Uden den:');
    await speak(page, 'zh-CN');
    await expect(page.locator('ol.explained p').first()).toContainText('没有它：');
    await expectExplained(page, bundle, '没有它：');
    await speak(page, 'en');
    await expect(page.locator('ol.explained p').first()).toContainText('Without it:');
    expect(new Set(files)).toEqual(new Set(['da', 'zh-CN', 'en']));
  });

  test('words that cannot be fetched leave the files as they are', async ({ companion }) => {
    const { page } = companion;
    await page.route('**/line-words-*', (route) => route.abort('connectionreset'));
    await explain(page).click();
    await expect(explain(page)).not.toBeChecked();
    await expect(fileTexts(page)).toHaveCount(1);
    await page.unrouteAll();
    await explain(page).check();
    await expect(page.locator('ol.explained')).toBeVisible();
  });
});

test.describe('at a glance', () => {
  test('the picture has a name and words, and shows an exposed port', async ({ companion }) => {
    const { page } = companion;
    const picture = page.locator('#overview svg[role="img"]').filter({ visible: true });
    const sentences = page.locator('#overview details').filter({ hasText: 'The picture in words' }).locator('li');
    await expect(picture).toHaveCount(1);
    await expect(picture).toHaveAccessibleName('What reaches openclaw-gateway');
    await page.getByText('The picture in words').click();
    const before = { shapes: await picture.innerHTML(), words: await sentences.allInnerTexts() };
    expect(before.words.length).toBeGreaterThan(2);
    for (const sentence of before.words) expect(sentence).toMatch(/\w.*\.$/);
    expect(before.words.join(' ')).toContain('nobody reaches it from the internet');

    await page.locator('details.advanced').evaluateAll((list) => list.forEach((details) => ((details as HTMLDetailsElement).open = true)));
    await field(page, 'docker.expose').check();
    await expect(sentences.filter({ hasText: 'published on every interface' })).toBeVisible();
    expect(await picture.innerHTML()).not.toBe(before.shapes);
    await expect(picture).toContainText('On every interface');
    await field(page, 'docker.expose').uncheck();
    await expect(sentences).toHaveText(before.words);
    expect(await picture.innerHTML()).toBe(before.shapes);

    await page.setViewportSize({ width: 390, height: 800 });
    await expect(picture).toHaveCount(1);
    await expect(picture).toHaveAccessibleName('What reaches openclaw-gateway');
  });

  test('the cost has a sum, and parts with a source and a day', async ({ companion }) => {
    const { page } = companion;
    for (const target of targets) {
      await companion.at(`target-${target}`).check();
      const { parts } = JSON.parse(run(await companion.savePlan(), 'cost', '--format', 'json')) as { parts: { title: string; amount: string; url: string; read: string }[] };
      const [sum = ''] = run(await companion.savePlan(), 'cost').split('\n');
      await expect(page.locator('.cost-sum strong'), target).toHaveText(sum);
      expect(sum, target).toMatch(/\$\d+\.\d\d/);
      const shown = await page.locator('.cost tbody tr').evaluateAll((rows) =>
        rows.map((row) => ({
          title: row.querySelector('th')?.firstChild?.textContent ?? '',
          amount: row.querySelector('td')?.firstChild?.textContent ?? '',
          url: row.querySelector('a')?.getAttribute('href') ?? '',
          read: row.querySelector('a')?.textContent ?? '',
        })),
      );
      expect(shown, target).toEqual(parts.map(({ title, amount, url, read }) => ({ title, amount, url, read })));
      expect(shown.length, target).toBeGreaterThan(2);
      for (const { title, url, read } of shown.filter((part) => part.amount !== 'By their own price lists')) {
        expect(url, title).toMatch(/^https:\/\//);
        expect(read, title).toMatch(/^Read \d{4}-\d\d-\d\d\.$/);
      }
    }
    await page.getByText('Parts and sources').click();
    await expect(page.locator('.cost tbody tr').first()).toBeVisible();
    const sum = await page.locator('.cost-sum strong').innerText();
    await page.locator('[data-preset="cheapest"]').click();
    await expect(page.locator('.cost-sum strong')).not.toHaveText(sum);
  });
});

test.describe('comments in the files', () => {
  for (const target of ['gcp', 'fly'] as const) {
    test(`${target}: in the language of the page only when asked, and back`, async ({ companion }) => {
      const { page } = companion;
      await companion.at(`target-${target}`).check();
      const bundle = await companion.downloadAll();
      const plan = await companion.savePlan();
      const env = { ...process.env, COMPANION_GATEWAY_TOKEN: tokenOf(bundle), ...(target === 'gcp' ? { COMPANION_KEYRING_PASSWORD: keyringPasswordOf(bundle) } : {}) };
      const expected = (tag: string): Bundle => {
        const made = JSON.parse(execFileSync(program(), ['generate', '--plan', '-', '--format', 'json', '--language', tag, '--comments', 'own'], { input: plan, encoding: 'utf8', env, stdio: ['pipe', 'pipe', 'ignore'] })) as { files: { path: string; text: string }[] };
        return new Map(made.files.map(({ path, text }) => [path, text]));
      };
      const expectFiles = async (files: Bundle, what: string): Promise<void> => {
        for (const [path, text] of files) {
          await tab(page, path).click();
          // Not toBe on the texts: the failure would print secrets.
          expect((await companion.downloadFile(path)) === text, `${what}: ${path}`).toBe(true);
        }
      };
      await expect(page.locator('#own-comments'), 'English is what they are in anyway').toHaveCount(0);
      await speak(page, 'da');
      await expect(page.locator('#own-comments')).not.toBeChecked();
      await expectFiles(bundle, 'not asked');
      await page.locator('#own-comments').check();
      for (const tag of ['da', 'zh-CN']) {
        await speak(page, tag);
        await expect(page.locator('#own-comments')).toBeChecked();
        const own = expected(tag);
        expect([...own].filter(([path, text]) => bundle.get(path) !== text).length, `${tag} has comments of its own`).toBeGreaterThan(1);
        await expectFiles(own, tag);
      }
      await page.locator('#own-comments').uncheck();
      await expectFiles(bundle, 'taken back');
      await page.locator('#own-comments').check();
      await speak(page, 'en');
      await expectFiles(bundle, 'English again');
    });
  }
});
