import { expect, it } from 'vitest';
import { filesNamed } from '../../src/model/file-address.ts';

const code = '7K3FQ2WX9MNB4TRE';

it.each([
  ['the image', `/certificates/${code}.png`, [`print ${code}`]],
  ['the screen’s image', `/certificates/${code}-screen.webp`, [`screen ${code}`]],
  ['the document', `/certificates/${code}.pdf`, [`pdf ${code}`]],
  ['small letters', `/certificates/${code.toLowerCase()}.pdf`, [`pdf ${code}`]],
  ['an ending in capitals', `/certificates/${code}.PDF`, [`pdf ${code}`]],
  ['a letter that is encoded', '/certificates/%37K3FQ2WX9MNB4TRE.pdf', [`pdf ${code}`]],
  ['an older code', '/certificates/OLD-2013-77.pdf', ['pdf OLD-2013-77']],
  ['the preview', `/certificates/${code}-social.png`, [`social ${code}`, `print ${code}-SOCIAL`]],
  [
    'the preview in small letters',
    `/certificates/${code.toLowerCase()}-social.png`,
    [`social ${code}`, `print ${code}-SOCIAL`],
  ],
  [
    'the image of an older code that ends like a preview',
    '/certificates/OLD-2013-77-SOCIAL.png',
    ['print OLD-2013-77-SOCIAL', 'social OLD-2013-77'],
  ],
  ['a code as it is printed', '/certificates/7K3F-Q2WX-9MNB-4TRE.png', []],
  [
    'a letter in place of a digit',
    '/certificates/7K3FQ2WX9MNB4TREO.png',
    ['print 7K3FQ2WX9MNB4TREO'],
  ],
  ['O for 0', '/certificates/OK3FQ2WX9MNB4TRE.png', []],
  ['another kind of file', `/certificates/${code}.jpg`, []],
  ['no ending', `/certificates/${code}`, []],
  ['no code', '/certificates/.png', []],
  ['a word that is too short', '/certificates/ZZZZ.png', []],
  ['a folder', `/certificates/a/${code}.png`, []],
  ['a slash that is encoded', `/certificates/a%2F${code}.png`, []],
  ['what leads up', `/certificates/..%2F${code}.png`, []],
  ['a slash at the end', `/certificates/${code}.png/`, []],
  ['what cannot be decoded', '/certificates/%zz.png', []],
  ['a very long name', `/certificates/${'A'.repeat(8000)}.png`, []],
])('%s: %s', (_what, address, named) => {
  expect(filesNamed(address).map(({ kind, code: of }) => `${kind} ${of}`)).toEqual(named);
});
