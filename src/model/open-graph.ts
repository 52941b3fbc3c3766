import { certificateFilePath, onSite } from './addresses.ts';
import type { VerificationCode } from './code.ts';
import type { Site } from './content.ts';

export interface PageDescription {
  readonly site: Pick<Site, 'name' | 'url' | 'sample'> & {
    /** Whether it is a preview, on which nothing counts. */
    readonly preview?: boolean;
  };
  readonly title: string;
  readonly description: string;
  /** Site-relative, `/courses/`. */
  readonly path: string;
  readonly image?: SocialImage | undefined;
}

export interface SocialImage {
  readonly code: VerificationCode;
  /** Changes whenever anything in the image does; a service that keeps previews then fetches it again. */
  readonly version: string;
  /** A description of the image. */
  readonly text: string;
}

export interface MetaProperty {
  readonly property: string;
  readonly content: string;
}

/** The title of the window: on a preview or a sample site it says so first. */
export function documentTitle({ site, title }: Pick<PageDescription, 'site' | 'title'>): string {
  const whole = title === site.name ? title : `${title} – ${site.name}`;
  return marked(site, whole);
}

function marked({ sample, preview }: PageDescription['site'], title: string): string {
  if (preview) return `Preview: ${title}`;
  return sample ? `Sample: ${title}` : title;
}

/** OpenGraph properties of a page. Every address is absolute. */
export function openGraph(page: PageDescription): MetaProperty[] {
  const { site, title, description, path, image } = page;
  return [
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: site.name },
    { property: 'og:title', content: marked(site, title) },
    { property: 'og:description', content: description },
    { property: 'og:url', content: onSite(site, path) },
    ...(image ? imageProperties(site, image) : []),
  ];
}

function imageProperties(
  site: Pick<Site, 'url'>,
  { code, version, text }: SocialImage,
): MetaProperty[] {
  return [
    {
      property: 'og:image',
      content: `${onSite(site, certificateFilePath(code, 'social'))}?v=${version}`,
    },
    { property: 'og:image:type', content: 'image/png' },
    { property: 'og:image:width', content: '1200' },
    { property: 'og:image:height', content: '630' },
    { property: 'og:image:alt', content: text },
  ];
}
