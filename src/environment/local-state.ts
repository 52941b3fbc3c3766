import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildKind } from './deploy-kind.ts';
import { secretName, sessionSecret, shortestSecret } from './service-settings.ts';

/** The folder in which servers on this machine keep links, sessions and mails: beside what is built, and never published. */
export const localStateFolder = (output: string): string => path.join(output, '.laurel');

/**
 * The secret of a build: `SESSION_SECRET` or, on a developer's own machine, one that is made once and kept where only its owner can read
 * it. That of a preview is `PREVIEW_SESSION_SECRET`. Undefined in a build at Netlify, or of a preview, that was given none. Rejects where it
 * is too short, and throws UnknownContext.
 * @param output the folder that holds `dist/` and `.netlify/`; builds and servers that share it share the secret
 */
export async function siteSecret(
  output: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> {
  const kind = buildKind(environment);
  const secret = sessionSecret(kind, environment);
  if (secret !== undefined && secret.length < shortestSecret) {
    throw new Error(
      `${secretName(kind)} is too short: it needs ${shortestSecret} characters. “openssl rand -base64 33” makes one.`,
    );
  }
  if (secret !== undefined) return secret;
  return hasSiteSecret(environment) ? keptSecret(localStateFolder(output), 'secret') : undefined;
}

/** Whether `siteSecret` finds or makes one: without it there are no course records. */
export function hasSiteSecret(environment: NodeJS.ProcessEnv = process.env): boolean {
  const kind = buildKind(environment);
  if (sessionSecret(kind, environment) !== undefined) return true;
  return kind !== 'preview' && !environment['NETLIFY'];
}

/** The secret that servers on this machine use; undefined if none has run yet. Never creates one. */
export async function knownSecret(
  output: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> {
  return (
    sessionSecret('local', environment) ?? secretIn(path.join(localStateFolder(output), 'secret'))
  );
}

/** The key of the hashes of erased learners: `ERASURE_KEY`, or the one that was made on this machine; undefined if there is none. */
export async function knownErasureKey(
  output: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> {
  const given = environment['ERASURE_KEY']?.trim() || undefined;
  if (given !== undefined && given.length < shortestSecret)
    throw new Error(`ERASURE_KEY is not whole: it has ${shortestSecret} characters or more.`);
  return given ?? secretIn(erasureKeyFile(output));
}

/** Makes that key where there is none, and keeps it where only its owner can read it. */
export const madeErasureKey = (output: string): Promise<string> =>
  keptSecret(localStateFolder(output), 'erasure-key');

export const erasureKeyFile = (output: string): string =>
  path.join(localStateFolder(output), 'erasure-key');

/** On a developer's own machine one secret is enough; on Netlify the two are set separately, so that either can be replaced alone. */
export const identityKeyFor = (secret: string): string =>
  createHmac('sha256', secret).update('identity key').digest('base64url');

/**
 * Of what development keys are made: 32 bytes for each institution, the same as long as the file `development-key` is there. Nothing that
 * they sign proves anything.
 */
export async function developmentSeed(output: string, institutionId: string): Promise<Uint8Array> {
  const secret = await keptSecret(localStateFolder(output), 'development-key');
  return createHmac('sha256', secret).update(institutionId).digest();
}

/** Where servers on this machine keep what Netlify Blobs would. */
export const localBlobsFolder = (output: string): string =>
  path.join(localStateFolder(output), 'blobs');

async function keptSecret(folder: string, name: string): Promise<string> {
  const file = path.join(folder, name);
  return (await secretIn(file)) ?? (await newSecret(folder, file));
}

/** Appears whole or not at all, and never replaces one that another process has made meanwhile. */
async function newSecret(folder: string, file: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fresh = `${file}-${randomUUID()}`;
  await writeFile(fresh, `${randomBytes(33).toString('base64url')}\n`, { mode: 0o600 });
  try {
    await link(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(fresh, { force: true });
  }
  const secret = await secretIn(file);
  if (secret === undefined) throw new Error(`There is no secret in ${file}. Delete the file.`);
  return secret;
}

async function secretIn(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const secret = text.trim();
  if (secret.length < shortestSecret) {
    throw new Error(`The secret in ${file} is not whole. Delete the file: a new one is made.`);
  }
  return secret;
}
