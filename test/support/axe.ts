import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';

declare global {
  interface Window {
    axe: { run(): Promise<AxeResults> };
  }
}

const source = (): string => readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core calls serious or critical on the page as it stands, one line each. */
export async function seriousBarriers(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: source() });
  return barriers(page);
}

/**
 * The same of an app's own document, whose content security policy allows no script but its own. It is transparent:
 * what it is read against is the surface of the page behind it.
 */
export async function barriersInFrame(frame: Frame): Promise<string[]> {
  await frame.evaluate(source());
  await frame.evaluate(() => (document.documentElement.style.background = 'var(--ds-surface)'));
  return barriers(frame);
}

/** A colour that is on its way to another is neither of the two: what moves is at its end, but for what moves for ever. */
const settle = (where: Page | Frame): Promise<void> =>
  where.evaluate(() => {
    for (const moving of document.getAnimations())
      if (moving.effect?.getComputedTiming().endTime !== Infinity) moving.finish();
  });

async function barriers(where: Page | Frame): Promise<string[]> {
  await settle(where);
  const { violations } = await where.evaluate(() => window.axe.run());
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
