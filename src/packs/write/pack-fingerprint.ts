import { fingerprintOf } from '../../cache/fingerprint.ts';
import { rendererFingerprint } from '../../image/batch/renderer-fingerprint.ts';

/** A hash of all code that decides the bytes of a pack with prepared or finished images, and of what is kept beside it. */
export const packFingerprint = async (): Promise<string> => {
  const form = await fingerprintOf({
    sources: ['src/packs', 'src/cache/pack.ts'],
    isOf: (name) => name === '@msgpack/msgpack',
  });
  return `${await rendererFingerprint()} ${form}`;
};
