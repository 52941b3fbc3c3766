import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { openContent } from '../../src/environment/open-content.ts';
import { artworkOf, type CertificateArtwork } from '../../src/image/artwork.ts';
import { renderPdf } from '../../src/image/pdf/render-pdf.ts';
import { sheetOf, withPdfKit, withPdfLib } from './pdf-peers.ts';

/** Documents of one sample certificate under ever new names, one thread; medians of interleaved rounds. */
const rounds = 7;
const perRound = { laurel: 10, peers: 1 };

let made = 0;
const sample = await sampleArtwork();
const renamed = () => ({ ...sample, name: `${sample.name} ${(made += 1)}` });

const started = performance.now();
await renderPdf(sample);
const template = performance.now() - started;

const entrants = {
  laurel: { many: perRound.laurel, make: async () => renderPdf(renamed()) },
  'pdf-lib': { many: perRound.peers, make: withPdfLib },
  pdfkit: { many: perRound.peers, make: withPdfKit },
} as const;
const times: Record<string, number[]> = { laurel: [], 'pdf-lib': [], pdfkit: [] };
const bytes: Record<string, number> = {};

for (let round = 0; round <= rounds; round += 1) {
  for (const [name, { many, make }] of Object.entries(entrants)) {
    const sheet = await sheetOf(renamed());
    const begun = performance.now();
    for (let at = 0; at < many; at += 1) bytes[name] = (await make(sheet)).byteLength;
    // The first round warms up.
    if (round > 0) times[name]?.push((performance.now() - begun) / many);
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
    }),
  );
} else {
  console.log(machine());
  console.log(`First document of a session, with its template: ${template.toFixed(0)} ms`);
  for (const name of Object.keys(entrants)) {
    const each = milliseconds(name);
    console.log(
      `${name.padEnd(8)} ${each.toFixed(2).padStart(8)} ms  ${(1000 / each).toFixed(1).padStart(7)}/s  ${String(bytes[name]).padStart(8)} bytes`,
    );
  }
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
      .find((candidate) => candidate !== null && /^[A-Z][a-z -]+$/iu.test(candidate.name));
  if (!artwork) throw new Error('The sample has no certificate to draw.');
  return artwork;
}

function machine(): string {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const versions = ['pdf-lib', 'pdfkit'].map((name) => `${name} ${devDependencies[name]}`);
  const load = loadavg()[0]?.toFixed(1);
  return `${cpus()[0]?.model}, ${availableParallelism()} cores, load ${load}; Node ${process.version}; ${versions.join(', ')}`;
}
