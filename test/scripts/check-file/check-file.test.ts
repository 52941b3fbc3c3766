import { describe, expect, it } from 'vitest';
import type { Did } from '../../../src/credential/credential.ts';
import {
  credential,
  key,
  keyOf,
  origin,
  signedList,
  signedText,
} from '../../credential/verify/signed.ts';
import type { PublishedWorld } from '../../../src/scripts/check-file/file-report.ts';
import { world, bytesOf, check } from './checked.ts';

describe('a credential next to what is published under its code', () => {
  it('is genuine where both state the same, whatever key has signed', async () => {
    const later = keyOf(2);
    const keysOf = () => [key.published, later.published];
    const report = await check(await bytesOf(credential(), later), await world({ keysOf }));
    expect(report).toMatchObject({
      verdict: 'genuine',
      code: 'H0ST11E00000001S',
      institution: 'Quill & Sons',
    });
    expect(report.fields.map(({ field, isEqual }) => [field, isEqual])).toEqual([
      ['name', true],
      ['course', true],
      ['institution', true],
      ['issued', true],
      ['identity', true],
    ]);
  });

  it('differs where nothing is published', async () => {
    const report = await check(
      await bytesOf(),
      await world({ credential: () => Promise.resolve(null) }),
    );
    expect(report).toMatchObject({ verdict: 'differs', steps: { published: 'fails' } });
  });

  it('differs if its address is not that of a certificate of this site', async () => {
    for (const id of [
      'https://elsewhere.example/verify/H0ST11E00000001S/credential.json',
      `${origin}/verify/H0ST11E00000001S/other.json`,
      `${origin}/verify/h0st-11e0-0000-001s/credential.json`,
    ]) {
      const report = await check(await bytesOf(credential({ id })), await world());
      expect([id, report.verdict, report.code]).toEqual([id, 'differs', null]);
    }
  });

  it('is not called genuine by its signature alone if what is published cannot be fetched', async () => {
    const offline = () => Promise.reject(new Error('offline'));
    const report = await check(await bytesOf(), await world({ credential: offline }));
    expect(report).toMatchObject({
      verdict: 'only-credential-genuine',
      steps: { published: 'unknown' },
    });
    expect(report.fields[0]).toMatchObject({ held: 'Ada Łukasz 李', isEqual: null });
  });

  it('is not compared once it is known not to count', async () => {
    const statusList = () => signedList({ set: [77] });
    const report = await check(await bytesOf(), await world({ statusList }));
    expect(report).toMatchObject({
      verdict: 'revoked',
      steps: { status: 'fails', published: 'not-reached' },
    });
  });
});

describe('a credential that counts no longer', () => {
  const statusList = () => signedList({ set: [77] });
  const stated = {
    kind: 'superseded',
    sentence: 'This certificate was replaced',
    reason: 'It was replaced on 1 July 2026.',
  } as const;

  it('gets the verdict of its page beside that of the list', async () => {
    const asked: string[] = [];
    const verdict: PublishedWorld['verdict'] = (code) => {
      asked.push(code);
      return Promise.resolve(stated);
    };
    const report = await check(await bytesOf(), await world({ statusList, verdict }));
    expect(report).toMatchObject({ verdict: 'revoked', stated });
    expect(asked).toEqual(['H0ST11E00000001S']);
  });

  it.each<[string, PublishedWorld['verdict']]>([
    ['cannot be had', () => Promise.reject(new Error('offline'))],
    ['says something else', () => Promise.resolve(null)],
  ])('does not count where the page %s either', async (_, verdict) => {
    const report = await check(await bytesOf(), await world({ statusList, verdict }));
    expect(report).toMatchObject({ verdict: 'revoked', stated: null });
  });

  it('is not asked about while it counts', async () => {
    const verdict = () => Promise.resolve(stated);
    const report = await check(await bytesOf(), await world({ verdict }));
    expect(report).toMatchObject({ verdict: 'genuine', stated: null });
  });
});

describe('a credential that was signed on a developer’s own machine', () => {
  const local: Did = 'did:web:localhost%3A4321:institutions:quill';
  const localKey = keyOf(1, local);
  const home = 'http://localhost:4321';
  const tried = credential({
    id: `${home}/verify/H0ST11E00000001S/credential.json`,
    issuer: { id: local, type: ['Profile'], name: 'Quill & Sons' },
  });

  it('proves nothing on a site that does not know the key', async () => {
    const report = await check(await bytesOf(tried, localKey), await world());
    expect(report).toMatchObject({ verdict: 'development', steps: { signature: 'not-reached' } });
  });

  it('gets on that machine the verdict of a published site, and says by which key', async () => {
    const text = await signedText(tried, localKey);
    const file = `%PDF-1.7\nstream\n${text}\nendstream\n`;
    const report = await check(
      Buffer.from(file),
      await world({
        origins: [home],
        isDevelopment: true,
        institutionOf: () => 'Quill & Sons',
        keysOf: () => [localKey.published],
        statusList: () => signedList({ by: localKey }),
        credential: () => Promise.resolve(text),
        file: () => Promise.resolve(Buffer.from('%PDF-1.7')),
      }),
      'certificate.pdf',
    );
    expect(report).toMatchObject({ verdict: 'document-resaved', byDevelopmentKey: true });
  });
});

describe('the name of a file', () => {
  it.each([
    ['credential.json', 'genuine'],
    ['CREDENTIAL (1).JSON', 'genuine'],
    ['credential.html.jsonld', 'genuine'],
    ['credential', 'genuine'],
    ['credential.html', 'named-otherwise'],
    ['credential.json.html', 'named-otherwise'],
    ['credential.html. .', 'named-otherwise'],
    ['credential.png', 'named-otherwise'],
    ['credential.\u202ejson', 'named-otherwise'],
    ['credential.json:x.hta', 'named-otherwise'],
  ])('%j is %s', async (name, verdict) => {
    expect((await check(await bytesOf(), await world(), name)).verdict).toBe(verdict);
  });
});
