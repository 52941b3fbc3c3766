import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

const content = 'test/fixtures/small';

// As by `npm run … | head`: a command that broke off there would leave half of its work.
it.each([
  ['a command that reads content', ['src/cli/validate.ts']],
  ['a command of staff', ['src/cli/key/key.ts', 'show', '--content', content]],
  ['the help of a command', ['src/cli/issue/issue.ts', '--help']],
])('%s continues to its end if its output is closed', async (_, args) => {
  const command = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CONTENT_DIR: content },
  });
  command.stdout.destroy();
  const exit = new Promise((resolve) => command.once('exit', resolve));
  const complaints = await text(command.stderr);
  expect(complaints).toBe('');
  expect(await exit).toBe(0);
});
