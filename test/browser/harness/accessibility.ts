import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The faults that axe finds in the present page, one line per rule and place; empty if there are none. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} – ${node.target.join(' ')} – ${node.failureSummary ?? ''}`),
  );
}

/**
 * Ends the transition of colours: a colour halfway between two looks belongs to neither. It is not waited for: a browser that draws
 * nothing just then never ends it by itself.
 */
export async function endAnimations(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
