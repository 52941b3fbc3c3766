import { SessionChanged } from '../../load/own-session.ts';
import type { ContentBySession } from '../../load/read-sessions.ts';
import { textReport } from '../../load/report/text-report.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { StaffSurroundings } from './staff-surroundings.ts';

/** Content without an error, and its day. */
export interface SoundContent {
  readonly content: ContentBySession;
  readonly today: CalendarDay;
}

type Reading = Pick<StaffSurroundings, 'load' | 'err' | 'colours'>;

/** Runs work that changes nothing on the content of a folder. Where that has errors, they are printed. */
export async function withSoundContent(
  folder: string,
  surroundings: Reading,
  work: (sound: SoundContent) => Promise<ExitCode>,
): Promise<ExitCode> {
  const sound = await soundContent(folder, surroundings);
  return sound ? unlessChanged(() => work(sound), surroundings) : exitCodes.problems;
}

/** The content of a folder; undefined if it has errors, which are printed. */
export async function soundContent(
  folder: string,
  { load, err, colours }: Reading,
  remark = 'The content has errors. Mend them first.',
): Promise<SoundContent | undefined> {
  const { content, today, problems } = await load(folder);
  if (content && today !== undefined) return { content, today };
  err(`${textReport(problems, colours)}\n${remark}\n`);
  return undefined;
}

/** Runs work that opens sessions, and says so where their files were changed meanwhile. */
export async function unlessChanged(
  work: () => Promise<ExitCode>,
  { err }: Pick<StaffSurroundings, 'err'>,
): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SessionChanged)) throw error;
    err(`${error.message}\n`);
    return exitCodes.problems;
  }
}
