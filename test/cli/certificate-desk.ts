import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { staffDesk } from './staff-desk.ts';

/** Of the first certificate. */
export const code = 'MH45-Q2WX-9MNB-4TRE';
export const certificates = `# Spring.
defaults:
  issued: 2014-07-01

certificates:
  - code: 'MH45-Q2WX-9MNB-4TRE' # the first
    name: Ada Lovelace   # as she asked
    lang: en
    distinction: true

  # Bo took it twice.
  - { code: 'AAAA-BBBB-CCCC-DDDD', name: Bo }

  - code: 'EEEE-FFFF-GGGG-HHH0'
    name: Ada Lovelace
    supersedes: { code: 'AAAA-BBBB-CCCC-DDDD', reason: renewed }
`;
export const records = `# Private.
records:
  - learner: { id: '1', name: Ada Lovelace, email: ada@example.org } # paid
    certificate: mh45 q2wx 9mnb 4tre
    scores: { tma-1: 91, tma-2: 92, tma-3: 93, tma-4: 94, tma-5: 95 }
    final: 93.4
    outcome: distinction

  - learner: { id: '2', name: Bo }
    certificate: 'AAAA-BBBB-CCCC-DDDD'
    scores: { tma-1: 50, tma-2: 50, tma-3: 50, tma-4: 50, tma-5: 50 }
    final: 50
    outcome: pass
`;

/** A staff desk with a session of three certificates and two records. */
export async function desk(overrides = {}) {
  const made = await staffDesk(overrides);
  for (const kind of ['certificates', 'records'])
    await mkdir(path.join(made.dir, kind, 'aaa'), { recursive: true });
  await made.write('certificates/aaa/2013j.yaml', certificates);
  await made.write('records/aaa/2013j.yaml', records);
  const texts = async () => [
    await made.read('certificates/aaa/2013j.yaml'),
    await made.read('records/aaa/2013j.yaml'),
  ];
  return { ...made, texts };
}
