import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openContent } from '../src/environment/open-content.ts';

const readme = await readFile('README.md', 'utf8');

/** The places that the README's examples are for, in its own spelling. */
const places: Readonly<Record<string, string>> = {
  'site.yaml': 'site.yaml',
  'institutions/<id>.yaml': 'institutions/northfold.yaml',
  'courses/<id>.yaml': 'courses/introduction-to-operations-management.yaml',
  'certificates/<course>/<session>.yaml':
    'certificates/introduction-to-operations-management/spring-2026.yaml',
  'records/<course>/<session>.yaml':
    'records/introduction-to-operations-management/spring-2026.yaml',
};

describe('the README', () => {
  it('shows content that is sound as it stands', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'laurel-readme-'));
    try {
      const examples = [...readme.matchAll(/\*\*`([^`]+)`\*\*[^]*?```yaml\n([^]*?)```/gu)];
      expect(examples.map(([, place]) => place)).toEqual(Object.keys(places));
      for (const [, place = '', text = ''] of examples) {
        const file = path.join(folder, places[place]!);
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, text);
      }
      await cp('content/assets', path.join(folder, 'assets'), { recursive: true });

      const { problems } = await openContent({ contentDir: folder, now: new Date('2026-06-01') });
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('names commands that exist', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [
      ...readme.matchAll(
        /npm (?:run )?(start|test|build|preview|validate|issue|revoke|correct|erase|key|records|identity|changes|export|check)\b/gu,
      ),
    ];
    expect(
      [...new Set(named.map(([, script]) => script!))].filter((script) => !(script in scripts)),
    ).toEqual([]);
  });
});

it.each([
  ['course records', 'src/records/THREATS.md'],
  ['Signature Track', 'src/identity/THREATS.md'],
])('the threat model of %s names tests that exist', async (_, file) => {
  const threats = await readFile(file, 'utf8');
  const tests = [...threats.matchAll(/`(test\/[^`]+\.ts)`/gu)].map(([, named]) => named!);
  expect(tests.length).toBeGreaterThan(20);
  expect(tests.filter((named) => !existsSync(named))).toEqual([]);
});
