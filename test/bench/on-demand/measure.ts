import { certificateFilePath, verifyPath } from '../../../src/model/addresses.ts';
import type { VerificationCode } from '../../../src/model/code.ts';
import { load, type LoadFigures } from '../records/load.ts';
import { onDemandSite, type FunctionName, type OnDemandSite } from './on-demand-site.ts';
import { cold, warm, type ColdFigures, type WarmFigures } from './visits.ts';

/** Milliseconds are medians, of PNGs in print size or of pages. */
export interface OnDemandFigures {
  readonly certificates: number;
  readonly sessions: number;
  /** From the start of a process to its first whole answer. */
  readonly coldPngMs: number;
  readonly coldPageMs: number;
  /** Within that, the time in which the function was loaded. */
  readonly importPngMs: number;
  readonly importPageMs: number;
  /** Of different certificates of one session, asked for one after the other. */
  readonly warmPngMs: number;
  readonly warmPageMs: number;
  /** Of certificates of all sessions in mixed order. */
  readonly mixedPngMs: number;
  readonly mixedPageMs: number;
  /** The same bytes as those of one session, from files. */
  readonly staticPngMs: number;
  readonly staticPageMs: number;
  /** How many times as long as from a file. */
  readonly vsStatic: number;
  readonly pageVsStatic: number;
  /** With 50 visitors at once, PNGs of one session: within how long 99 of 100 were there. */
  readonly p99Ms: number;
  readonly pageP99Ms: number;
  readonly medianMs: number;
  readonly pageMedianMs: number;
  readonly p99VsMedian: number;
  readonly pageP99VsMedian: number;
  /** Unpacked: the largest of the functions that answer for certificates. */
  readonly bundleMB: number;
  readonly pngBundleMB: number;
  readonly pageBundleMB: number;
  /** Memory of the process after the first tenth of all certificates in mixed order, and after the last. */
  readonly pngEarlyMB: number;
  readonly pngLateMB: number;
  readonly pageEarlyMB: number;
  readonly pageLateMB: number;
  /** The larger of late ÷ early of the two. */
  readonly memoryGrowth: number;
}

export interface OnDemandOptions {
  readonly certificates: number;
  readonly sessions: number;
  /** Fresh processes for each figure. */
  readonly starts: number;
  /** Answers for each other figure. */
  readonly visits: number;
  /** Different certificates that memory is watched over. */
  readonly opens: number;
}

const visitors = 50;

const pathOf: Readonly<Record<FunctionName, (code: VerificationCode) => string>> = {
  file: (code) => certificateFilePath(code, 'print'),
  page: verifyPath,
};

/** Builds a site, measures it, and removes it. */
export async function measureOnDemand(options: OnDemandOptions): Promise<OnDemandFigures> {
  const site = await onDemandSite(options.certificates, options.sessions);
  try {
    const png = await measured(site, 'file', options);
    const page = await measured(site, 'page', options);
    return {
      certificates: options.certificates,
      sessions: site.sessions.length,
      coldPngMs: png.cold.ms,
      coldPageMs: page.cold.ms,
      importPngMs: png.cold.importMs,
      importPageMs: page.cold.importMs,
      warmPngMs: png.one.ms,
      warmPageMs: page.one.ms,
      mixedPngMs: png.mixed.ms,
      mixedPageMs: page.mixed.ms,
      staticPngMs: png.one.staticMs,
      staticPageMs: page.one.staticMs,
      vsStatic: png.one.ms / png.one.staticMs,
      pageVsStatic: page.one.ms / page.one.staticMs,
      p99Ms: png.many.p99,
      pageP99Ms: page.many.p99,
      medianMs: png.many.median,
      pageMedianMs: page.many.median,
      p99VsMedian: png.many.p99 / png.many.median,
      pageP99VsMedian: page.many.p99 / page.many.median,
      bundleMB: Math.max(png.bundleMB, page.bundleMB),
      pngBundleMB: png.bundleMB,
      pageBundleMB: page.bundleMB,
      pngEarlyMB: png.memory.early,
      pngLateMB: png.memory.late,
      pageEarlyMB: page.memory.early,
      pageLateMB: page.memory.late,
      memoryGrowth: Math.max(...[png, page].map(({ memory }) => memory.late / memory.early)),
    };
  } finally {
    await site.remove();
  }
}

interface Measured {
  readonly bundleMB: number;
  readonly cold: ColdFigures;
  readonly one: WarmFigures;
  readonly mixed: WarmFigures;
  readonly many: LoadFigures;
  readonly memory: MemoryFigures;
}

async function measured(
  site: OnDemandSite,
  what: FunctionName,
  { starts, visits, opens }: OnDemandOptions,
): Promise<Measured> {
  const ofOne = (site.sessions[0] ?? []).map(pathOf[what]);
  // Codes are drawn by chance, so that their order mixes sessions.
  const mixed = site.sessions.flat().toSorted().map(pathOf[what]);
  const files = await site.start('static');
  const server = await site.start(what);
  try {
    return {
      bundleMB: site.functions[what].megabytes,
      cold: await cold(site, what, turns(mixed, starts)),
      one: await warm(site, { server, files }, turns(ofOne, visits)),
      many: await load({
        addressOf: (at) => `${server.url}${ofOne[at % ofOne.length] ?? ''}`,
        requests: visits,
        connections: visitors,
      }),
      mixed: await warm(site, { server, files }, turns(mixed, visits)),
      memory: await memoryOver(site, what, mixed.slice(0, opens)),
    };
  } finally {
    await Promise.all([server.close(), files.close()]);
  }
}

/** That many of a list; from its beginning again where it is shorter. */
const turns = (list: readonly string[], count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => list[at % list.length] ?? '');

interface MemoryFigures {
  readonly early: number;
  readonly late: number;
}

/** Megabytes that a process holds after a tenth of the paths, and after all. */
async function memoryOver(
  site: OnDemandSite,
  what: FunctionName,
  paths: readonly string[],
): Promise<MemoryFigures> {
  const server = await site.start(what);
  const open = (some: readonly string[]) =>
    load({
      // It counts from 1.
      addressOf: (at) => `${server.url}${some[at - 1] ?? ''}`,
      requests: some.length,
      connections: 4,
    });
  try {
    const tenth = Math.ceil(paths.length / 10);
    await open(paths.slice(0, tenth));
    const early = await server.megabytes();
    await open(paths.slice(tenth));
    return { early, late: await server.megabytes() };
  } finally {
    await server.close();
  }
}
