import { availableParallelism, cpus, loadavg } from 'node:os';
import { openContent } from '../../src/environment/open-content.ts';
import { artworkOf, type CertificateArtwork } from '../../src/image/artwork.ts';
import { pdfRenderer } from '../../src/image/pdf/render-pdf.ts';
import { certificateRenderer } from '../../src/image/render-certificate.ts';
import packages from '../../package.json' with { type: 'json' };
import { sheetOf, withPdfKit, withPdfLib } from './pdf-peers.ts';
import { installPeers, peerVersions } from './peers.ts';

const { render: renderCertificate } = certificateRenderer();

const renderPdf = pdfRenderer();

/**
 * Documents of one valid certificate of the sample under ever new names and codes, one thread; medians of interleaved rounds. Beside
 * them the print image of the same certificate. Times are of the processor, so that other work on the machine blurs them less.
 */
const rounds = 7;
const perRound = { laurel: 20, image: 1, peers: 1 };

installPeers();

let made = 0;
const sample = await sampleArtwork();
const renamed = (): CertificateArtwork => {
  const number = String((made += 1)).padStart(4, '0');
  return {
    ...sample,
    name: `${sample.name} ${letters(made)}`,
    verifyUrl: sample.verifyUrl.replace(/.{4}\/$/u, `${number}/`),
    printedCode: sample.printedCode.replace(/.{4}$/u, number),
  };
};

await renderCertificate(sample, 'print');
const template = await timeOf(() => renderPdf(sample));

const entrants = {
  laurel: { many: perRound.laurel, make: () => renderPdf(renamed()) },
  'print image': { many: perRound.image, make: () => renderCertificate(renamed(), 'print') },
  'pdf-lib': { many: perRound.peers, make: withPdfLib },
  pdfkit: { many: perRound.peers, make: withPdfKit },
} as const;
const times: Record<string, number[]> = {};
const bytes: Record<string, number> = {};

for (let round = 0; round <= rounds; round += 1) {
  for (const [name, { many, make }] of Object.entries(entrants)) {
    const sheet = await sheetOf(renamed());
    const time = await timeOf(async () => {
      for (let at = 0; at < many; at += 1) bytes[name] = (await make(sheet)).byteLength;
    });
    // The first round warms up.
    if (round > 0) (times[name] ??= []).push(time / many);
  }
}

const milliseconds = (name: string) => median(times[name] ?? []);
if (process.argv.includes('--json')) {
  const ratio = (name: string) => milliseconds(name) / milliseconds('laurel');
  console.log(
    JSON.stringify({
      pdfMilliseconds: milliseconds('laurel'),
      pdfTemplateMilliseconds: template,
      pdfBytes: bytes['laurel'],
      pdfVsPdfLib: ratio('pdf-lib'),
      pdfVsPdfKit: ratio('pdfkit'),
      pdfVsPrintImage: ratio('print image'),
    }),
  );
} else {
  console.log(machine());
  console.log(`First document of a session, with its template: ${template.toFixed(0)} ms`);
  for (const name of Object.keys(entrants)) {
    const each = milliseconds(name);
    console.log(
      `${name.padEnd(11)} ${each.toFixed(2).padStart(8)} ms  ${(1000 / each).toFixed(1).padStart(7)}/s  ${String(bytes[name]).padStart(8)} bytes`,
    );
  }
}

/** Milliseconds of the processor, in all threads. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

/** Names differ in their letters: a word of eight that depends on the number. */
function letters(seed: number): string {
  const word = Array.from(
    { length: 8 },
    (_, at) => 97 + ((seed * 7 + at * (3 + (seed % 11))) % 26),
  );
  return String.fromCharCode((word[0] ?? 0) - 32, ...word.slice(1));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

async function sampleArtwork(): Promise<CertificateArtwork> {
  const { content, today } = await openContent();
  const artwork =
    content &&
    today &&
    content.certificates
      .map((certificate) => artworkOf(content, certificate, today))
      .find(
        (candidate) => candidate && !candidate.mark && /^[A-Z][a-z -]+$/iu.test(candidate.name),
      );
  if (!artwork) throw new Error('The sample has no certificate to draw.');
  return artwork;
}

function machine(): string {
  const versions = `pdf-lib ${packages.devDependencies['pdf-lib']}, pdfkit ${peerVersions()['pdfkit']}`;
  const load = loadavg()[0]?.toFixed(1);
  return `${cpus()[0]?.model}, ${availableParallelism()} cores, load ${load}; Node ${process.version}; ${versions}`;
}
