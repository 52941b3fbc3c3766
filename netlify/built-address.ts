import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * The address of a built file as it was built: Netlify finds files whatever the case of an address. The given address if there is no such
 * file.
 * @param dist the published folder
 * @param pathname must be decodable
 */
export function builtAddress(dist: string, pathname: string): string {
  const names = pathname.split('/').map((name) => decodeURIComponent(name));
  // A path that leads up or hides a slash names no built file.
  if (names.some((name) => /^\.\.?$|[/\\]/u.test(name))) return pathname;
  if (existsSync(path.join(dist, ...names))) return pathname;
  const found: string[] = [];
  for (const name of names) {
    const actual = name === '' ? name : inOtherCase(path.join(dist, ...found), name);
    if (actual === undefined) return pathname;
    found.push(actual);
  }
  return found.map((name) => encodeURIComponent(name)).join('/');
}

function inOtherCase(folder: string, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return namesIn(folder).find((each) => each.toLowerCase() === wanted);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
