import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The only rules whose outcome hangs on the appearance; all others look at the elements, which are the same in each. */
const colourRules = ['color-contrast', 'link-in-text-block'];

export type Rules = 'all' | 'colours';

/** What axe complains of on the page as it is now, or in a part of it. */
export async function violations(page: Page, rules: Rules = 'all', part?: string): Promise<string[]> {
  // Whatever happens to be half under the sticky links is no small target: it scrolls.
  await page.evaluate(() => scrollTo(0, 0));
  // Neither frames nor what passes are asked about: telling of them takes longer than looking.
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  if (part !== undefined) builder.include(part);
  const { violations } = await (rules === 'all' ? builder.withTags(tags) : builder.withRules(colourRules)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`));
}
