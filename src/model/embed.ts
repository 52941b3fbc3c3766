import { certificateFilePath, onSite, verifyPath } from './addresses.ts';
import type { VerificationCode } from './code.ts';
import type { Site } from './content.ts';
import { escaped } from './html-text.ts';

export interface EmbedOptions {
  readonly site: Pick<Site, 'url'>;
  readonly code: VerificationCode;
  /** A description of the image. */
  readonly imageText: string;
}

/** HTML that shows the certificate's preview on another site, as a link to its verify page. */
export function embedSnippet({ site, code, imageText }: EmbedOptions): string {
  const image = onSite(site, certificateFilePath(code, 'social'));
  return `<a href="${onSite(site, verifyPath(code))}"><img src="${image}" width="600" height="315" alt="${escaped(imageText)}"></a>`;
}
