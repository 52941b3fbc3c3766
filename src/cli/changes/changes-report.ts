import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Picture, Pictures } from '../../changes/pictures.ts';
import { pageReport, type PageReport } from '../../changes/report/page-report.ts';
import { newFolder } from '../../environment/new-folder.ts';
import { renderCertificate, type CertificateArtwork } from '../../image/certificate-image.ts';

export interface ChangesReport extends Omit<PageReport, 'imageOf'> {
  readonly pictures: Pictures;
}

/** Writes the page and its pictures into a new folder. Throws FolderInUse where it is not empty. */
export async function writeChangesReport(target: string, report: ChangesReport): Promise<void> {
  await newFolder(target, async (dir) => {
    await mkdir(path.join(dir, 'images'));
    for (const picture of report.pictures.shown) {
      for (const side of ['before', 'after'] as const) {
        const artwork = picture[side];
        const file = fileOf(picture, side);
        if (artwork && file !== null) await draw(artwork, path.join(dir, file));
      }
    }
    await writeFile(path.join(dir, 'index.html'), pageReport({ ...report, imageOf: fileOf }));
  });
}

const fileOf = (picture: Picture, side: 'before' | 'after'): string | null =>
  picture[side] === null ? null : `images/${picture.code}-${side}.png`;

async function draw(artwork: CertificateArtwork, file: string): Promise<void> {
  await writeFile(file, await renderCertificate(artwork, 'social'));
}
