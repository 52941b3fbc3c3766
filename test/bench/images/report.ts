import { cpus, loadavg } from 'node:os';
import packages from '../../../package.json' with { type: 'json' };
import type { Sheet } from '../../../src/image/design/stampings.ts';
import { peerVersions } from '../peers.ts';
import type { Measured } from './measure.ts';
import { descriptions, type PainterName } from './painters.ts';

/** The figures that goals are set for: how many times faster, and bytes. */
export function figures(measured: readonly Measured[]) {
  const of = (painter: PainterName, size: Sheet = 'print') => {
    const found = measured.find((one) => one.painter === painter && one.size === size);
    if (!found) throw new Error(`${painter} was not measured in ${size}.`);
    return found;
  };
  const palette = of('palette');
  return {
    vsNaive: round(palette.oneWorker / of('naive').oneWorker),
    vsTakumi: round(palette.oneWorker / of('takumi').oneWorker),
    vsSharp: round(palette.oneWorker / of('sharp').oneWorker),
    vsNaiveLossless: round(of('lossless').oneWorker / of('naive').oneWorker),
    vsNaiveSocial: round(of('palette', 'social').oneWorker / of('naive', 'social').oneWorker),
    twoWorkers: round(palette.twoWorkers / palette.oneWorker),
    printBytes: palette.bytes,
    socialBytes: of('palette', 'social').bytes,
    templateMs: round(palette.prepare),
  };
}

export function machine() {
  const [processor] = cpus();
  const { dependencies } = packages;
  const peers = peerVersions();
  return {
    processor: `${cpus().length} × ${processor?.model ?? 'unknown'}`,
    load: loadavg().map(round),
    node: process.version,
    zlib: process.versions.zlib,
    satori: dependencies.satori,
    resvg: dependencies['@resvg/resvg-js'],
    takumi: peers['@takumi-rs/core'],
    sharp: peers['sharp'],
  };
}

export function table(measured: readonly Measured[]): string {
  const heading = ['', 'images/s', 'two workers', 'bytes', 'before the first, ms'];
  const sizes = [...new Set(measured.map(({ size }) => size))];
  const rows = sizes.flatMap((size) => [
    [size, '', '', '', ''],
    ...measured
      .filter((one) => one.size === size)
      .map((one) => [
        `  ${descriptions[one.painter]}`,
        one.oneWorker.toFixed(2),
        one.twoWorkers.toFixed(2),
        one.bytes.toLocaleString('en'),
        one.prepare.toFixed(0),
      ]),
  ]);
  const all = [heading, ...rows];
  const widths = heading.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
