import { expect, test } from '../abroad.ts';
import type { CompanionPage } from '../companion-page.ts';
import { newDevice, presentDevice } from '../device.ts';
import { keptByBrowser } from '../kept-by-browser.ts';
import { hurry, pass } from '../page-time.ts';
import { expectRetold } from '../recorded.ts';
import type { Scene, SharedScene } from '../scene.ts';
import { arrive, expectSaid, strict } from './arriving.ts';

/** A browser becomes a device, approved by the product's own command line. */
export function pairingScenarios(shared: SharedScene): void {
  const { release, picture } = shared;
  // A loopback peer is the owner's own computer to old releases: they approve without being asked.
  const isSilent = picture === 'loopback' && release !== strict;

  const needsBridge = (scene: Scene): void =>
    test.skip(picture === 'docker' && !scene.gateway.seesBridge, 'SKIPPED: without a bridge the gateway sees its own computer, and old releases approve silently');

  /** Pairs for the first time, with the command that the page shows. */
  const pair = async (companion: CompanionPage, scene: Scene, keep?: boolean): Promise<void> => {
    await companion.startPairing(scene.token, undefined, keep);
    if (!isSilent) {
      await expectSaid(companion, 'pairing-required', 'accepted');
      await expect(companion.at('verify-verdict')).toHaveAttribute('data-waiting', 'true');
      await scene.gateway.cli('devices', 'approve', await companion.requestToApprove());
    }
    await expectSaid(companion, 'verified', 'accepted', 20_000);
    await expect(companion.at('verify-verdict')).toHaveAttribute('data-paired', 'true');
  };

  test('a device is approved with the shown command, and the browser keeps nothing of it', async ({ abroad, companion, site, watch }) => {
    const scene = await shared.ready([site.origin, abroad.known.origin]);
    needsBridge(scene);
    await arrive(companion, shared, scene.address);
    await pair(companion, scene);
    expect(await keptByBrowser(companion.page)).toEqual({ keys: [], entries: 0 });
    watch.expectOnlyReached([scene.address]);
    await watch.expectKept({ token: scene.token });
    await expectRetold(companion, scene.token);
  });

  if (picture !== 'docker') return;

  test('the harness: another device is approved by the product’s command line', { tag: '@deep' }, async ({ abroad, site }) => {
    const scene = await shared.ready([site.origin, abroad.known.origin]);
    needsBridge(scene);
    const presentation = { device: newDevice(), token: scene.token, origin: site.origin };
    const { error } = await presentDevice(scene.gateway.url, presentation);
    expect(error?.code).toBe('NOT_PAIRED');
    await scene.gateway.cli('devices', 'approve', error?.details?.requestId ?? '');
    expect((await presentDevice(scene.gateway.url, presentation)).hello?.auth?.scopes).toEqual(['operator.read']);
  });

  // What follows is about the page, whatever answers it.
  if (release !== strict) return;

  test('a kept key needs no second approval, gives nothing away, and can be forgotten', async ({ abroad, companion, site }) => {
    const scene = await shared.ready([site.origin, abroad.known.origin]);
    needsBridge(scene);
    const { tap } = scene.gateway;
    await arrive(companion, shared, scene.address);
    await pair(companion, scene, true);
    const kept = await keptByBrowser(companion.page, scene.token);
    // A public key that can be taken out hurts nobody.
    expect(kept.keys.filter((key) => key.type === 'private')).toEqual([{ type: 'private', extractable: false }]);

    await companion.open();
    await arrive(companion, shared, scene.address);
    const before = tap.upgrades();
    await companion.startPairing(scene.token);
    await expectSaid(companion, 'verified', 'accepted');
    await expect(companion.at('verify-verdict')).toHaveAttribute('data-paired', 'true');
    expect(tap.upgrades() - before, 'verified at once, not after a request').toBe(1);

    await companion.at('pair-forget').click();
    await expect.poll(() => keptByBrowser(companion.page), 'nothing is left of the key').toEqual({ keys: [], entries: 0 });
  });

  test.describe(() => {
    test.use({ clock: 'controlled' });

    test('while nobody approves, the session can be copied, and asking ends with a click', async ({ abroad, companion, site, watch }) => {
      const scene = await shared.ready([site.origin, abroad.known.origin]);
      needsBridge(scene);
      const { tap } = scene.gateway;
      await arrive(companion, shared, scene.address);
      await companion.startPairing(scene.token);
      await expectSaid(companion, 'pairing-required', 'accepted');
      const request = await companion.requestToApprove();
      const first = tap.upgrades();
      await hurry(companion.page, async () => tap.upgrades() > first, 60_000);
      expect(await companion.requestToApprove(), 'asking again makes no second request').toBe(request);
      await expectRetold(companion, scene.token);

      await companion.at('verify-cancel').click();
      await expect(companion.at('verify-start')).toHaveAttribute('aria-disabled', 'false');
      await expect(companion.at('verify-verdict')).not.toHaveAttribute('data-waiting', 'true');
      const last = watch.sockets.length;
      await pass(companion.page, 60_000);
      expect(watch.sockets, 'nobody asks any more').toHaveLength(last);
    });
  });
}
