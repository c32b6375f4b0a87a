import { defineConfig } from '@playwright/test';
import { chromium, headlessChromium } from './support/tools.ts';

// The command line speaks the language of its environment, and the tests read English.
process.env['LC_ALL'] = 'C';

/** Tests that start real gateways. */
const gateways = ['real-gateways.spec.ts', 'migration.spec.ts', 'generated-files.spec.ts', 'harness.spec.ts'];
/** Tests that mostly wait, in one worker: begun early, they never run alone at the end. */
const hostile = 'hostile.spec.ts';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The permission for the local network is asked in a prompt, which the headless shell does not have. */
const prompts = 'local-network.spec.ts';

export default defineConfig({
  testDir: './specs',
  outputDir: '../../test-results',
  globalSetup: './support/global-setup.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A second try would hide the very races these tests are for, and would spend the gateway's few wrong tokens.
  retries: 0,
  reporter: [['list']],
  // On a busy machine everything takes longer, and nothing here is about how long.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  projects: [
    // First, because they take longest. A starting gateway wants both cores of a small machine; two at once would only hold each other up.
    { name: 'gateways', testMatch: gateways, workers: 1 },
    { name: 'hostile', testMatch: hostile },
    { name: 'prompts', testMatch: prompts, use: { launchOptions: { executablePath: chromium(), args } } },
    { name: 'page', testIgnore: [...gateways, hostile, prompts] },
  ],
  use: {
    browserName: 'chromium',
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    trace: 'off',
    video: 'off',
    launchOptions: {
      executablePath: headlessChromium(),
      args,
    },
  },
});
