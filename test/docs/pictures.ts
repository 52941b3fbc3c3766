import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import { openContent } from '../../src/environment/open-content.ts';
import { artworkOf } from '../../src/image/artwork.ts';
import { encodePng } from '../../src/image/sheet/encode-png.ts';
import { rasterise } from '../../src/image/sheet/raster.ts';
import { certificateRenderer } from '../../src/image/render-certificate.ts';
import { verifyPath } from '../../src/model/addresses.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import { buildMoment, sampleSource } from '../setup/site-contents.ts';

const { draw: drawCertificate } = certificateRenderer();

/** The code of the sample's certificate that the README shows. */
export const shownCode = '465CBV49WG1EQH4M' as VerificationCode;
/** The site-relative address of its page. */
export const shownPage = verifyPath(shownCode);

/** The files of the README's pictures, relative to the checkout. */
export const pictureFiles = {
  certificate: 'docs/pictures/certificate.png',
  page: 'docs/pictures/verify-page.png',
  pageFingerprint: 'docs/pictures/verify-page.json',
} as const;

/** The certificate at a third of its printed size, as a PNG file. */
export async function certificatePicture(): Promise<Uint8Array> {
  const { content, today } = await openContent({ contentDir: sampleSource, now: buildMoment });
  const certificate = content?.certificates.find(({ code }) => code === shownCode);
  const artwork = certificate && artworkOf(content!, certificate, today!);
  if (!artwork) throw new Error(`The sample has no certificate ${shownCode} to show.`);
  const sheet = await drawCertificate(artwork, 'print');
  const small = sheet.replace('width="3508" height="2480"', 'width="1170" height="827"');
  return encodePng(await rasterise(small), { resolution: null, texts: {}, credential: null });
}

/**
 * SHA-256 of what decides how the verify page looks, beside the certificate's image. A browser's pixels differ between machines; this
 * does not.
 */
export interface PageFingerprint {
  /** Elements and text, without generated names. */
  readonly elements: string;
  /** Style sheets, likewise, but for what they say of paper alone. */
  readonly styles: string;
}

/** @param dist the folder of a built site that has the page */
export function pageFingerprint(dist: string): PageFingerprint {
  const read = (address: string) => readFileSync(path.join(dist, address), 'utf8');
  const page = load(read(`${shownPage}index.html`));
  const styles = page('link[rel=stylesheet]')
    .toArray()
    .map((link) => read(page(link).attr('href') ?? ''));
  page('script, footer').remove();
  return {
    elements: hash('sha256', withoutGeneratedNames(page('body').html() ?? '')),
    styles: hash('sha256', withoutPrint(withoutGeneratedNames(styles.join('\n')))),
  };
}

/** Moving a component to another folder, or a new hash in a file name, changes nothing that is seen. */
const withoutGeneratedNames = (text: string): string =>
  text
    .replaceAll(/\[?data-astro-cid-[a-z0-9]+(?:="")?\]?/gu, '')
    .replaceAll(/\/_astro\/[^\s"')]+/gu, '/_astro/')
    .replaceAll(/\s+/gu, ' ');

const withoutPrint = (styles: string): string =>
  styles.replaceAll(/@media print ?\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/gu, '');
