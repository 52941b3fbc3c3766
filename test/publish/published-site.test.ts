import { afterEach, describe, expect, it, vi } from 'vitest';
import { publishedSiteOf } from '../../src/publish/published-site.ts';
import type { Content, CourseRecord } from '../../src/model/content.ts';
import { contentWith } from '../image/fixtures.ts';
import { bySession } from '../setup/by-session.ts';

const record: CourseRecord = {
  courseId: 'tides',
  sessionId: 'spring',
  file: 'records/tides/spring.yaml',
  learner: { id: 'N-1', name: 'Ama Boateng', email: 'ama@example.org' },
  certificate: null,
  scores: {},
  final: 0,
  outcome: 'fail',
  override: null,
};
const plain = contentWith();
const withRecords: Content = { ...plain, records: [record] };
const withCourse: Content = {
  ...plain,
  courses: plain.courses.map((course) => ({ ...course, signatureTrack: true })),
};
const withStatement: Content = {
  ...plain,
  certificates: plain.certificates.map((one) => ({
    ...one,
    identity: { method: 'signature-track' },
  })),
};

describe('what a site offers besides certificates', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  const here = {};
  const hosted = { NETLIFY: 'true', CONTEXT: 'production' };
  const secret = { SESSION_SECRET: 'x'.repeat(40) };
  const preview = { ...secret, NETLIFY: 'true', CONTEXT: 'deploy-preview' };

  it.each<[string, Content, Record<string, string>, readonly string[]]>([
    ['nothing', plain, here, []],
    ['records on one’s own machine', withRecords, here, ['records', 'signIn']],
    ['records with a secret', withRecords, { ...hosted, ...secret }, ['records', 'signIn']],
    ['no records without a secret', withRecords, hosted, []],
    ['no records with a secret and none to share', plain, { ...hosted, ...secret }, []],
    ['no records on a preview', withRecords, preview, []],
    [
      'records on a preview with a secret of its own',
      withRecords,
      { ...preview, PREVIEW_SESSION_SECRET: 'y'.repeat(40) },
      ['records', 'signIn'],
    ],
    ['the check of identity in a course', withCourse, here, ['identityCheck', 'signIn']],
    ['that without a secret', withCourse, hosted, ['identityCheck']],
    ['what a certificate says of it', withStatement, here, ['identityCheck']],
  ])('%s', (_, content, environment, offered) => {
    for (const name of ['NETLIFY', 'CONTEXT', 'SESSION_SECRET', 'PREVIEW_SESSION_SECRET']) {
      vi.stubEnv(name, (environment as Record<string, string | undefined>)[name]);
    }
    const { offers } = publishedSiteOf(bySession(content));
    const found = Object.entries(offers).filter(([, isOffered]) => isOffered);
    expect(found.map(([name]) => name).sort()).toEqual([...offered].sort());
  });
});

it.each(['static', 'on-demand'] as const)(
  'pages know the way that is decided, and not what site.yaml says: %s',
  (publishing) => {
    const site = publishedSiteOf(bySession(contentWith({ site: { publishing } })));
    expect(site.way).toBe(publishing);
    expect(site).not.toHaveProperty('publishing');
  },
);
