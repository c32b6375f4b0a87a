import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { CompanionPage } from './companion-page.ts';
import { companion } from './tools.ts';

/** What the command line makes of a session that the page recorded and somebody saved. */
function replay(session: string): { verdict: string; token: string } {
  const folder = mkdtempSync(join(tmpdir(), 'companion-session-'));
  try {
    const file = join(folder, 'session.jsonl');
    writeFileSync(file, session);
    return JSON.parse(execFileSync(companion(), ['verdict', file, '--format', 'json'], { encoding: 'utf8' })) as { verdict: string; token: string };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The recorded session holds no token, and whoever gets it reads in it what the page said. */
export async function expectReplayed(page: CompanionPage, token: string): Promise<void> {
  const session = await page.copyTimeline();
  expect(session.includes(token), 'the token is in the copied timeline').toBe(false);
  for (const line of session.trimEnd().split('\n')) expect(JSON.parse(line)).toHaveProperty('dir', expect.any(String));
  const shown = page.at('verify-verdict');
  const told = { verdict: await shown.getAttribute('data-verdict'), token: await shown.getAttribute('data-token') };
  const { verdict, token: state } = replay(session);
  expect({ verdict, token: state }, 'the command line says what the page says').toEqual(told);
}
