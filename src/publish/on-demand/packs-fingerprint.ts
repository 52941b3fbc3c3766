import { fingerprintOf } from '../../cache/fingerprint.ts';

const rooms = ['cache', 'credential', 'fonts', 'image', 'load', 'model', 'packs', 'publish'];

/** A hash of all code that decides what a session leaves in a deploy. */
export async function packsFingerprint(): Promise<string> {
  const code = await fingerprintOf({
    sources: [...rooms, 'schema', 'values', 'wording'].map((room) => `src/${room}`),
    isOf: () => true,
  });
  return `${process.version} ${process.versions.zlib} ${code}`;
}
