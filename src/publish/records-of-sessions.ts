import type { Signing } from '../credential/signing.ts';
import { openWithLines } from '../load/open-lines.ts';
import type { CarriedRecords } from '../records/published/carried-records.ts';
import type { CheckedContent } from './checked-content.ts';
import { signedRecords } from './credentials/signed-records.ts';
import { keptRecords } from './kept-records.ts';
import { courseKeys, deployFingerprint } from './session-keys.ts';

interface RecordsOptions extends CheckedContent {
  /** Of the site. */
  readonly secret: string;
  readonly signing: Signing;
  /** Records are kept here, sealed, and found by the next build. */
  readonly cacheDir: string;
}

/** Of each session that has records. One that is as it was in an earlier build is neither opened nor signed again. */
export async function recordsOfSessions({
  content,
  today,
  secret,
  signing,
  cacheDir,
}: RecordsOptions): Promise<readonly CarriedRecords[]> {
  const kept = keptRecords(cacheDir, secret);
  const shared = courseKeys(content, signing, await deployFingerprint());
  const found: CarriedRecords[] = [];
  for (const session of content.sessions.filter(({ records }) => records > 0)) {
    const { key, until } = session.ofRecords;
    const follow = [shared.get(session.courseId) ?? '', key];
    const known = kept.find(follow, today);
    const records =
      known ??
      (await signedRecords(await openWithLines(content, session), { today, secret }, signing));
    if (!known) kept.keep(follow, { day: today, until, records });
    found.push(records);
  }
  return found;
}
