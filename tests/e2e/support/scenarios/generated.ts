import { test } from '../abroad.ts';
import { expectEnough } from '../generated-gateway.ts';
import { type SharedScene, targetOf } from '../scene.ts';

/** Whether the generated files are enough for what they promise besides the page: the gateway's own Control UI, and Fly's check. */
export function generatedScenarios(shared: SharedScene): void {
  const { release, picture } = shared;
  if (picture === 'loopback') return;

  test('the gateway read its files and lets its own Control UI in', async ({ abroad, site }) => {
    const { gateway, bundle } = await shared.ready([site.origin, abroad.known.origin]);
    await expectEnough(gateway, bundle, { release, target: targetOf(picture) });
  });
}
