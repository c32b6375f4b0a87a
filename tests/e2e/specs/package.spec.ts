import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test, expect } from '@playwright/test';
import { CompanionPage } from '../support/companion-page.ts';
import { freePort } from '../support/network.ts';
import { dist, siteTool } from '../support/tools.ts';

// The package, treated as somebody would who has downloaded it: unpacked, checked, served by the line it comes with.

const folder = mkdtempSync(join(tmpdir(), 'companion-package-'));
let server: ChildProcess | undefined;
test.afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true });
});

const run = (program: string, args: string[], cwd = folder): string => execFileSync(program, args, { cwd, encoding: 'utf8' });
const pack = (archive: string): Buffer => {
  run(siteTool(), ['package', dist, archive]);
  return readFileSync(archive);
};

test.use({ serviceWorkers: 'allow' });

test('the package is made the same twice, unpacks, has right checksums, and its line serves the page, also without network', async ({ page, context }) => {
  const name = 'setup-companion-0.0.0';
  const archive = join(folder, `${name}.zip`);
  const bytes = pack(archive);
  expect(pack(archive).equals(bytes)).toBe(true);

  run('python3', ['-m', 'zipfile', '-t', archive]);
  run('python3', ['-m', 'zipfile', '-e', archive, folder]);
  const unpacked = join(folder, name);
  expect(readdirSync(unpacked).sort()).toEqual([...readdirSync(dist), 'SERVE.txt', 'SHA256SUMS'].sort());
  for (const file of readdirSync(dist)) expect(readFileSync(join(unpacked, file)).equals(readFileSync(join(dist, file))), file).toBe(true);
  const checked = run('sha256sum', ['--check', '--strict', 'SHA256SUMS'], unpacked);
  expect(checked.trim().split('\n')).toHaveLength(readdirSync(dist).length + 1);

  const line = /^ {4}(python3 .+)$/m.exec(readFileSync(join(unpacked, 'SERVE.txt'), 'utf8'))?.[1] ?? '';
  const port = await freePort();
  const [program = '', ...args] = line.replace('8080', String(port)).split(' ');
  server = spawn(program, args, { cwd: unpacked, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}/`;
  await expect.poll(() => fetch(url).then(({ status }) => status, () => 0)).toBe(200);

  const lines: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  const companion = new CompanionPage(page, { url, origin: url.slice(0, -1), close: async () => {} });
  await companion.open();
  expect((await companion.downloadAll()).size).toBeGreaterThan(2);
  const files = readdirSync(dist).filter((file) => !['_headers', 'index.html', 'service-worker.js'].includes(file));
  const kept = (): Promise<string[]> =>
    page.evaluate(async () => {
      const names: string[] = [];
      for (const key of await caches.keys()) for (const { url } of await (await caches.open(key)).keys()) names.push(url);
      return names;
    });
  await expect.poll(async () => (await kept()).map((url) => (url.endsWith('/') ? '' : basename(url))).sort(), { timeout: 30_000 }).toEqual(['', ...files].sort());
  server.kill();
  await context.setOffline(true);
  await companion.open();
  expect(lines).toEqual([]);
});
