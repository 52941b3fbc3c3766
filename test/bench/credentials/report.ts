import { availableParallelism, cpus, loadavg } from 'node:os';
import packages from '../../../package.json' with { type: 'json' };
import type { SigningShare } from './signing-share.ts';

type Rates = Readonly<Record<'ours' | 'library', number>>;

export interface Figures {
  readonly signing: Rates;
  readonly verifying: Rates;
  readonly share: SigningShare;
}

/** The figures that goals are set for come first: `signVsLibrary` ≥ 20, `buildShare` ≤ 0.15. */
export function figuresJson({ signing, verifying, share }: Figures): string {
  return JSON.stringify({
    signVsLibrary: round(signing.ours / signing.library),
    buildShare: round(share.buildShare, 4),
    verifyVsLibrary: round(verifying.ours / verifying.library),
    signsPerSecond: rounded(signing),
    verifiesPerSecond: rounded(verifying),
    build: share,
    machine: machine(),
  });
}

export function figuresText({ signing, verifying, share }: Figures): string {
  const row = (what: string, { ours, library }: Rates) =>
    `${what.padEnd(10)} ${ours.toFixed(0).padStart(8)} ${library.toFixed(0).padStart(8)} ${(ours / library).toFixed(1).padStart(7)} ×`;
  const { certificates, totalSeconds, signingSeconds, signatures, buildShare } = share;
  return [
    ...Object.entries(machine()).map(([what, value]) => `${what}: ${value}`),
    '',
    'a second       ours  library',
    row('signed', signing),
    row('verified', verifying),
    '',
    `A build of ${certificates.toLocaleString('en')} certificates took ${totalSeconds.toFixed(1)} s, ` +
      `${signingSeconds.toFixed(1)} s of it for ${signatures.toLocaleString('en')} signatures: ${(buildShare * 100).toFixed(1)} %.`,
  ].join('\n');
}

function machine(): Readonly<Record<string, string>> {
  const { dependencies } = packages;
  return {
    processor: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`,
    load: loadavg()
      .map((load) => load.toFixed(1))
      .join(', '),
    node: process.version,
    vc: dependencies['@digitalbazaar/vc'],
    cryptosuite: dependencies['@digitalbazaar/eddsa-rdfc-2022-cryptosuite'],
    jsonld: dependencies.jsonld,
    'rdf-canonize': dependencies['rdf-canonize'],
  };
}

const rounded = ({ ours, library }: Rates) => ({ ours: round(ours), library: round(library) });

const round = (value: number, places = 2): number => Number(value.toFixed(places));
