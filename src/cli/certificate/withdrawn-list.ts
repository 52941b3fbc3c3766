import path from 'node:path';
import { statusOn, type Certificate } from '../../model/certificate.ts';
import { printedCode } from '../../model/code.ts';
import type { ContentBySession } from '../../load/read-sessions.ts';
import type { ContentFrame } from '../../model/content.ts';
import { inWords, type CalendarDay } from '../../values/calendar.ts';
import { counted } from '../../wording/listed.ts';
import { exitCodes, type ExitCode } from '../shared/exit-codes.ts';
import { withSoundContent } from '../shared/sound-content.ts';
import type { StaffSurroundings } from '../shared/staff-surroundings.ts';

/** Prints every certificate that is revoked or under review. */
export async function listWithdrawn(
  folder: string,
  surroundings: StaffSurroundings,
): Promise<ExitCode> {
  return withSoundContent(path.resolve(folder), surroundings, async ({ content, today }) => {
    surroundings.out(`${withdrawnText(content, await withdrawnIn(content, today))}\n`);
    return exitCodes.ok;
  });
}

interface Withdrawn {
  readonly certificate: Certificate;
  readonly kind: 'revoked' | 'suspended';
  /** Since when and, of a revocation, why. */
  readonly what: string;
}

/** Only sessions that may have one are opened. */
async function withdrawnIn(
  { sessions }: ContentBySession,
  today: CalendarDay,
): Promise<readonly Withdrawn[]> {
  const all: Withdrawn[] = [];
  for (const session of sessions) {
    if (session.marked === 0 && session.named === session.certificates) continue;
    const { certificates } = await session.open();
    all.push(...certificates.flatMap((certificate) => withdrawn(certificate, today)));
  }
  return all;
}

/** The list by course and session, in the order of the files. */
function withdrawnText({ courses }: ContentFrame, all: readonly Withdrawn[]): string {
  if (all.length === 0) return 'No certificate is revoked or under review.';
  const sessions = Map.groupBy(all, ({ certificate: { courseId, sessionId } }) => {
    const title = courses.find(({ id }) => id === courseId)?.title ?? courseId;
    return `${title}, session ${sessionId}`;
  });
  const width = Math.max(...all.map(({ certificate: { code } }) => printedCode(code).length));
  const blocks = [...sessions].map(([heading, list]) =>
    [
      heading,
      ...list.map(
        ({ certificate: { code }, what }) => `  ${printedCode(code).padEnd(width)}  ${what}`,
      ),
      '',
    ].join('\n'),
  );
  const revoked = all.filter(({ kind }) => kind === 'revoked').length;
  const sum = `${counted(all.length, 'certificate')}: ${revoked} revoked, ${all.length - revoked} under review.`;
  return [...blocks, sum].join('\n');
}

function withdrawn(certificate: Certificate, today: CalendarDay): Withdrawn[] {
  const status = statusOn(certificate, today);
  const of = (name: string | null) => (name === null ? '' : `  ${name}`);
  if (status.kind === 'revoked') {
    const what = `revoked on ${inWords(status.date)}${of(certificate.name)}  “${status.reason}”`;
    return [{ certificate, kind: 'revoked', what }];
  }
  if (status.kind !== 'suspended') return [];
  const what = `under review since ${inWords(status.date)}${of(certificate.name)}`;
  return [{ certificate, kind: 'suspended', what }];
}
