import { describe, expect, it } from 'vitest';
import type { Credential } from '../../../src/credential/credential.ts';
import { checkFile } from '../../../src/scripts/check-file/check-file.ts';
import type { PublishedWorld } from '../../../src/scripts/check-file/file-report.ts';
import {
  credential,
  key,
  keyOf,
  origin,
  signedList,
  signedText,
  sources,
} from '../../credential/verify/signed.ts';

/** A site that publishes the credential as it was signed. */
async function world(changes: Partial<PublishedWorld> = {}): Promise<PublishedWorld> {
  const text = await signedText();
  return {
    ...sources(),
    origins: [origin],
    credential: () => Promise.resolve(text),
    file: () => Promise.reject(new Error('offline')),
    comparePictures: () => Promise.resolve({ kind: 'equal' }),
    ...changes,
  };
}

const bytesOf = async (unsigned?: Credential, by = key) =>
  new TextEncoder().encode(await signedText(unsigned, by));

describe('a credential next to what is published under its code', () => {
  it('is genuine where both state the same, whatever key has signed', async () => {
    const later = keyOf(2);
    const keysOf = () => [key.published, later.published];
    const report = await checkFile(await bytesOf(credential(), later), await world({ keysOf }));
    expect(report).toMatchObject({ verdict: 'genuine', code: 'H0ST11E000000001' });
    expect(report.fields.map(({ field, isEqual }) => [field, isEqual])).toEqual([
      ['name', true],
      ['course', true],
      ['distinction', true],
      ['institution', true],
      ['issued', true],
      ['identity', true],
    ]);
  });

  it('differs where another name is published now, and says in what', async () => {
    const now = (await signedText()).replace('Ada', 'Eva');
    const report = await checkFile(
      await bytesOf(),
      await world({ credential: () => Promise.resolve(now) }),
    );
    expect(report.verdict).toBe('differs');
    expect(report.fields.filter(({ isEqual }) => !isEqual)).toMatchObject([
      { field: 'name', held: 'Ada Łukasz 李', published: 'Eva Łukasz 李' },
    ]);
  });

  it('differs where nothing is published', async () => {
    const report = await checkFile(
      await bytesOf(),
      await world({ credential: () => Promise.resolve(null) }),
    );
    expect(report).toMatchObject({ verdict: 'differs', steps: { published: 'fails' } });
  });

  it('differs where its address is none of this site’s certificates', async () => {
    for (const id of [
      'https://elsewhere.example/verify/H0ST11E000000001/credential.json',
      `${origin}/verify/H0ST11E000000001/other.json`,
      `${origin}/verify/h0st-11e0-0000-0001/credential.json`,
    ]) {
      const report = await checkFile(await bytesOf(credential({ id })), await world());
      expect([id, report.verdict, report.code]).toEqual([id, 'differs', null]);
    }
  });

  it('is still genuine by itself where what is published cannot be had', async () => {
    const offline = () => Promise.reject(new Error('offline'));
    const report = await checkFile(await bytesOf(), await world({ credential: offline }));
    expect(report).toMatchObject({ verdict: 'genuine', steps: { published: 'unknown' } });
    expect(report.fields[0]).toMatchObject({ held: 'Ada Łukasz 李', isEqual: null });
  });

  it('may be that of a course record', async () => {
    const id = `${origin}/verify/H0ST11E000000001/#course-record`;
    expect((await checkFile(await bytesOf(credential({ id })), await world())).verdict).toBe(
      'genuine',
    );
  });

  it('is not compared once it is known not to count', async () => {
    const statusList = () => signedList({ set: [77] });
    const report = await checkFile(await bytesOf(), await world({ statusList }));
    expect(report).toMatchObject({
      verdict: 'revoked',
      steps: { status: 'fails', published: 'not-reached' },
    });
  });
});

describe('what is no file of ours', () => {
  it.each([
    ['a text', 'Dear Sir or Madam', 'unreadable'],
    ['a picture of another kind', '\u00ff\u00d8\u00ff\u00e0', 'unreadable'],
    ['a PDF without a credential', '%PDF-1.7\n%%EOF', 'nothing-held'],
    ['half a PNG', '\x89PNG\r\n\x1a\n', 'damaged'],
    ['nothing', '', 'unreadable'],
    ['a long JSON', `{"a":"${'x'.repeat(300_000)}"}`, 'unreadable'],
  ])('%s', async (_, content, verdict) => {
    const report = await checkFile(Buffer.from(content, 'latin1'), await world());
    expect(report).toMatchObject({ verdict, credential: null, fields: [] });
  });
});
