import { describe, expect, it } from 'vitest';
import { CouldNotCheck } from '../../src/account/key-store.ts';
import { recordKey, personKey, type PersonKey, type RecordKey } from '../../src/account/keys.ts';
import { wholeShards } from '../records/whole-shards.ts';
import { deployRecords } from '../../src/runtime/deploy-records.ts';
import { specimenCourse, specimenInstitution, specimenSite } from '../model/specimens.ts';

const secret = 'the secret of the site, long enough';
const identity = {
  courseId: specimenCourse.id,
  sessionId: 'spring-2026',
  learner: { id: 'ama', email: 'Ama@Example.org', name: 'Ama Boateng' },
};
const record = {
  ...identity,
  file: `records/${specimenCourse.id}/spring-2026.yaml`,
  certificate: null,
  scores: { exam: 71.5 },
  final: 76.9,
  outcome: 'pass',
  override: null,
} as const;
const content = {
  site: specimenSite,
  institutions: [specimenInstitution],
  courses: [specimenCourse],
  certificates: [],
  pages: [],
  reviewers: [],
  erased: null,
  records: [record],
};
const key = recordKey(secret, identity);
const person = personKey(secret, 'ama@example.org');
const absent = ((key.startsWith('0') ? 'f' : '0') + key.slice(1)) as RecordKey;
const shard = `records/${key.slice(0, 2)}.json`;

/** A deploy of the record whose parts a test may change; counts what is read. */
function deploy(changes: Readonly<Record<string, string | null>> = {}) {
  const parts = new Map(
    [...wholeShards(content, '2026-06-01', secret)].map(([name, part]) => [
      name,
      JSON.stringify(part),
    ]),
  );
  const read: string[] = [];
  return {
    parts,
    read,
    records: deployRecords(async (name) => {
      read.push(name);
      const changed = changes[name];
      return changed === undefined ? (parts.get(name) ?? null) : changed;
    }, secret),
  };
}

describe('the records of a deploy', () => {
  it('are found by their keys, and so are people', async () => {
    const { records } = deploy();
    expect(await records.record(key)).toMatchObject({ key, final: 76.9, scores: { exam: 71.5 } });
    expect(await records.person(person)).toEqual({
      key: person,
      address: 'ama@example.org',
      name: 'Ama Boateng',
      records: [key],
    });
    expect(await records.catalogue()).toMatchObject({ today: '2026-06-01' });
  });

  it('are missing if the deploy has none of that name', async () => {
    const { records } = deploy();
    expect(await records.record(absent)).toBeNull();
    expect(await records.record('constructor' as RecordKey).catch(() => 'no such part')).toBe(
      'no such part',
    );
    expect(await records.person('__proto__' as PersonKey).catch(() => 'no such part')).toBe(
      'no such part',
    );
  });

  it('are read once, also when many ask at the same time', async () => {
    const { records, read } = deploy();
    await Promise.all(Array.from({ length: 50 }, () => records.record(key)));
    await records.record(key);
    expect(read).toEqual(['catalogue.json', shard]);
  });

  const withoutNone = deploy().parts.get('catalogue.json')?.replace('"none":[', '"some":[') ?? '';
  const whole = JSON.stringify({ [key]: { key, learner: {}, scores: {} } });
  it.each([
    ['the part is missing', { [shard]: null }],
    ['the part was cut short', { [shard]: whole.slice(0, -9) }],
    ['the part is empty', { [shard]: '' }],
    ['the part is a list', { [shard]: '[]' }],
    ['the part is null', { [shard]: 'null' }],
    ['the record is null', { [shard]: JSON.stringify({ [key]: null }) }],
    ['the record is not whole', { [shard]: whole }],
    ['the record is another’s', { [shard]: whole.replace(`"key":"${key}"`, `"key":"${absent}"`) }],
    ['the catalogue is missing', { 'catalogue.json': null }],
    ['the catalogue was cut short', { 'catalogue.json': '{"today":' }],
    ['the catalogue is another thing', { 'catalogue.json': '{}' }],
    ['the catalogue does not say of what there is none', { 'catalogue.json': withoutNone }],
  ])('cannot be told where %s', async (_what, changes) => {
    const { records } = deploy(changes);
    await expect(records.record(key)).rejects.toThrow(CouldNotCheck);
  });

  it('are missing where the deploy says that it has none, and has no parts', async () => {
    const parts = wholeShards({ ...content, records: [] }, '2026-06-01', secret);
    expect([...parts.keys()]).toEqual(['catalogue.json']);
    const read = async (name: string) => {
      const part = parts.get(name);
      return part ? JSON.stringify(part) : null;
    };
    const records = deployRecords(read, secret);
    expect(await records.record(key)).toBeNull();
    expect(await records.person(person)).toBeNull();
    await expect(deployRecords(async () => null, secret).record(key)).rejects.toThrow(
      CouldNotCheck,
    );
  });

  it('cannot be read if they were written with another secret, and staff read why', async () => {
    const { parts } = deploy();
    const records = deployRecords(
      async (name) => parts.get(name) ?? null,
      'a later secret of the site, long too',
    );
    for (const asking of [records.record(key), records.person(person), records.catalogue()]) {
      await expect(asking).rejects.toThrow(/were written with another secret/u);
    }
  });

  it('are read again after reading has failed', async () => {
    const { parts } = deploy();
    let fails = true;
    const records = deployRecords(async (name) => {
      if (fails) throw new CouldNotCheck('The store answered 500.');
      return parts.get(name) ?? null;
    }, secret);
    await expect(records.record(key)).rejects.toThrow('The store answered 500.');
    fails = false;
    expect(await records.record(key)).toMatchObject({ key });
  });
});
