import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkOf, recordsOf, signedIn, visitorOf, type Visitor } from '../harness/learner.ts';
import { ownSite, type OwnSite } from '../harness/own-site.ts';

let site: OwnSite;
let marlin: Visitor;
let record: string;
let token: string;
let link: string;

beforeAll(async () => {
  site = await ownSite();
  marlin = await signedIn(site, 'private.marlin@mail.example');
  [record = ''] = await recordsOf(marlin);
  ({ token, link } = await linkOf(marlin, record, 'For work'));
});
afterAll(() => site.close());

const entries = () => path.join(site.output, '.laurel/blobs/entries');

/** Whatever has to ask the store. */
const questions: [string, () => Promise<Response>][] = [
  ['the page of a record', () => visitorOf(site).get(`/records/${token}`)],
  ['a record as JSON', () => visitorOf(site).get(`/records/${token}/record.json`)],
  ['a record as CSV', () => visitorOf(site).get(`/records/${token}/record.csv`)],
  ['an account', () => marlin.get('/account/')],
  ['the links of a record', () => marlin.get(`/account/records/${record}/`)],
  ['revoking', () => marlin.post('revoke-link', { record, link })],
  ['resetting', () => marlin.post('reset-link', { record, link })],
];

async function expectCouldNotCheck(answer: Response): Promise<void> {
  const body = await answer.text();
  expect(answer.status).toBe(503);
  expect(body).toMatch(/could not check/iu);
  expect(body).not.toMatch(/93\.1|Marlin|private|\bat .+:\d+:\d+|node_modules|ENOTDIR/u);
}

describe('while the store cannot be asked', () => {
  beforeAll(async () => {
    await rename(entries(), `${entries()}-away`);
    await writeFile(entries(), '');
  });
  afterAll(async () => {
    await rm(entries());
    await rename(`${entries()}-away`, entries());
  });

  it.each(questions)('%s could not be checked, and shows nothing', async (_what, ask) => {
    await expectCouldNotCheck(await ask());
  });
});

it('all is as before when the store is there again, without a restart', async () => {
  expect(await (await visitorOf(site).get(`/records/${token}`)).text()).toContain('93.1');
  expect(await recordsOf(marlin)).toEqual([record]);
});

describe('what is stored of a link and', () => {
  it.each([
    ['is cut short', '{"label":"For wo'],
    ['is empty', ''],
    ['is of another kind', '[]'],
    ['lacks what it must have', '{"label":"For work"}'],
  ])('%s opens nothing and is no answer either', async (_how, stored) => {
    const own = await linkOf(marlin, record, 'To spoil');
    const names = await readdir(entries(), { recursive: true });
    const file = path.join(entries(), names.find((name) => name.endsWith(own.link)) ?? '');
    await writeFile(file, stored);
    await expectCouldNotCheck(await visitorOf(site).get(`/records/${own.token}`));
    await rm(file);
  });
});

it('nobody is told in the log whose record it was', () => {
  expect(site.log()).toMatch(/The store of share links/u);
  expect(site.log()).not.toMatch(/93\.1|Marlin/u);
  for (const secret of [token, record, link]) expect(site.log()).not.toContain(secret);
});
