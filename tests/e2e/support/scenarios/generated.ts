import { test } from '../published-site.ts';
import { expectEnough } from '../generated-gateway.ts';
import { type SharedGateway, targetOf } from '../shared-gateway.ts';

/** Whether the generated files are enough for what they promise besides the page: the gateway's own Control UI, and Fly's check. */
export function generatedScenarios(shared: SharedGateway): void {
  const { release, route } = shared;
  if (route === 'loopback') return;

  test('the gateway read its files and lets its own Control UI in', async ({ published, site }) => {
    const { gateway, bundle } = await shared.ready([site.origin, published.listed.origin]);
    await expectEnough(gateway, bundle, { release, target: targetOf(route) });
  });
}
