import { describe, expect, it } from 'vitest';
import type { Credential, Did, Json, JsonObject } from '../../../src/credential/credential.ts';
import { checkFile } from '../../../src/scripts/check-file/check-file.ts';
import type { PublishedWorld } from '../../../src/scripts/check-file/file-report.ts';
import {
  credential,
  did,
  key,
  keyOf,
  origin,
  signedList,
  signedText,
  sources,
} from '../../credential/verify/signed.ts';

/** Another institution of the same site. */
const neighbour: Did = 'did:web:certificates.example.org:institutions:anvil';
const neighboursKey = keyOf(3, neighbour);
const names: Readonly<Record<string, string>> = { [did]: 'Quill & Sons', [neighbour]: 'Anvil' };

/** A site that publishes the credential as it was signed. */
async function world(changes: Partial<PublishedWorld> = {}): Promise<PublishedWorld> {
  const text = await signedText();
  return {
    ...sources(),
    origins: [origin],
    institutionOf: (asked) => names[asked] ?? null,
    credential: () => Promise.resolve(text),
    file: () => Promise.reject(new Error('offline')),
    comparePixels: () => Promise.resolve({ kind: 'equal' }),
    ...changes,
  };
}

const bytesOf = async (unsigned?: Credential, by = key) =>
  new TextEncoder().encode(await signedText(unsigned, by));
const check = (bytes: Uint8Array, inWorld: PublishedWorld, name = 'credential.json') =>
  checkFile({ bytes, name }, inWorld);
const checkText = async (text: string, changes: Partial<PublishedWorld> = {}) =>
  check(new TextEncoder().encode(text), await world(changes));

