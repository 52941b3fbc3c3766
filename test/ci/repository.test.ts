import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const packaged = JSON.parse(await readFile('package.json', 'utf8')) as {
  homepage: string;
  repository: { url: string };
  bugs: { url: string };
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
};
const address = /^git\+(https:\/\/.+)\.git$/u.exec(packaged.repository.url)?.[1];
const templates = '.github/ISSUE_TEMPLATE';

describe('the address of this repository', () => {
  it('is the same in every file', async () => {
    const { contact_links: links } = parse(await readFile(`${templates}/config.yml`, 'utf8')) as {
      contact_links: { url: string }[];
    };
    expect(packaged.homepage).toBe(`${address}#readme`);
    expect(packaged.bugs.url).toBe(`${address}/issues`);
    expect(links.map(({ url }) => url)).toEqual([`${address}/security/policy`]);
  });
});

describe('issue forms', async () => {
  const forms = (await readdir(templates)).filter((file) => file !== 'config.yml').sort();

  it('are for bugs and for features', () => {
    expect(forms).toEqual(['bug_report.yml', 'feature_request.yml']);
  });

  it.each(forms)('%s has everything that GitHub requires of a form', async (file) => {
    const form = parse(await readFile(`${templates}/${file}`, 'utf8')) as {
      name: string;
      description: string;
      body: { type: string; id?: string; attributes: { label?: string; value?: string } }[];
    };
    expect([typeof form.name, typeof form.description]).toEqual(['string', 'string']);
    const fields = form.body.filter(({ type }) => type !== 'markdown');
    const types = ['textarea', 'input', 'dropdown', 'checkboxes'];
    expect(fields.filter(({ type }) => !types.includes(type))).toEqual([]);
    expect(fields.filter(({ attributes }) => !attributes.label)).toEqual([]);
    const ids = fields.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids.filter((id) => id !== undefined))]);
  });
});

describe('the update bot', async () => {
  const { updates } = parse(await readFile('.github/dependabot.yml', 'utf8')) as {
    updates: {
      'package-ecosystem': string;
      groups: Record<string, { patterns?: string[] }>;
      ignore?: { 'dependency-name': string }[];
    }[];
  };
  const npm = updates.find((update) => update['package-ecosystem'] === 'npm');
  const named = Object.keys({
    ...packaged.dependencies,
    ...packaged.devDependencies,
    ...packaged.optionalDependencies,
  });
  const matches = (pattern: string, name: string) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

  it('keeps packages and actions up to date', () => {
    expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  });

  it('names packages that exist', () => {
    const patterns = [
      ...Object.values(npm?.groups ?? {}).flatMap((group) => group.patterns ?? []),
      ...(npm?.ignore ?? []).map((ignored) => ignored['dependency-name']),
    ];
    expect(patterns.length).toBeGreaterThan(0);
    expect(patterns.filter((pattern) => !named.some((name) => matches(pattern, name)))).toEqual([]);
  });

  it('moves Astro, its adapter and Netlify’s packages together', () => {
    const patterns = npm?.groups['astro-and-netlify']?.patterns ?? [];
    const together = named.filter((name) => patterns.some((pattern) => matches(pattern, name)));
    expect(together).toEqual(
      expect.arrayContaining(['astro', '@astrojs/netlify', '@netlify/functions', '@netlify/blobs']),
    );
  });
});
