import { describe, expect, it } from 'vitest';
import { adding, goodContent, loadWith, replacing, reportWith } from '../content-fixture.ts';

const keys = [
  'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
  'z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH',
];
const file = 'institutions/harbour.yaml';
const did = 'did:web:certificates.example.org';
const [first = '', second = ''] = keys.map((key) => `key: ${key}, created: 2026-05-01`);
const signing = (of: string, ...entries: readonly string[]) =>
  adding(
    `credentials:\n  did: ${of}\n  keys:\n${entries.map((entry) => `    - { ${entry} }\n`).join('')}`,
  );
const another = (of: string, entry: string) => ({
  'institutions/quay.yaml': signing(of, entry)(goodContent[file]),
});

describe('what is right', () => {
  it.each([
    ['the host’s own DID', did, [first]],
    ['a DID below the host', `${did}:institutions:harbour`, [first]],
    ['a newer key above a retired one', did, [second, `${first}, retired: 2026-05-01`]],
    ['a key that was withdrawn', did, [second, `${first}, withdrawn: 2026-05-20`]],
  ])('%s', async (_, of, entries) => {
    expect((await loadWith({ [file]: signing(of, ...entries) })).problems).toEqual([]);
  });

  it('a site with a port, and two institutions', async () => {
    const host = 'did:web:certificates.example.org%3A8443';
    const { problems } = await loadWith({
      'site.yaml': replacing('certificates.example.org', 'certificates.example.org:8443'),
      [file]: signing(`${host}:institutions:harbour`, first),
      ...another(`${host}:institutions:quay`, second),
    });
    expect(problems).toEqual([]);
  });
});

describe('DIDs', () => {
  it('of another host', async () => {
    expect(await reportWith({ [file]: signing('did:web:harbour.example.org', first) }))
      .toMatchInlineSnapshot(`
      "
      institutions/harbour.yaml:7:8  error issuer-did-elsewhere
        This DID is neither of this site, certificates.example.org, nor of this institution on it. Anyone who checks a certificate would look for the public keys where this site cannot publish them.
        7 │   did: did:web:harbour.example.org
          │        ^
        → Correct \`url\` in site.yaml if it is wrong. If the site has moved for good, write \`did:web:certificates.example.org:institutions:harbour\`; what was downloaded before can then be checked only as long as the earlier address answers.
      "
    `);
  });

  it.each([
    ['of another institution', `${did}:institutions:quay`],
    ['of a host below this one', 'did:web:sub.certificates.example.org'],
    ['of one’s own machine', 'did:web:localhost%3A4321:institutions:harbour'],
    ['of a path', `${did}:keys`],
    ['of a port', `${did}%3A8443`],
  ])('%s', async (_, of) => {
    expect(await reportWith({ [file]: signing(of, first) })).toContain('issuer-did-elsewhere');
  });

  it('of two institutions', async () => {
    expect(await reportWith({ [file]: signing(did, first), ...another(did, second) }))
      .toMatchInlineSnapshot(`
      "
      institutions/quay.yaml:7:8  error issuer-did-shared
        Another institution has the same DID. A signature would not show which of the two signed.
        7 │   did: did:web:certificates.example.org
          │        ^
        → Let the one that signed first keep it. Delete \`credentials\` from the other and run npm run key -- new --institution quay there.
        see institutions/harbour.yaml:7:8, the other institution
      "
    `);
  });
});

describe('keys', () => {
  it('listed twice', async () => {
    expect(await reportWith({ [file]: signing(did, first, `${first}, retired: 2026-05-02`) }))
      .toMatchInlineSnapshot(`
      "
      institutions/harbour.yaml:10:14  error issuer-key-repeated
        This key is listed twice. A key belongs to one institution, from one day on.
        10 │     - { key: z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK, created: 2026-05-01, retired: 2026-05-02 }
           │              ^
        → Delete one of the two.
        see institutions/harbour.yaml:9:14, the first one
      "
    `);
  });

  it('of two institutions', async () => {
    const below = (id: string) => `${did}:institutions:${id}`;
    expect(
      await reportWith({
        [file]: signing(below('harbour'), first),
        ...another(below('quay'), first),
      }),
    ).toContain('issuer-key-repeated');
  });

  it.each([
    ['retired before it was made', 'issuer-key-date-order', [`${first}, retired: 2026-04-30`]],
    ['withdrawn before it was made', 'issuer-key-date-order', [`${first}, withdrawn: 2026-04-30`]],
    ['made tomorrow', 'issuer-key-date-future', [first.replace('05-01', '06-02')]],
    ['retired tomorrow', 'issuer-key-date-future', [`${first}, retired: 2026-06-02`]],
    ['older than the next', 'issuer-key-date-order', [first.replace('05-01', '04-30'), second]],
  ])('%s', async (_, code, entries) => {
    const report = await reportWith({ [file]: signing(did, ...entries) });
    expect(report).toContain(code);
    expect(report).toMatchSnapshot();
  });

  it.each([
    ['with a letter that base58 has not', first.replace('z6Mkh', 'z6Mk0')],
    ['cut short', first.replace('doK', 'do')],
    ['a private key', first.replace(keys[0] ?? '', `z3u2${'a'.repeat(60)}`)],
  ])('%s', async (_, entry) => {
    expect(await reportWith({ [file]: signing(did, entry) })).toContain('value-form');
  });
});
