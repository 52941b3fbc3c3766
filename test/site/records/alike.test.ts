import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isDeep } from '../../setup/depth.ts';
import { linkOf, recordsOf, signedIn, visitorOf } from '../harness/learner.ts';
import { ownSite, type OwnSite } from '../harness/own-site.ts';

let site: OwnSite;
/** Tokens that open nothing, by the reason, which nobody may find out. */
let refused: Record<string, string>;
let good: string;

beforeAll(async () => {
  site = await ownSite();
  const marlin = await signedIn(site, 'private.marlin@mail.example');
  const [record = ''] = await recordsOf(marlin);
  const link = (label: string) => linkOf(marlin, record, label);
  const [revoked, reset, expired] = [await link('1'), await link('2'), await link('3')];
  good = (await link('4')).token;
  await marlin.post('revoke-link', { record, link: revoked.link });
  await marlin.post('reset-link', { record, link: reset.link });
  await expire(record, expired.link);
  refused = {
    revoked: revoked.token,
    reset: reset.token,
    expired: expired.token,
    'of the right link with a wrong secret': good.slice(0, -1) + (good.endsWith('a') ? 'b' : 'a'),
    'of a record that never was': `aaaaaaaaaaaaaaaa${good.slice(16)}`,
    'of nothing at all': 'm'.repeat(56),
    malformed: 'no-such-link',
  };
});
afterAll(() => site.close());

/** Moves the day of a link's end into the past. */
async function expire(record: string, link: string): Promise<void> {
  const folder = path.join(site.output, '.laurel/blobs/entries');
  const files = await readdir(folder, { recursive: true });
  const file = path.join(folder, files.find((name) => name.endsWith(`${record}/${link}`)) ?? '');
  const stored = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(
    file,
    JSON.stringify({ ...stored, createdAt: '2026-01-01T00:00:00.000Z', expiresAt: '2026-01-02' }),
  );
}

const ends = ['', '/record.json', '/record.csv'];

describe('links that open nothing look the same', () => {
  it('while a good one opens', async () => {
    for (const end of ends) {
      const answer = await visitorOf(site).get(`/records/${good}${end}`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('93.1');
    }
  });

  it.each(ends)('to the byte, at their address with “%s”', async (end) => {
    const answers = [];
    for (const [why, token] of Object.entries(refused)) {
      const answer = await visitorOf(site).get(`/records/${token}${end}`);
      const headers = [...answer.headers].filter(([name]) => name !== 'date');
      answers.push({ why, answer: { status: answer.status, headers, body: await answer.text() } });
    }
    const [first] = answers;
    expect(first?.answer.status).toBe(404);
    expect(first?.answer.body).not.toContain('Marlin');
    for (const { why, answer } of answers) expect(answer, why).toEqual(first?.answer);
  });

  // Many rounds of answers that are made to take their time.
  if (isDeep)
    it('in time: no two reasons can be told apart by it', async () => {
      const times = new Map<string, number[]>(Object.keys(refused).map((why) => [why, []]));
      for (let round = 0; round < 16; round += 1) {
        for (const [why, token] of Object.entries(refused)) {
          const began = performance.now();
          await (await visitorOf(site).get(`/records/${token}`)).arrayBuffer();
          times.get(why)!.push(performance.now() - began);
        }
      }
      const kinds = [...times];
      for (const [at, [why, mine]] of kinds.entries()) {
        for (const [other, others] of kinds.slice(at + 1)) {
          expect(Math.abs(distance(mine, others)), `${why} – ${other}`).toBeLessThan(4.2);
        }
      }
    });

  it('which this test would notice if it were not so', () => {
    const early = Array.from({ length: 16 }, (_, at) => 200 + at / 10);
    const late = early.map((time) => time + 2);
    expect(Math.abs(distance(early, late))).toBeGreaterThan(4.2);
  });
});

/** How many standard deviations two samples are apart by the test of Mann and Whitney, with which chance alone reaches 4.2 once in 37,000. */
function distance(one: readonly number[], other: readonly number[]): number {
  const wins = one.reduce(
    (sum, mine) =>
      sum +
      other.filter((theirs) => mine < theirs).length +
      other.filter((theirs) => mine === theirs).length / 2,
    0,
  );
  const expected = (one.length * other.length) / 2;
  const deviation = Math.sqrt((one.length * other.length * (one.length + other.length + 1)) / 12);
  return (wins - expected) / deviation;
}
