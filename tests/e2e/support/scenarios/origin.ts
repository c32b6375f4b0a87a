import { expect, test } from '../published-site.ts';
import { CompanionPage } from '../companion-page.ts';
import { expectReplayed } from '../replayed.ts';
import type { SharedGateway } from '../shared-gateway.ts';
import { describeDeployment, expectOutcome, strict } from './shared.ts';

/** Whether it matters where the page comes from, and whether the page says so. */
export function originScenarios(shared: SharedGateway): void {
  const asks = shared.release === strict;

  test(`the published page is let in where it is listed, and ${asks ? 'refused with a remedy' : 'as well'} where it is not`, async ({ published, page, site }) => {
    const running = await shared.ready([site.origin, published.listed.origin]);
    const verify = async (from: typeof site): Promise<CompanionPage> => {
      const companion = new CompanionPage(page, from);
      await companion.open();
      await describeDeployment(companion, shared, running.address);
      await companion.startVerification(running.token);
      return companion;
    };
    await expectOutcome(await verify(published.listed), 'verified', 'accepted');

    const stranger = await verify(published.unlisted);
    if (asks) {
      await expectOutcome(stranger, 'origin-not-allowed', 'unknown');
      await expect(stranger.at('verify-verdict')).toContainText(new RegExp(`gateway\\.controlUi\\.allowedOrigins .*"${published.unlisted.origin}"`));
      await expectReplayed(stranger, running.token);
    } else {
      await expectOutcome(stranger, 'verified', 'accepted');
    }
  });
}