describe('a credential next to what is published under its code', () => {
  it('is genuine where both state the same, whatever key has signed', async () => {
    const later = keyOf(2);
    const keysOf = () => [key.published, later.published];
    const report = await check(await bytesOf(credential(), later), await world({ keysOf }));
    expect(report).toMatchObject({
      verdict: 'genuine',
      code: 'H0ST11E000000001',
      institution: 'Quill & Sons',
    });
    expect(report.fields.map(({ field, isEqual }) => [field, isEqual])).toEqual([
      ['name', true],
      ['course', true],
      ['distinction', true],
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

  it('differs where its address is none of this site’s certificates', async () => {
    for (const id of [
      'https://elsewhere.example/verify/H0ST11E000000001/credential.json',
      `${origin}/verify/H0ST11E000000001/other.json`,
      `${origin}/verify/h0st-11e0-0000-0001/credential.json`,
    ]) {
      const report = await check(await bytesOf(credential({ id })), await world());
      expect([id, report.verdict, report.code]).toEqual([id, 'differs', null]);
    }
  });

  it('is not called genuine by its signature alone, where what is published cannot be had', async () => {
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

describe('a credential of another institution on the same site', () => {
  /** Keeps its own list, in which nothing is set. */
  const shared = (changes: Partial<PublishedWorld> = {}) =>
    world({
      keysOf: (asked) => (asked === neighbour ? [neighboursKey.published] : [key.published]),
      statusList: () => signedList({ by: neighboursKey }),
      ...changes,
    });
  const imitation = credential({
    issuer: { id: neighbour, type: ['Profile'], name: 'Quill & Sons’ “Open” Institute' },
  });

  it('is not genuine for a certificate that is not its own, whatever it calls itself', async () => {
    const report = await check(await bytesOf(imitation, neighboursKey), await shared());
    expect(report).toMatchObject({ verdict: 'differs', institution: 'Anvil' });
    expect(report.fields.find(({ field }) => field === 'institution')).toEqual({
      field: 'institution',
      held: 'Anvil',
      published: 'Quill & Sons',
      isEqual: false,
    });
  });

  it('is not genuine for one that was revoked or is not published', async () => {
    const credential_ = () => Promise.resolve(null);
    const report = await check(
      await bytesOf(imitation, neighboursKey),
      await shared({ credential: credential_ }),
    );
    expect(report.verdict).toBe('differs');
  });

  it('states no results of a course that is not its own', async () => {
    const record = { ...imitation, ...recordParts, issuer: imitation.issuer } as Credential;
    const report = await check(await bytesOf(record, neighboursKey), await shared());
    expect(report).toMatchObject({ verdict: 'differs', results: [] });
  });
});

describe('a credential that was signed on a developer’s own machine', () => {
  const local: Did = 'did:web:localhost%3A4321:institutions:quill';
  const localKey = keyOf(1, local);
  const home = 'http://localhost:4321';
  const tried = credential({
    id: `${home}/verify/H0ST11E000000001/credential.json`,
    issuer: { id: local, type: ['Profile'], name: 'Quill & Sons' },
  });

  it('proves nothing on a site that does not know the key', async () => {
    const report = await check(await bytesOf(tried, localKey), await world());
    expect(report).toMatchObject({ verdict: 'development', steps: { signature: 'not-reached' } });
  });

  it('proves nothing on that machine either, whatever is around it', async () => {
    const text = await signedText(tried, localKey);
    const file = `%PDF-1.7\nstream\n${text}\nendstream\n`;
    const report = await check(
      Buffer.from(file),
      await world({
        origins: [home],
        keysOf: () => [localKey.published],
        statusList: () => signedList({ by: localKey }),
        credential: () => Promise.resolve(text),
        file: () => Promise.resolve(Buffer.from('%PDF-1.7')),
      }),
      'certificate.pdf',
    );
    expect(report).toMatchObject({ verdict: 'development', steps: { looks: 'fails' } });
  });
});

describe('a statement that is not the published one', () => {
  const status = credential()['credentialStatus'] as JsonObject;
  const subject = credential().credentialSubject;
  const achievement = subject['achievement'] as JsonObject;

  it.each<[string, JsonObject, string]>([
    [
      'a description',
      {
        credentialSubject: { ...subject, achievement: { ...achievement, description: 'Riding.' } },
      },
      'credentialSubject.achievement.description',
    ],
    ['the evidence', { evidence: [] }, 'evidence'],
    [
      'one more type',
      { type: ['VerifiableCredential', 'OpenBadgeCredential', 'AchievementCredential'] },
      'type',
    ],
    ['a last day', { validUntil: '2030-03-31T22:00:00Z' }, 'validUntil'],
    [
      'the institution’s address',
      {
        issuer: {
          id: did,
          type: ['Profile'],
          name: 'Quill & Sons’ “Open” Institute',
          url: 'https://quill.example',
        },
      },
      'issuer.url',
    ],
  ])('makes it an earlier edition, and is named: %s', async (_, change, path) => {
    const report = await check(await bytesOf(credential(change)), await world());
    expect(report).toMatchObject({ verdict: 'earlier-edition', steps: { published: 'fails' } });
    expect(report.named[0]).toContain(path);
  });

  it.each<[string, JsonObject]>([
    [
      'another place in the list',
      { ...status, id: `${status['id'] as string}8`, statusListIndex: '778' },
    ],
    [
      'another list',
      { ...status, statusListCredential: `${origin}/status/other.spring-2026.json` },
    ],
  ])('makes it no certificate of this site where it is %s', async (_, credentialStatus) => {
    const address = credentialStatus['statusListCredential'] as string;
    const statusList = () => signedList({ changes: { id: address } });
    const report = await check(
      await bytesOf(credential({ credentialStatus })),
      await world({ statusList }),
    );
    expect(report.verdict).toBe('differs');
  });

  it('may be written as JSON-LD has it: a list of one or the value, in any order', async () => {
    const { type, ...rest } = JSON.parse(await signedText()) as JsonObject;
    const [proof] = rest['proof'] as JsonObject[];
    const other = { ...rest, evidence: (rest['evidence'] as JsonObject[])[0], proof, type };
    expect((await checkText(JSON.stringify(other, null, 2))).verdict).toBe('genuine');
    expect((await checkText(`\ufeff${JSON.stringify(other)}\r\n`)).verdict).toBe('genuine');
  });

  it('may have a list of one around every value', async () => {
    const report = await checkText(JSON.stringify(listed(JSON.parse(await signedText()) as Json)));
    expect(report).toMatchObject({ verdict: 'genuine', institution: 'Quill & Sons' });
    expect(report.fields.filter(({ isEqual }) => !isEqual)).toEqual([]);
  });
});

const listed = (value: Json): Json => {
  if (Array.isArray(value)) return value as readonly Json[];
  return [typeof value === 'object' && value !== null ? listedIn(value as JsonObject) : value];
};
const listedIn = (object: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries<Json>(object).map(([key, part]) => [key, key === 'id' ? part : listed(part)]),
  );

describe('a copy from before a correction', () => {
  const corrected = credential({
    credentialSubject: {
      ...credential().credentialSubject,
      identifier: [
        { type: 'IdentityObject', hashed: false, identityHash: 'Eva', identityType: 'name' },
      ],
    },
    credentialStatus: {
      ...(credential()['credentialStatus'] as JsonObject),
      statusListIndex: '78',
    },
  });
  const present = async () => signedText(corrected);

  it('is an earlier edition of a certificate that counts, and says what was corrected', async () => {
    const statusList = () => signedList({ set: [77] });
    const report = await check(await bytesOf(), await world({ statusList, credential: present }));
    expect(report.verdict).toBe('earlier-edition');
    expect(report.fields.filter(({ isEqual }) => !isEqual)).toMatchObject([
      { field: 'name', held: 'Ada Łukasz 李', published: 'Eva' },
    ]);
  });

  it.each<[string, Partial<PublishedWorld>]>([
    ['the present edition was revoked, too', { statusList: () => signedList({ set: [77, 78] }) }],
    ['nothing is published any more', { credential: () => Promise.resolve(null) }],
    [
      'the present edition cannot be had',
      { credential: () => Promise.reject(new Error('offline')) },
    ],
    [
      'the present edition is not signed',
      {
        credential: async () =>
          JSON.stringify({ ...(JSON.parse(await present()) as JsonObject), proof: [] }),
      },
    ],
  ])('stays revoked where %s', async (_, change) => {
    const statusList = () => signedList({ set: [77] });
    const report = await check(
      await bytesOf(),
      await world({ statusList, credential: present, ...change }),
    );
    expect(report.verdict).toBe('revoked');
  });
});

const achieved = credential().credentialSubject['achievement'] as JsonObject;
const finalScore = `${achieved['id'] as string}#final-score`;
const recordParts = {
  id: `${origin}/verify/H0ST11E000000001/#course-record`,
  name: 'Course record: Letters & Limits',
  validFrom: '2026-06-01T22:00:00Z',
  credentialSubject: {
    ...credential().credentialSubject,
    achievement: {
      ...achieved,
      resultDescription: [
        {
          id: finalScore,
          type: ['ResultDescription'],
          name: 'Final score',
          resultType: 'Percent',
          valueMax: '100',
        },
      ],
    },
    result: [{ type: ['Result'], resultDescription: finalScore, value: '91.35' }],
  },
};

describe('a course record', () => {
  it('shows its results, as stated on its day', async () => {
    const report = await check(await bytesOf(credential(recordParts)), await world());
    expect(report).toMatchObject({
      verdict: 'genuine',
      results: [{ name: 'Final score', value: '91.35', most: '100' }],
    });
    const stated = report.fields.find(({ field }) => field === 'stated');
    expect(stated?.held).toBe('2026-06-01T22:00:00Z');
  });

  it('shows its results however what was signed is written', async () => {
    const { credentialSubject, ...rest } = JSON.parse(
      await signedText(credential(recordParts)),
    ) as typeof recordParts;
    const { achievement, result } = credentialSubject;
    const again = {
      ...rest,
      credentialSubject: {
        ...credentialSubject,
        achievement: {
          ...achievement,
          resultDescription: [{ id: finalScore }, ...achievement.resultDescription],
        },
        result: result.map((each) => ({ ...each, value: ['91.35', '91.35'] })),
      },
    };
    expect(await checkText(JSON.stringify(again))).toMatchObject({
      verdict: 'genuine',
      results: [{ name: 'Final score', value: '91.35', most: '100' }],
    });
  });

  it('is not of a certificate that states something else', async () => {
    const other = {
      ...recordParts,
      evidence: [{ type: ['Evidence'], name: 'Identity', description: 'Checked' }],
    };
    expect((await check(await bytesOf(credential(other)), await world())).verdict).toBe(
      'earlier-edition',
    );
  });

  it('with results put in front of its own is refused, and the key is named', async () => {
    const text = await signedText(credential(recordParts));
    const forged = text.replace(
      '"result":',
      '"result":[{"type":["Result"],"value":"100"}],"result":',
    );
    expect(await checkText(forged)).toMatchObject({
      verdict: 'repeated-key',
      named: ['“\u2068result\u2069”'],
      results: [],
    });
  });
});

describe('a credential that is handed on', () => {
  const wrapped: readonly [string, (text: string) => string][] = [
    [
      'in a presentation',
      (text) =>
        `{"@context":["https://www.w3.org/ns/credentials/v2"],"type":"VerifiablePresentation","verifiableCredential":${text}}`,
    ],
    [
      'in a presentation with a list of one',
      (text) =>
        `{"type":["VerifiablePresentation"],"holder":"did:key:z6Mk","verifiableCredential":[${text}],"proof":{"type":"DataIntegrityProof","proofValue":"zab"}}`,
    ],
    [
      'in a presentation that a wallet has signed',
      (text) =>
        `{"@context":"https://www.w3.org/ns/credentials/v2","id":"urn:uuid:3978344f-8596-4c3a-a978-8fcaba3903c5","type":"VerifiablePresentation","holder":{"id":"did:key:z6Mk"},"verifiableCredential":[${text}],"proof":[{"type":"DataIntegrityProof","created":"2026-11-20T12:00:00Z","expires":"2026-11-21T12:00:00Z","verificationMethod":"did:key:z6Mk#z6Mk","proofPurpose":"authentication","challenge":"Ab3","domain":["a.example"],"cryptosuite":"eddsa-rdfc-2022","proofValue":"zab"}]}`,
    ],
    ['in a list', (text) => `[${text}]`],
    ['in an object', (text) => `{"credential":${text}}`],
    [
      'in a list in an object',
      (text) =>
        `{"verifiablePresentation":{"type":"VerifiablePresentation","verifiableCredential":[${text}]}}`,
    ],
  ];

  it.each(wrapped)('is checked: %s', async (_, wrap) => {
    expect((await checkText(wrap(await signedText()))).verdict).toBe('genuine');
    const altered = (await signedText()).replace('Letters', 'Numbers');
    expect((await checkText(wrap(altered))).verdict).toBe('altered');
  });

  it.each<[string, (text: string) => string, string]>([
    ['a sentence', (text) => `{"credential":${text},"note":"First class"}`, 'note'],
    ['a score', (text) => `{"credential":${text},"score":100}`, 'score'],
    [
      'a holder of many words',
      (text) =>
        `{"type":"VerifiablePresentation","holder":"Dr Ada","verifiableCredential":${text}}`,
      'holder',
    ],
    ['a word as its type', (text) => `{"type":"FirstClassHonours","credential":${text}}`, 'type'],
    [
      'a word as a holder',
      (text) =>
        `{"type":"VerifiablePresentation","holder":"Ada:100%","verifiableCredential":${text}}`,
      'holder',
    ],
    ['a name of every object', (text) => `{"constructor":{},"credential":${text}}`, 'constructor'],
    ['a text beside it', (text) => `[${text},"First class"]`, 'list'],
    ['a credential of another kind', (text) => `[${text},{"type":"VerifiableCredential"}]`, 'list'],
  ])('is not green with %s, which is named', async (_, wrap, named) => {
    expect(await checkText(wrap(await signedText()))).toMatchObject({
      verdict: 'carries-more',
      named: [`“\u2068${named}\u2069”`],
    });
  });

  it('names no more than a few of what is around it', async () => {
    const keys = Array.from({ length: 3000 }, (_, at) => `"key${at}":1`).join();
    const report = await checkText(`{"credential":${await signedText()},${keys}}`);
    expect([report.verdict, report.named.length]).toEqual(['carries-more', 8]);
  });

  it('is not chosen among several', async () => {
    const text = await signedText();
    const other = await signedText(credential({ name: 'Another' }));
    expect((await checkText(`[${text},${other}]`)).verdict).toBe('several');
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

const token = (payload: JsonObject) =>
  [{ alg: 'ES256' }, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.') + '.c2lnbmVk';

describe('what is no file of ours', () => {
  it.each([
    ['a text', 'Dear Sir or Madam', 'unreadable'],
    ['a PDF without a credential', '%PDF-1.7\n%%EOF', 'nothing-held'],
    ['half a PNG', '\x89PNG\r\n\x1a\n', 'damaged'],
    ['nothing', '', 'unreadable'],
    ['a long JSON', `{"a":"${'x'.repeat(300_000)}"}`, 'unreadable'],
    ['JSON of something else', '{"name":"package"}', 'unreadable'],
    ['a JPEG', '\u00ff\u00d8\u00ff\u00e0\0\x10JFIF', 'nothing-held'],
    ['a WebP', 'RIFF\x10\0\0\0WEBPVP8 ', 'nothing-held'],
    ['a photo of a phone', '\0\0\0\x18ftypheic', 'nothing-held'],
    ['a drawing', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'nothing-held'],
    ['a drawing behind comments', '<!-- a -->\n<!-- b --><svg>', 'nothing-held'],
    ['comments, over and over', '<!---->'.repeat(140), 'unreadable'],
    [
      'a drawing with a badge',
      '<svg xmlns:openbadges="http://openbadges.org"><openbadges:assertion/></svg>',
      'other-form',
    ],
    ['a protected PDF', '%PDF-1.7\ntrailer<</Encrypt 3 0 R>>', 'protected'],
  ])('%s is %s', async (_, content, verdict) => {
    const report = await check(Buffer.from(content, 'latin1'), await world());
    expect(report).toMatchObject({ verdict, credential: null, fields: [] });
  });

  it.each<[string, string, string, string | null]>([
    [
      'a token',
      token({ iss: 'https://issuer.example/1', vc: {} }),
      'token',
      'https://issuer.example/1',
    ],
    [
      'a token in a presentation',
      JSON.stringify({
        type: 'VerifiablePresentation',
        verifiableCredential: [token({ issuer: { id: 'did:web:a.example' } })],
      }),
      'token',
      'did:web:a.example',
    ],
    [
      'an assertion of version 2',
      '{"@context":"https://w3id.org/openbadges/v2","type":"Assertion","id":"https://a.example/1","badge":{"issuer":"https://b.example"}}',
      'open-badge-2',
      'https://b.example',
    ],
    [
      'an assertion of version 1',
      '{"uid":"1","recipient":"a","badge":"https://a.example/badge","verify":{"type":"hosted"}}',
      'open-badge-2',
      'https://a.example/badge',
    ],
    [
      'a Blockcerts certificate',
      '{"@context":["https://w3id.org/blockcerts/v3"],"type":["VerifiableCredential","BlockcertsCredential"],"issuer":"https://b.example","proof":{"type":"MerkleProof2019"}}',
      'blockcerts',
      'https://b.example',
    ],
    [
      'a learner record',
      '{"type":["VerifiableCredential","ClrCredential"],"issuer":{"id":"did:key:z6Mk"}}',
      'clr',
      'did:key:z6Mk',
    ],
    [
      'a credential of another kind',
      '{"type":["VerifiableCredential","DriversLicence"]}',
      'other',
      null,
    ],
    [
      'a credential without an issuer',
      '{"type":["VerifiableCredential","DriversLicence"],"id":"urn:uuid:1"}',
      'other',
      null,
    ],
    [
      'a presentation of nothing, which has a holder and no issuer',
      '{"type":"VerifiablePresentation","id":"urn:uuid:1","holder":"did:key:z6Mk"}',
      'presentation',
      null,
    ],
    [
      'a presentation of another kind of credential',
      '{"type":"VerifiablePresentation","holder":"did:key:z6Mk","verifiableCredential":[{"type":["VerifiableCredential"],"issuer":"did:web:a.example"}]}',
      'presentation',
      'did:web:a.example',
    ],
    [
      'a token in an envelope',
      '{"type":"EnvelopedVerifiableCredential","id":"data:application/vc+jwt,eyJ"}',
      'token',
      null,
    ],
    [
      'a learner record of version 1',
      '{"type":"CLR","id":"https://a.example/1","publisher":{}}',
      'clr',
      null,
    ],
  ])('%s is a credential that is not read here', async (_, text, form, issuer) => {
    expect(await checkText(text)).toMatchObject({
      verdict: 'other-form',
      foreign: { form, issuer },
    });
  });
});
