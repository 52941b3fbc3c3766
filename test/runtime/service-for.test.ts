import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startLocalBlobs, type LocalBlobs } from '../../src/runtime/local-blobs.ts';
import { CouldNotCheck } from '../../src/account/key-store.ts';
import { personKey } from '../../src/account/keys.ts';
import { readSigned, writeSigned } from '../../src/account/signed-token.ts';
import { wholeShards } from '../records/whole-shards.ts';
import { hashPasscode } from '../../src/records/links/passcode-hash.ts';
import { mailingServiceFor } from '../../src/runtime/mailing-service-for.ts';
import { NotSetUp } from '../../src/runtime/not-set-up.ts';
import { isPreview, serviceFor } from '../../src/runtime/service-for.ts';
import { specimenCourse, specimenSite } from '../model/specimens.ts';

let folder: string;
let blobs: LocalBlobs;
const deployed = new Map<string, string>();

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-service-'));
  blobs = await startLocalBlobs({ folder, deployed: async (key) => deployed.get(key) ?? null });
  vi.stubEnv('NETLIFY_BLOBS_CONTEXT', blobs.context);
  vi.stubEnv('SESSION_SECRET', 's'.repeat(32));
  vi.stubEnv('PREVIEW_SESSION_SECRET', 's'.repeat(32));
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1');
  vi.stubEnv('MAIL_FROM', 'certificates@northfold.example');
  vi.stubEnv('LAUREL_OUTBOX', undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  deployed.clear();
  await blobs.close();
  await rm(folder, { recursive: true, force: true });
});

const production = { deploy: { id: 'abc', context: 'production', published: true } };
const local = { deploy: { id: 'abc', context: 'dev' } };

describe('what staff have to set', () => {
  it.each([
    ['SESSION_SECRET', undefined, /^SESSION_SECRET is not set/u],
    ['SESSION_SECRET', '', /^SESSION_SECRET is not set/u],
    ['SESSION_SECRET', 's'.repeat(31), /^SESSION_SECRET is too short: it needs 32 characters/u],
    ['SMTP_URL', undefined, /^SMTP_URL is not set/u],
    ['SMTP_URL', 'mail.example.org', /^SMTP_URL is not the address of a mail server/u],
    ['SMTP_URL', 'https://user:hunter2@example.org', /^SMTP_URL is not the address/u],
    ['MAIL_FROM', '  ', /^MAIL_FROM is not set/u],
    ['MAIL_FROM', 'Northfold', /^MAIL_FROM is not an e-mail address/u],
  ])('%s as %j is named, and nothing is served', (variable, value, message) => {
    vi.stubEnv(variable, value);
    const serve = () => serviceFor(production);
    expect(serve).toThrow(NotSetUp);
    expect(serve).toThrow(CouldNotCheck);
    expect(serve).toThrow(message);
    expect(serve).not.toThrow(/hunter2|ssss/u);
  });

  it.each([['production'], ['deploy-preview'], ['branch-deploy'], ['preview-server']])(
    'is not made up for by an outbox where the deploy context is %s',
    (context) => {
      vi.stubEnv('SMTP_URL', undefined);
      vi.stubEnv('LAUREL_OUTBOX', path.join(folder, 'outbox'));
      expect(() => serviceFor({ deploy: { id: 'abc', published: true, context } })).toThrow(
        /^SMTP_URL is not set/u,
      );
    },
  );
});

describe('mail on one’s own machine', () => {
  it('waits in the outbox, for its owner alone, and its link is on the terminal', async () => {
    vi.stubEnv('SMTP_URL', undefined);
    vi.stubEnv('LAUREL_OUTBOX', path.join(folder, 'outbox'));
    const log = vi.spyOn(console, 'log').mockReturnValue();
    await mailingServiceFor(local).send({
      to: 'ama@example.org',
      from: 'University of Northfold',
      subject: 'Sign in',
      text: 'Open http://localhost:4321/account/sign-in/abc\n\nhttps://laurel.example',
      html: '<p>Open</p>',
    });
    const [file] = await readdir(path.join(folder, 'outbox'));
    expect(await readFile(path.join(folder, 'outbox', file!), 'utf8')).toContain('ama@example.org');
    const said = log.mock.calls.flat().join('\n');
    expect(said).toContain('http://localhost:4321/account/sign-in/abc');
    expect(said).not.toContain('ama@example.org');
  });
});

describe('a deploy that is not the published one', () => {
  it.each([[false], [undefined]])('says of itself %s, and serves nothing', (published) => {
    const deploy = {
      id: 'abc',
      context: 'production',
      ...(published === undefined ? {} : { published }),
    };
    expect(() => serviceFor({ deploy })).toThrow(CouldNotCheck);
    expect(() => serviceFor({ deploy })).toThrow('not the one that is published');
  });

  it.each([['deploy-preview'], ['branch-deploy'], ['preview-server']])(
    'serves a preview, which has links and a secret of its own: %s',
    (context) => {
      const deploy = { id: 'abc', context, published: false };
      vi.stubEnv('PREVIEW_SESSION_SECRET', 'p'.repeat(32));
      expect(serviceFor({ deploy }).secret).toBe('p'.repeat(32));
      vi.stubEnv('PREVIEW_SESSION_SECRET', undefined);
      expect(() => serviceFor({ deploy })).toThrow(/^PREVIEW_SESSION_SECRET is not set/u);
    },
  );
});

