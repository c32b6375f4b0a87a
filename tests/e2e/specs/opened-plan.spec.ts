import { execFileSync } from 'node:child_process';
import { configOf } from '../support/bundle.ts';
import { expect, test } from '../support/fixtures.ts';
import { companion as program } from '../support/tools.ts';

test('a page that opened a plan can still be let in', async ({ companion, site }) => {
  const plan = execFileSync(program(), ['new', '--product', 'openclaw@2026.9.6', '--target', 'gcp'], { encoding: 'utf8' });
  await companion.openPlan(plan.replace('"host_port": 18789', '"host_port": 19002'));
  await expect(companion.at('host-port')).toHaveValue('19002');
  await companion.at('allow-this-page').setChecked(true);
  expect(configOf(await companion.downloadAll()).text).toContain(site.origin);
});
