import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { agreeableGateway } from '../support/agreeable-gateway.ts';
import { expect, test } from '../support/fixtures.ts';
import { freePort } from '../support/network.ts';
import { node24 } from '../support/tools.ts';

const token = 'fake-token-of-the-form-0123456789';

test.beforeEach(({ companion }) => companion.openVerification());

test('a link with the token in it is taken apart, wherever it is pasted', async ({ companion }) => {
  for (const [field, link] of [
    ['verify-address', `http://127.0.0.1:18799/?token=${token}`],
    ['verify-token', `http://127.0.0.1:18799/chat?session=main#token=${token}`],
  ] as const) {
    await companion.at(field).fill(link);
    await expect(companion.at('verify-address')).toHaveValue('ws://127.0.0.1:18799');
    await expect(companion.at('verify-token')).toHaveValue(token);
    await expect(companion.at('verify-note')).toContainText('taken apart');
  }
});

test('what is no token is recognised before anything is sent', async ({ companion, watch }) => {
  for (const [pasted, said] of [
    ['   ', 'Paste the token'],
    ['change-me-now', 'placeholder'],
    ['••••••••', 'placeholder'],
    ['sk-ant-fake-key', 'a key of Anthropic'],
    ['12345678:fake-fake-fake-fake-fake-fake-fake-fake', 'a key of Telegram'],
    ['http://127.0.0.1:18789/', 'That is an address'],
    [Buffer.from(JSON.stringify({ url: 'wss://gateway.example', bootstrapToken: 'fake' })).toString('base64url'), 'setup code'],
    ['{"deviceId":"fake","token":"fake"}', 'a paired device'],
    ['two words', 'letters, digits'],
  ] as const) {
    await companion.at('verify-token').fill(pasted);
    await companion.at('verify-start').click();
    await expect(companion.page.locator('#verify-token-problem'), pasted).toContainText(said);
    await expect(companion.at('verify-token')).toBeFocused();
    await expect(companion.at('verify-token')).toHaveValue(pasted);
  }
  expect(watch.sockets).toEqual([]);
});

test('a whole line of .env and white space around a token are put right, and said', async ({ companion }) => {
  await companion.at('verify-token').fill(`OPENCLAW_GATEWAY_TOKEN=${token}`);
  await expect(companion.at('verify-token')).toHaveValue(token);
  await expect(companion.at('verify-note')).toContainText('only the token itself');
  await companion.at('verify-token').fill(` ${token}`);
  await expect(companion.at('verify-note')).toContainText('White space');
});

test('a plain socket to another computer opens only after a yes', async ({ companion, watch }) => {
  await companion.startVerification(token, 'ws://gateway.invalid:18789');
  await companion.expectVerdict('insecure-address');
  await expect(companion.at('verify-verdict')).toContainText('unencrypted');
  expect(watch.sockets).toEqual([]);
  await companion.at('verify-insecure').check();
  await companion.at('verify-start').click();
  await companion.expectVerdict('unreachable');
  expect(watch.sockets).toEqual(['ws://gateway.invalid:18789/']);
  // Another address is another question.
  await companion.at('verify-address').fill('ws://other.invalid:18789');
  await expect(companion.at('verify-insecure')).not.toBeChecked();
});

test('nothing listens: the likeliest cause stands open, with the one command that decides', async ({ companion }) => {
  const port = await freePort();
  await companion.startVerification(token, `ws://127.0.0.1:${port}`);
  await companion.expectVerdict('unreachable');
  const causes = companion.at('verify-causes').locator('> li');
  await expect(causes.first()).toHaveAttribute('data-cause', 'wrong-port');
  await expect(causes.first()).toContainText(`The address has port ${port}`);
  await expect(causes.first().locator('pre').first()).toBeVisible();
  await expect(causes.nth(1)).toHaveAttribute('data-cause', 'tunnel-down');
  await expect(causes.nth(1).locator('pre').first()).toBeHidden();
  await causes.nth(1).locator('summary').click();
  await expect(causes.nth(1).locator('pre').first()).toContainText(`http://127.0.0.1:${port}/`);
});

test('the terminal check speaks the same handshake, and the page reads what it printed', async ({ companion }) => {
  const gateway = await agreeableGateway();
  const folder = mkdtempSync(join(tmpdir(), 'companion-terminal-'));
  try {
    await companion.at('verify-address').fill(gateway.address);
    await companion.at('verify-terminal').locator('summary').click();
    const block = await companion.at('verify-terminal').locator('pre').first().innerText();
    expect(block).not.toContain(token);
    writeFileSync(join(folder, '.env'), `OPENCLAW_GATEWAY_TOKEN=${token}\n`);
    const env = { ...process.env, PATH: `${dirname(node24())}:${process.env['PATH'] ?? ''}` };
    // Not synchronously: the gateway it talks to lives in this process.
    const { stdout: printed } = await promisify(execFile)('bash', ['-c', block], { cwd: folder, env, timeout: 20_000 });
    expect(printed).not.toContain(token);
    await companion.at('verify-replay').locator('summary').click();
    await companion.at('verify-session').fill(printed);
    await companion.at('verify-session-read').click();
    await companion.expectVerdict('verified');
    await expect(companion.at('verify-verdict')).toContainText('2026.9.6');
    await expect(companion.at('verify-verdict')).toContainText('From a recorded session');
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await gateway.close();
  }
});

test('what is no recorded session keeps what was pasted and names the line', async ({ companion }) => {
  await companion.at('verify-replay').locator('summary').click();
  await companion.at('verify-session').fill('{"dir":"open"}\n{not a line');
  await companion.at('verify-session-read').click();
  await expect(companion.page.locator('#verify-session-problem')).toContainText('Line 2');
  await expect(companion.at('verify-session')).toHaveValue('{"dir":"open"}\n{not a line');
  await companion.at('verify-session').fill('');
  await companion.at('verify-session-read').click();
  await expect(companion.page.locator('#verify-session-problem')).toContainText('no recorded session');
});

test('a session from somebody else shows no secret of theirs', async ({ companion }) => {
  const lines = [
    { t: 0, dir: 'meta', url: 'ws://127.0.0.1:18789', origin: null },
    { t: 1, dir: 'open' },
    { t: 2, dir: 'in', frame: { type: 'event', event: 'connect.challenge', payload: { nonce: '5f7a', ts: 1 } } },
    { t: 3, dir: 'out', frame: { type: 'req', id: 'r1', method: 'connect', params: { auth: { token, password: 'fake-password-0123456789' } } } },
    { t: 4, dir: 'in', frame: { type: 'res', id: 'r1', ok: false, error: { code: 'X', message: `${token} and fake-password-0123456789` } } },
  ];
  await companion.at('verify-replay').locator('summary').click();
  await companion.at('verify-session').fill(lines.map((line) => JSON.stringify(line)).join('\n'));
  await companion.at('verify-session-read').click();
  await companion.expectVerdict('request-rejected');
  await companion.at('verify-timeline').locator('summary').click();
  const shown = await companion.at('verify-verdict').innerText();
  expect(shown.includes(token) || shown.includes('fake-password')).toBe(false);
});
