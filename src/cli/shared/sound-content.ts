import { wholeContent, type WholeContent } from '../../load/load-content.ts';
import { textReport } from '../../load/report/text-report.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import type { ContentBySession } from '../../load/read-sessions.ts';
import type { StaffSurroundings } from './staff-surroundings.ts';

/** Content without an error, and its day. */
export interface SoundContent {
  readonly content: ContentBySession;
  readonly today: CalendarDay;
}

/** The content of a folder, for a command that changes nothing; undefined if it has errors, which are printed. */
export async function soundContent(
  folder: string,
  { load, err, colours }: Pick<StaffSurroundings, 'load' | 'err' | 'colours'>,
  remark = 'The content has errors. Mend them first.',
): Promise<SoundContent | undefined> {
  const { content, today, problems } = await load(folder);
  if (content && today !== undefined) return { content, today };
  err(`${textReport(problems, colours)}\n${remark}\n`);
  return undefined;
}

/** The same, all sessions at once. */
export async function wholeSoundContent(
  ...args: Parameters<typeof soundContent>
): Promise<(SoundContent & { readonly content: WholeContent }) | undefined> {
  const sound = await soundContent(...args);
  return sound && { ...sound, content: await wholeContent(sound.content) };
}
