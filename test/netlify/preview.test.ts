import { spawn } from 'node:child_process';
import { expect, it, onTestFinished } from 'vitest';
import { siteFolder } from './site-folder.ts';

it('npm run preview names what is worth opening, as far as it is built', async () => {
  const { folder, remove } = await siteFolder({
    'dist/index.html': 'Front page',
    'dist/verify/AAAAAAAAAAAAAA1A/index.html': 'Genuine',
    'dist/certificates/AAAAAAAAAAAAAA1A.pdf': 'PDF',
  });
  onTestFinished(remove);
  const preview = spawn(process.execPath, ['netlify/preview.ts', '--port', '0'], {
    env: { ...process.env, LAUREL_OUTPUT: folder, CONTENT_DIR: 'test/fixtures/small' },
  });
  onTestFinished(() => void preview.kill());
  let said = '';
  for await (const text of preview.stdout.setEncoding('utf8')) {
    said += String(text);
    if (said.includes('outbox')) break;
  }
  expect(said.replaceAll(/localhost:\d+/gu, 'localhost')).toMatchInlineSnapshot(`
    "The built site is at http://localhost/ (stop with Ctrl-C)

      front page                               http://localhost/
      a genuine certificate, with distinction  http://localhost/verify/AAAAAAAAAAAAAA1A/
      its PDF                                  http://localhost/certificates/AAAAAAAAAAAAAA1A.pdf

    Learners sign in at http://localhost/account/.
    The mail that they would get is at http://localhost/outbox/.

    "
  `);
});
