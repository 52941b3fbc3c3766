import type { Page } from 'playwright-core';

/** Checks a file on the page of an archive: the verdict's name, and all that the page says of it. */
export async function checked(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
) {
  const report = page.locator('.file-report');
  // Of a file that was checked before.
  await report.evaluateAll((earlier) => earlier.forEach((each) => each.remove()));
  await page.locator('input[type=file]').setInputFiles(file);
  await report.waitFor();
  return {
    verdict: await report.locator('.verdict').getAttribute('data-verdict'),
    said: (await report.textContent()) ?? '',
  };
}
