import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packed } from '../../src/cache/pack.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import {
  certificateIn,
  certificatesOf,
  shardName,
  shardOf,
  type CarriedCertificate,
} from '../../src/packs/shards.ts';
import { cases } from '../setup/depth.ts';
import { specimenCertificate } from '../model/specimens.ts';
import { shardsOf } from './shards-of.ts';

const codes = fc
  .stringMatching(/^[0-9A-HJKMNP-TV-Z]{16}$/u)
  .map((text) => text as VerificationCode);
const carried = (code: VerificationCode): CarriedCertificate => ({
  certificate: { ...specimenCertificate, code },
  proof: null,
  imageVersion: null,
  isDrawn: false,
});

describe('parts of all certificates', () => {
  it('hold every certificate in the part of its code, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(codes, { maxLength: 40 }), (all) => {
        const shards = shardsOf(all.map(carried));
        expect(shards.size).toBe(2048);
        const wanted = new Set(all);
        for (const code of all) {
          const shard = shardOf(code);
          const found = certificatesOf(shard, shards.get(shardName(shard))!);
          expect(found && certificateIn(found, code)).toEqual(carried(code));
          for (const other of found?.keys() ?? []) {
            expect(wanted.has(other)).toBe(true);
            expect(shardOf(other)).toBe(shard);
          }
        }
      }),
      { numRuns: cases(50, 5) },
    );
  });

  it('differ for one certificate that is added in one part alone', () => {
    const [one, other] = ['7K3FQ2WX9MNB4TRE', '465CBV49WG1EQH4M'] as VerificationCode[];
    const before = shardsOf([carried(one!)]);
    const after = shardsOf([carried(one!), carried(other!)]);
    const changed = [...after].filter(([name, bytes]) => !before.get(name)!.equals(bytes));
    expect(changed.map(([name]) => name)).toEqual([shardName(shardOf(other!))]);
  });

  it.each([
    ['of another code', packed({ shard: '7ff', certificates: new Map() })],
    ['of another kind', packed({ name: 'site.pack', carried: {} })],
    ['without certificates', packed({ shard: '000' })],
    ['cut', packed({ shard: '000', certificates: new Map() }).subarray(0, -1)],
    ['empty', Buffer.alloc(0)],
  ])('are not read from what is %s', (_what, bytes) => {
    expect(certificatesOf('000', bytes)).toBeUndefined();
  });
});
