import { expect, test } from '../published-site.ts';
import type { CompanionPage } from '../companion-page.ts';
import { newDevice, presentDevice } from '../device.ts';
import { keptByBrowser } from '../kept-by-browser.ts';
import { hurry, pass } from '../page-time.ts';
import { expectReplayed } from '../replayed.ts';
import type { RunningGateway, SharedGateway } from '../shared-gateway.ts';
import { describeDeployment, expectOutcome, strict } from './shared.ts';

/** A browser becomes a device, approved by the product's own command line. */
export function pairingScenarios(shared: SharedGateway): void {
  const { release, route } = shared;
  // A loopback peer is the owner's own computer to old releases: they approve without being asked.
  const isSilent = route === 'loopback' && release !== strict;

  const needsBridge = (running: RunningGateway): void =>
    test.skip(route === 'docker' && !running.gateway.seesBridge, 'SKIPPED: without a bridge the gateway sees its own computer, and old releases approve silently');

  /** Pairs for the first time, with the command that the page shows. */
  const pair = async (companion: CompanionPage, running: RunningGateway, keep?: boolean): Promise<void> => {
    await companion.startPairing(running.token, undefined, keep);
    if (!isSilent) {
      await expectOutcome(companion, 'pairing-required', 'accepted');
      await expect(companion.at('verify-verdict')).toHaveAttribute('data-waiting', 'true');
      await running.gateway.cli('devices', 'approve', await companion.requestToApprove());
    }
    await expectOutcome(companion, 'verified', 'accepted', 20_000);
    await expect(companion.at('verify-verdict')).toHaveAttribute('data-paired', 'true');
  };

  test('a device is approved with the shown command, and the browser keeps nothing of it', async ({ published, companion, site, watch }) => {
    const running = await shared.ready([site.origin, published.listed.origin]);
    needsBridge(running);
    await describeDeployment(companion, shared, running.address);
    await pair(companion, running);
    expect(await keptByBrowser(companion.page)).toEqual({ keys: [], entries: 0 });
    watch.expectOnlyReached([running.address]);
    await watch.expectKept({ token: running.token });
    await expectReplayed(companion, running.token);
  });

  if (route !== 'docker') return;

  test('the harness: another device is approved by the product’s command line', { tag: '@deep' }, async ({ published, site }) => {
    const running = await shared.ready([site.origin, published.listed.origin]);
    needsBridge(running);
    const presentation = { device: newDevice(), token: running.token, origin: site.origin };
    const { error } = await presentDevice(running.gateway.url, presentation);
    expect(error?.code).toBe('NOT_PAIRED');
    await running.gateway.cli('devices', 'approve', error?.details?.requestId ?? '');
    expect((await presentDevice(running.gateway.url, presentation)).hello?.auth?.scopes).toEqual(['operator.read']);
  });

  // What follows is about the page, whatever answers it.
  if (release !== strict) return;

  test('a kept key needs no second approval, gives nothing away, and can be forgotten', async ({ published, companion, site }) => {
    const running = await shared.ready([site.origin, published.listed.origin]);
    needsBridge(running);
    const { tap } = running.gateway;
    await describeDeployment(companion, shared, running.address);
    await pair(companion, running, true);
    const kept = await keptByBrowser(companion.page, running.token);
    // A public key that can be taken out hurts nobody.
    expect(kept.keys.filter((key) => key.type === 'private')).toEqual([{ type: 'private', extractable: false }]);

    await companion.open();
    await describeDeployment(companion, shared, running.address);
    const before = tap.upgrades();
    await companion.startPairing(running.token);
    await expectOutcome(companion, 'verified', 'accepted');
    await expect(companion.at('verify-verdict')).toHaveAttribute('data-paired', 'true');
    expect(tap.upgrades() - before, 'verified at once, not after a request').toBe(1);

    await companion.at('pair-forget').click();
    await expect.poll(() => keptByBrowser(companion.page), 'nothing is left of the key').toEqual({ keys: [], entries: 0 });
  });

  test.describe(() => {
    test.use({ clock: 'controlled' });

    test('while nobody approves, the session can be copied, and asking ends with a click', async ({ published, companion, site, watch }) => {
      const running = await shared.ready([site.origin, published.listed.origin]);
      needsBridge(running);
      const { tap } = running.gateway;
      await describeDeployment(companion, shared, running.address);
      await companion.startPairing(running.token);
      await expectOutcome(companion, 'pairing-required', 'accepted');
      const request = await companion.requestToApprove();
      const first = tap.upgrades();
      await hurry(companion.page, async () => tap.upgrades() > first, 60_000);
      expect(await companion.requestToApprove(), 'asking again makes no second request').toBe(request);
      await expectReplayed(companion, running.token);

      await companion.at('verify-cancel').click();
      await expect(companion.at('verify-start')).toHaveAttribute('aria-disabled', 'false');
      await expect(companion.at('verify-verdict')).not.toHaveAttribute('data-waiting', 'true');
      const last = watch.sockets.length;
      await pass(companion.page, 60_000);
      expect(watch.sockets, 'nobody asks any more').toHaveLength(last);
    });
  });
}
