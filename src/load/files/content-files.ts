import { compareText } from '../../values/compare.ts';
import type { ContentKind } from './content-kind.ts';

/** A content file by the place at which it lies. */
export interface ContentFile {
  readonly kind: ContentKind;
  /** Relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly absolute: string;
  /** The id of the institution, course or page; for certificates and records the course. Empty for the site. */
  readonly id: string;
  /** The session of certificates and records. Empty for others. */
  readonly session: string;
  /** The number of a session's file, from 1. A session that is too large for one file goes on in numbered ones. */
  readonly number: number;
}

export type SessionKind = 'certificates' | 'records';

/** Where a session has its first file and, with their numbers, the further ones. No id holds a full stop, so none is another session's. */
export const sessionFile = (
  kind: SessionKind,
  { id, session }: Pick<ContentFile, 'id' | 'session'>,
  number = 1,
): string => `${kind}/${id}/${session}${number === 1 ? '' : `.${number}`}.yaml`;

/** The name of a session's further file: 2 to 999, so that a year is not taken for a number. */
const furtherName = /^(.*)\.([2-9]|[1-9]\d{1,2})$/u;

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

export const isSlug = (text: string): boolean => text.length <= 80 && slug.test(text);

type Recognised = Omit<ContentFile, 'file' | 'absolute'> | 'unexpected' | 'bad-name';

/** Where pages lie, which are Markdown. */
export const isInPages = (file: string): boolean => file.startsWith('pages/');

/** The kind of content at a path that ends in `.yaml`, or in `.md` in the folder of pages, by its folders. */
export function recognise(file: string): Recognised {
  const steps = file.replace(isInPages(file) ? /\.md$/u : /\.yaml$/u, '').split('/');
  const [folder = '', id = '', name = ''] = steps;
  const kind = kindOf(folder, steps.length);
  if (!kind) return 'unexpected';
  const [, session = name, number = 1] = furtherName.exec(name) ?? [];
  const ids = [id, session].slice(0, steps.length - 1);
  return ids.every(isSlug) ? { kind, id, session, number: Number(number) } : 'bad-name';
}

function kindOf(folder: string, depth: number): ContentKind | undefined {
  if (depth === 1) return folder === 'site' || folder === 'erased' ? folder : undefined;
  if (depth === 2 && folder === 'institutions') return 'institution';
  if (depth === 2 && folder === 'courses') return 'course';
  if (depth === 2 && folder === 'pages') return 'page';
  if (depth === 3 && (folder === 'certificates' || folder === 'records')) return folder;
  return undefined;
}

/** In order of ids, sessions and numbers. Paths would sort otherwise: `a-b.yaml` comes before `a.yaml`. */
export const byId = (a: ContentFile, b: ContentFile): number =>
  compareText(a.id, b.id) || compareText(a.session, b.session) || a.number - b.number;

/** Session files before which one is missing, with the path of that one. @param files in order of `byId` */
export function gapsIn(
  files: readonly ContentFile[],
): readonly { readonly file: string; readonly missing: string }[] {
  return (['certificates', 'records'] as const).flatMap((kind) => {
    const ofKind = files.filter((file) => file.kind === kind);
    return ofKind.flatMap((file, at) => {
      const before = ofKind[at - 1];
      const last = before && isOfSameSession(before, file) ? before.number : 0;
      return file.number === last + 1
        ? []
        : [{ file: file.file, missing: sessionFile(kind, file, last + 1) }];
    });
  });
}

type OfSession = Pick<ContentFile, 'id' | 'session'>;

const isOfSameSession = (a: OfSession, b: OfSession): boolean =>
  a.id === b.id && a.session === b.session;
