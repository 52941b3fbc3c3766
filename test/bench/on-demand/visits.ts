import { Agent, get } from 'node:http';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { middle } from '../middle.ts';
import type { FunctionName, OnDemandSite } from './on-demand-site.ts';
import type { Hosted } from './hosted.ts';

export interface ColdFigures {
  /** From the start of a process to its first whole answer. */
  readonly ms: number;
  /** How much of that went into loading the function. */
  readonly importMs: number;
}

/** First answers, each of a fresh process and for another certificate; the median. */
export async function cold(
  site: OnDemandSite,
  what: FunctionName,
  paths: readonly string[],
): Promise<ColdFigures> {
  const figures: ColdFigures[] = [];
  for (const each of paths) {
    const server = await site.start(what);
    await body(server.url + each);
    figures.push({ ms: Date.now() - server.startedAt, importMs: server.importMs });
    await server.close();
  }
  return {
    ms: middle(figures.map(({ ms }) => ms)),
    importMs: middle(figures.map(({ importMs }) => importMs)),
  };
}

export interface WarmFigures {
  readonly ms: number;
  /** The same bytes from a file, asked for in turn. */
  readonly staticMs: number;
}

/** Answers to one visitor who asks for one path after the other; the medians. The first third of the paths are to warm up. */
export async function warm(
  site: OnDemandSite,
  { server, files }: { readonly server: Hosted; readonly files: Hosted },
  paths: readonly string[],
): Promise<WarmFigures> {
  const agent = new Agent({ keepAlive: true });
  const times: number[] = [];
  const staticTimes: number[] = [];
  const unmeasured = Math.floor(paths.length / 3);
  for (const [at, each] of paths.entries()) {
    const began = performance.now();
    const bytes = await body(server.url + each, agent);
    const took = performance.now() - began;
    await keep(path.join(site.files, each.endsWith('/') ? `${each}index.html` : each), bytes);
    const staticBegan = performance.now();
    const same = await body(files.url + each, agent);
    const staticTook = performance.now() - staticBegan;
    if (!same.equals(bytes)) throw new Error(`The static file of ${each} has other bytes.`);
    if (at < unmeasured) continue;
    times.push(took);
    staticTimes.push(staticTook);
  }
  agent.destroy();
  return { ms: middle(times), staticMs: middle(staticTimes) };
}

async function keep(file: string, bytes: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

/** The whole answer. Rejects if it is not 200. */
function body(address: string, agent?: Agent): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(address, agent ? { agent } : {}, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${answer.statusCode} at ${address}`));
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
    }).on('error', reject);
  });
}
