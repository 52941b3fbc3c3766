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
}

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

export const isSlug = (text: string): boolean => text.length <= 80 && slug.test(text);

type Recognised =
  | { readonly kind: ContentKind; readonly id: string; readonly session: string }
  | 'unexpected'
  | 'bad-name';

/** Where pages lie, which are Markdown. */
export const isInPages = (file: string): boolean => file.startsWith('pages/');

/** The kind of content at a path that ends in `.yaml`, or in `.md` in the folder of pages, by its folders. */
export function recognise(file: string): Recognised {
  const parts = file.replace(isInPages(file) ? /\.md$/u : /\.yaml$/u, '').split('/');
  const [folder = '', id = '', session = ''] = parts;
  const kind = kindOf(folder, parts.length);
  if (!kind) return 'unexpected';
  const names = parts.slice(1);
  return names.every(isSlug) ? { kind, id, session } : 'bad-name';
}

function kindOf(folder: string, depth: number): ContentKind | undefined {
  if (depth === 1) return folder === 'site' || folder === 'erased' ? folder : undefined;
  if (depth === 2 && folder === 'institutions') return 'institution';
  if (depth === 2 && folder === 'courses') return 'course';
  if (depth === 2 && folder === 'pages') return 'page';
  if (depth === 3 && (folder === 'certificates' || folder === 'records')) return folder;
  return undefined;
}

/** In order of ids and sessions. Paths would sort otherwise: `a-b.yaml` comes before `a.yaml`. */
export const byId = (a: ContentFile, b: ContentFile): number =>
  compareText(a.id, b.id) || compareText(a.session, b.session);
