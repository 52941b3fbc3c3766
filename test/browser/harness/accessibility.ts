import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { desktop, emulated, phone } from './browser.ts';

/** Axe without comments and long names, of which half its source consists. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The faults that axe finds in the present page, one line per rule and place; empty if there are none. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  // The places of all that is right are not written down: that takes longer than looking.
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} – ${node.target.join(' ')} – ${node.failureSummary ?? ''}`),
  );
}

/** How a page is looked at: the colours that its visitor prefers, and the size of their window in pixels. */
export type Look = readonly ['light' | 'dark', { readonly width: number; readonly height: number }];

const usualLooks: readonly Look[] = [
  ['light', desktop],
  ['dark', phone],
];

/** Faults that axe finds in each look, and looks in which the page is wider than the window; empty if there are none. */
export async function faultsInLooks(
  page: Page,
  looks: readonly Look[] = usualLooks,
): Promise<string[]> {
  const found: string[] = [];
  for (const [colorScheme, viewport] of looks) {
    await emulated(page, { colorScheme });
    await page.setViewportSize(viewport);
    await endAnimations(page);
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (isWide) found.push(`${page.url()} is wider than ${viewport.width} pixels`);
    found.push(...(await accessibilityProblems(page)));
  }
  return found;
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
