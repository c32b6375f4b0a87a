import { expect, test } from '../abroad.ts';
import { CompanionPage } from '../companion-page.ts';
import { expectRetold } from '../recorded.ts';
import type { SharedScene } from '../scene.ts';
import { arrive, expectSaid, strict } from './arriving.ts';

/** Whether it matters where the page comes from, and whether the page says so. */
export function originScenarios(shared: SharedScene): void {
  const asks = shared.release === strict;

  test(`the published page is let in where it is listed, and ${asks ? 'refused with a remedy' : 'as well'} where it is not`, async ({ abroad, page, site }) => {
    const scene = await shared.ready([site.origin, abroad.known.origin]);
    const verify = async (from: typeof site): Promise<CompanionPage> => {
      const companion = new CompanionPage(page, from);
      await companion.open();
      await arrive(companion, shared, scene.address);
      await companion.startVerification(scene.token);
      return companion;
    };
    await expectSaid(await verify(abroad.known), 'verified', 'accepted');

    const stranger = await verify(abroad.stranger);
    if (asks) {
      await expectSaid(stranger, 'origin-not-allowed', 'unknown');
      await expect(stranger.at('verify-verdict')).toContainText(new RegExp(`gateway\\.controlUi\\.allowedOrigins .*"${abroad.stranger.origin}"`));
      await expectRetold(stranger, scene.token);
    } else {
      await expectSaid(stranger, 'verified', 'accepted');
    }
  });
}
