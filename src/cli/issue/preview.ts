import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newFolder } from '../../environment/new-folder.ts';
import { artworkOf, renderCertificate } from '../../image/certificate-image.ts';
import type { VerificationCode } from '../../model/code.ts';
import { openCertificate } from '../../load/open-certificate.ts';
import type { ContentBySession } from '../../load/read-sessions.ts';
import type { CalendarDay } from '../../values/calendar.ts';

/** A certificate to be drawn. */
interface Previewed {
  readonly code: VerificationCode;
  readonly name: string;
}

export interface PreviewRequest {
  /** New certificates, in the order of the plan; at least one. */
  readonly issued: readonly Previewed[];
  /** As it would be with these. */
  readonly content: ContentBySession;
  readonly today: CalendarDay;
  /** Absolute path of a new folder; undefined for a temporary one. */
  readonly folder: string | undefined;
}

/**
 * Draws the certificates with the first and with the longest name as a build would, and returns the paths of the pictures. Throws
 * FolderInUse, and TextDoesNotFit.
 */
export async function drawPreview({
  issued,
  content,
  today,
  folder,
}: PreviewRequest): Promise<string[]> {
  const pictures = await Promise.all(
    chosen(issued).map(async ({ file, code }) => ({
      file,
      bytes: await drawn(code, content, today),
    })),
  );
  const fill = async (dir: string) => {
    for (const { file, bytes } of pictures)
      await writeFile(path.join(dir, file), bytes, { mode: 0o600 });
  };
  const target = folder ?? (await mkdtemp(path.join(tmpdir(), 'laurel-preview-')));
  await (folder === undefined ? fill(target) : newFolder(target, fill));
  return pictures.map(({ file }) => path.join(target, file));
}

function chosen(issued: readonly Previewed[]): { file: string; code: VerificationCode }[] {
  const [first] = issued;
  if (!first) return [];
  const longest = issued.reduce((a, b) => (lengthOf(b.name) > lengthOf(a.name) ? b : a));
  return longest.code === first.code
    ? [{ file: 'first-name.png', code: first.code }]
    : [
        { file: 'first-name.png', code: first.code },
        { file: 'longest-name.png', code: longest.code },
      ];
}

const graphemes = new Intl.Segmenter();
const lengthOf = (name: string): number => [...graphemes.segment(name)].length;

async function drawn(
  code: VerificationCode,
  content: ContentBySession,
  today: CalendarDay,
): Promise<Uint8Array> {
  const certificate = await openCertificate(content, code);
  const artwork = certificate ? artworkOf(content, certificate, today) : null;
  if (!artwork) throw new Error('A new certificate cannot be drawn.');
  return renderCertificate(artwork, 'print');
}
