import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

describe.each([
  ['npm start', 'netlify/start.ts'],
  ['npm run preview', 'netlify/preview.ts'],
])('%s', (name, script) => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });

  it.each([
    ['--prot', "Unknown option '--prot'"],
    ['--port=x', '“x” is not a port'],
  ])('refuses %s without a stack, and says where the options are', (option, words) => {
    const { status, stderr } = run(option);
    expect(stderr).toContain(words);
    expect(stderr).toContain(`All options: ${name} -- --help`);
    expect(stderr).not.toMatch(/ {4}at |ERR_/u);
    expect(status).toBe(1);
  });

  it('has help', () => {
    const { status, stdout } = run('--help');
    expect(stdout).toContain('--port');
    expect(status).toBe(0);
  });
});
