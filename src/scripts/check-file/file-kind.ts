import { latin1 } from '../../credential/latin1.ts';
import { tokenForm } from '../../credential/other-form.ts';
import { isPdf } from '../../credential/pdf-credential.ts';
import { isPng } from '../../credential/png-chunks.ts';
import { longestCredential } from '../../credential/read-credential.ts';

export type FileKind =
  | 'png'
  | 'pdf'
  | 'json'
  /** A picture that nothing can be baked into, or nothing that is read here. */
  | 'picture'
  /** A credential as a signed token. */
  | 'token'
  | 'other';

/** By how the file begins, not by its name. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (isPng(bytes)) return 'png';
  if (isPdf(bytes)) return 'pdf';
  const start = latin1(bytes.subarray(0, 1000));
  if (pictures.some((picture) => picture.test(start))) return 'picture';
  const text = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  if (text.startsWith('{') || text.startsWith('[')) return 'json';
  return bytes.length <= longestCredential && tokenForm(latin1(bytes)) ? 'token' : 'other';
}

/** JPEG, GIF, WebP, BMP, TIFF, HEIF and AVIF, JPEG XL, SVG. */
const pictures = [
  /^\xff\xd8\xff/u,
  /^GIF8[79]a/u,
  /^RIFF.{4}WEBP/su,
  /^BM.{4}\0\0\0\0/su,
  /^(?:II\*\0|MM\0\*)/u,
  /^.{4}ftyp(?:hei[cxms]|hev[cx]|mif1|msf1|avi[fs])/su,
  /^(?:\xff\n|\0{3}\fJXL )/u,
  /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/su,
];

/** Bytes. Anything larger is not one of our files, and is not read. */
export const largestFile = 20 * 1024 * 1024;

const endings: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  png: ['png'],
  pdf: ['pdf'],
  json: ['json', 'jsonld'],
};

/**
 * The ending of a file's name if programs would open it as something else than it is; null otherwise, also for a name without an ending.
 */
export function foreignEnding(name: string, kind: FileKind): string | null {
  // Windows strips dots and spaces from the end of a name.
  const ending = /\.(?<ending>[^.]*)$/u.exec(name.replace(/[.\s]+$/u, ''))?.groups?.['ending'];
  if (ending === undefined) return null;
  return (endings[kind] ?? []).includes(ending.toLowerCase()) ? null : ending;
}
