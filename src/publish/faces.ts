import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeAtomically } from '../cache/write-atomically.ts';
import { faviconOf } from '../image/face/favicon.ts';
import { logoImage } from '../image/face/logo-image.ts';
import { pageDrawing } from '../image/face/page-drawing.ts';
import { faviconPath, logoImagePath, logoPath, siteLogoPath } from '../model/addresses.ts';
import type { Content } from '../model/content.ts';
import { checkedContent } from './checked-content.ts';
import { contentReading } from './content-reading.ts';

/** A drawing by which the site or an institution is known. */
interface Face {
  /** Site-relative. */
  readonly path: string;
  readonly make: () => string | Uint8Array | Promise<string>;
}

/** The logos and the favicon of a site. */
function facesOf({ site, institutions }: Pick<Content, 'site' | 'institutions'>): readonly Face[] {
  const { logo } = site;
  return [
    { path: faviconPath, make: () => faviconOf(site) },
    ...(logo === null ? [] : [{ path: siteLogoPath, make: () => pageDrawing(logo) }]),
    ...institutions.flatMap((institution): Face[] => [
      { path: logoPath(institution.id), make: () => pageDrawing(institution.logo) },
      { path: logoImagePath(institution.id), make: () => logoImage(institution.logo) },
    ]),
  ];
}

/** Publishes logos and the favicon: into the output folder after a build, on demand while developing. */
export function faces(): AstroIntegration {
  return {
    name: 'laurel:faces',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const [address = ''] = (request.url ?? '').split('?');
          drawn(address).then((bytes) => {
            if (bytes === null) {
              next();
              return;
            }
            const type = address.endsWith('.png') ? 'image/png' : 'image/svg+xml';
            response.writeHead(200, { 'content-type': type, 'content-length': bytes.byteLength });
            response.end(request.method === 'HEAD' ? undefined : bytes);
          }, next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const { content } = await checkedContent();
        for (const face of facesOf(content)) {
          writeAtomically(path.join(fileURLToPath(dir), face.path), Buffer.from(await face.make()));
        }
      },
    },
  };
}

/** Null where the content has no such drawing. */
async function drawn(address: string): Promise<Buffer | null> {
  const { content } = await contentReading();
  const face = content && facesOf(content).find((each) => each.path === address);
  return face ? Buffer.from(await face.make()) : null;
}
