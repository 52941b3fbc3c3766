import { expect, it } from 'vitest';
import { isPage } from '../../src/publish/content-problems.ts';

it.each([
  ['/', true],
  ['/verify/7K3FQ2WX9MNB4TRE/', true],
  ['/verify/7K3FQ2WX9MNB4TRE/?from=mail.example', true],
  ['/verify/?code=a.b', true],
  ['/certificates/7K3FQ2WX9MNB4TRE.png', false],
  ['/_astro/page.css?v=1', false],
  ['/@vite/client', false],
  ['/src/scripts/copy.ts?astro&type=script', false],
])('%s is replaced by the content’s problems: %s', (address, expected) => {
  expect(isPage(address)).toBe(expected);
});
