import { spawn } from 'node:child_process';
import { appendFile, cp } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { siteFolder } from './site-folder.ts';

it('npm run preview names what is worth opening, as far as it is built', async () => {
  const { folder, remove } = await siteFolder({
    'dist/index.html': 'Front page',
    'dist/verify/AAAAAAAAAAAAAA1A/index.html': 'Genuine',
    'dist/certificates/AAAAAAAAAAAAAA1A.pdf': 'PDF',
  });
  onTestFinished(remove);
  const said = await saidBy({ LAUREL_OUTPUT: folder, CONTENT_DIR: 'test/fixtures/small' });
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

it('npm run preview names certificates that functions make, though none is built', async () => {
  const { folder, remove } = await siteFolder({ 'dist/index.html': 'Front page' });
  onTestFinished(remove);
  const content = path.join(folder, 'content');
  await cp('test/fixtures/small', content, { recursive: true });
  await appendFile(path.join(content, 'site.yaml'), '\npublishing: on-demand\n');
  const said = await saidBy({ LAUREL_OUTPUT: folder, CONTENT_DIR: content });
  expect(said).toContain('/verify/AAAAAAAAAAAAAA1A/');
  expect(said).toContain('/certificates/AAAAAAAAAAAAAA1A.pdf');
  expect(said).not.toContain('/courses/');
});

/** All that a preview says when it starts. */
async function saidBy(settings: NodeJS.ProcessEnv): Promise<string> {
  const preview = spawn(process.execPath, ['netlify/preview.ts', '--port', '0'], {
    env: { ...process.env, ...settings },
  });
  onTestFinished(() => void preview.kill());
  let said = '';
  for await (const text of preview.stdout.setEncoding('utf8')) {
    said += String(text);
    if (said.includes('outbox')) break;
  }
  return said;
}