describe('what is known of a visitor', () => {
  it.each([
    ['production', true],
    ['deploy-preview', false],
    ['branch-deploy', false],
    ['dev', false],
  ])('in the context %s: whether it is the site itself, %s', (context, isPublished) => {
    const deploy = { id: 'abc', published: true, context };
    expect(serviceFor({ deploy }).isPublished).toBe(isPublished);
  });

  it.each([
    [undefined, false],
    ['k'.repeat(31), false],
    ['k'.repeat(32), true],
  ])('whether Signature Track can be used with the key %s: %s', (key, has) => {
    vi.stubEnv('IDENTITY_KEY', key);
    expect(serviceFor(production).hasIdentityKey).toBe(has);
  });

  it('from which network, as a name', () => {
    const named = (ip?: string) => serviceFor({ ...production, ip }).visitor('x');
    expect(named('192.0.2.1')).toBe(named('::ffff:192.0.2.1'));
    expect(named('192.0.2.1')).not.toBe(named('192.0.2.2'));
    expect(named()).toMatch(/^[0-9a-f]{16}$/u);
  });
});

it('makes each try of a passcode cost 32 MB and about a tenth of a second', async () => {
  const { secret, random, passcodeCost } = serviceFor(production);
  const kept = await hashPasscode({ secret, random, passcodeCost }, 'open sesame');
  expect(kept).toMatch(/^scrypt:15:8:1:/u);
});

describe('a deploy that does not say what it is', () => {
  it.each([
    ['nothing of itself', undefined],
    ['nothing of its deploy', {}],
    ['no context', { deploy: { id: 'abc', published: true } }],
    ['an empty context', { deploy: { id: 'abc', published: true, context: '' } }],
    ['a context that is not known', { deploy: { id: 'abc', published: true, context: 'staging' } }],
    ['a context in capitals', { deploy: { id: 'abc', published: true, context: 'PRODUCTION' } }],
    ['the name of another store', { deploy: { id: 'abc', context: '../production' } }],
  ])('says %s, and serves nothing', (_what, context) => {
    expect(() => serviceFor(context)).toThrow(CouldNotCheck);
    expect(() => serviceFor(context)).toThrow('does not say whether it is the site or a preview');
    expect(isPreview(context)).toBe(true);
  });
});

describe('what signs in', () => {
  const contexts = ['production', 'deploy-preview', 'branch-deploy', 'preview-server', 'dev'];
  const of = (context: string) => serviceFor({ deploy: { id: 'a', context, published: true } });

  it.each(contexts)('where it was made in %s, is good there alone', async (context) => {
    const token = {
      person: personKey('s'.repeat(32), 'ama@example.org'),
      id: '0123456789abcdef'.repeat(2),
      expires: new Date(Date.now() + 600_000),
    };
    for (const purpose of ['sign-in', 'session', 'challenge'] as const) {
      const text = await writeSigned(of(context), purpose, token);
      for (const other of contexts) {
        const read = await readSigned(of(other), purpose, text);
        expect([other, read !== null]).toEqual([other, other === context]);
      }
    }
  });
});

describe('links', () => {
  it('of one deploy context are none of another', async () => {
    const contexts = ['production', 'deploy-preview', 'branch-deploy', 'preview-server', 'dev'];
    const stores = contexts.map(
      (context) => serviceFor({ deploy: { id: 'a', context, published: true } }).store,
    );
    expect(await stores[0]!.create('links/a/b', {})).toBe(true);
    const seen = await Promise.all(stores.map((store) => store.read('links/a/b')));
    expect(seen).toEqual([{}, null, null, null, null]);
    for (const store of stores.slice(1)) await store.remove('links/a/b');
    expect(await stores[0]!.keys('links/')).toEqual(['links/a/b']);
  });

  it('stay from deploy to deploy', async () => {
    await serviceFor({ deploy: { id: 'one', context: 'production', published: true } }).store.write(
      'links/a/b',
      {},
    );
    const next = serviceFor({ deploy: { id: 'two', context: 'production', published: true } });
    expect(await next.store.read('links/a/b')).toEqual({});
  });
});

describe('records', () => {
  it('cannot be told where the deploy carries none', async () => {
    await expect(serviceFor(production).published.catalogue()).rejects.toThrow(CouldNotCheck);
  });

  it('are those of the deploy that answers', async () => {
    const carry = (today: string) => {
      const content = {
        site: specimenSite,
        institutions: [],
        courses: [specimenCourse],
        certificates: [],
        pages: [],
        reviewers: [],
        erased: null,
        records: [],
      };
      for (const [name, part] of wholeShards(content, today, 's'.repeat(32))) {
        deployed.set(`course-records/${name}`, JSON.stringify(part));
      }
    };
    const today = async (id: string) =>
      (await serviceFor({ deploy: { id, context: 'dev' } }).published.catalogue()).today;
    carry('2026-06-01');
    expect(await today('first')).toBe('2026-06-01');
    carry('2026-06-02');
    expect(await today('first')).toBe('2026-06-01');
    expect(await today('second')).toBe('2026-06-02');
  });
});

describe('work that goes on', () => {
  it('is waited for, and what it fails with is logged without what it is about', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const waited: Promise<unknown>[] = [];
    const service = serviceFor({ ...production, waitUntil: (work) => void waited.push(work) });
    service.later(Promise.reject(new Error('ama@example.org was refused')));
    await Promise.all(waited);
    expect(waited).toHaveLength(1);
    expect(error.mock.calls).toEqual([['Unexpected Error.']]);
  });
});
