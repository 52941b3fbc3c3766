import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const text = readFileSync('netlify.toml', 'utf8');

/** The lines of a table, without comments. */
function table(name: string): readonly string[] {
  const [, after = ''] = text.split(`\n[${name}]\n`);
  const [lines = ''] = after.split(/\n\[/u);
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

describe('netlify.toml', () => {
  it('leaves addresses with capitals as they are', () => {
    expect(table('build.processing.html')).toEqual(['pretty_urls = false']);
  });

  it.each(['deploy-preview', 'branch-deploy', 'preview-server'])(
    'gives no secret to a build for %s, whatever the settings say',
    (context) => {
      expect(table(`context.${context}.environment`)).toEqual(
        ['SESSION_SECRET', 'SMTP_URL', 'IDENTITY_KEY', 'ISSUER_KEY', 'BUILD_HOOK_URL'].map(
          (name) => `${name} = ""`,
        ),
      );
    },
  );

  it('holds no secret', () => {
    expect(text).not.toMatch(/(?:SECRET|KEY|URL) = "[^"]+"/u);
  });

  it('sends security.txt as plain text', () => {
    expect(text).toContain(
      'for = "/.well-known/security.txt"\n  [headers.values]\n    Content-Type = "text/plain; charset=utf-8"',
    );
  });
});
