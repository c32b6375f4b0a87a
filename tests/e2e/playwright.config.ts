import { defineConfig } from '@playwright/test';
import { chromium } from './support/tools.ts';

// The command line speaks the language of its environment, and the walks read English.
process.env['LC_ALL'] = 'C';

export default defineConfig({
  testDir: './specs',
  outputDir: '../../test-results',
  globalSetup: './support/require-dist.ts',
  // A gateway wants both cores of a small machine; two at once only make each other time out.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  // A second try would hide the very races these tests are for, and would spend the gateway's few wrong tokens.
  retries: 0,
  reporter: [['list']],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    trace: 'off',
    video: 'off',
    launchOptions: {
      executablePath: chromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
