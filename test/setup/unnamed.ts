import path from 'node:path';
import { expect } from 'vitest';
import { openContent } from '../../src/environment/open-content.ts';
import { printedCode } from '../../src/model/code.ts';
import { buildMoment, contents } from './site-contents.ts';

/** All that a log could name of the small site: codes in every spelling, names and addresses. */
async function nameable(): Promise<readonly string[]> {
  const { content } = await openContent({
    contentDir: path.resolve(contents.small),
    now: buildMoment,
  });
  const { certificates = [], records = [] } = content ?? {};
  return [
    ...certificates.flatMap(({ code, name }) => [code, printedCode(code), name]),
    ...records.flatMap(({ learner }) => [learner.name, learner.email]),
  ].flatMap((each) => each?.toLowerCase() ?? []);
}

/** Expects that a build of the small site made everything, and told of no certificate and no learner. */
export async function expectUnnamed(log: string): Promise<void> {
  const said = log.toLowerCase();
  const names = await nameable();
  expect(names.length).toBeGreaterThan(15);
  expect(names.filter((each) => said.includes(each))).toEqual([]);
  expect(said).not.toContain('/verify/');
  expect(said).toContain('verify pages: 5 to make, 0 already at hand.');
  expect(said).toContain('certificate files: 12 to write.');
  expect(said).toContain('certificate files: 12 drawn, 0 already at hand,');
}
