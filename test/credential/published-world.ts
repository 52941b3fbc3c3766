import { verifyCredential } from '@digitalcredentials/verifier-core';
import { vi } from 'vitest';
import type { JsonObject } from '../../src/credential/credential.ts';
import { openBadgesSchema, openBadgesSchemaAddress } from './open-badges-schema.ts';

/** Published documents, by address. */
export type World = Readonly<Record<string, JsonObject | undefined>>;

/** A third-party verifier's result for a credential. */
export interface Judgement {
  /** The name of what stopped it, if anything did. */
  readonly stopped: string | null;
  /** The result of each step. A step that failed because something was missing names it. */
  readonly steps: Readonly<Record<string, boolean | string>>;
  /** Whether it has the form of the schema; null where that was not reached. */
  readonly schema: boolean | null;
  /** The addresses that it requested. */
  readonly asked: readonly string[];
}

/** Lets `@digitalcredentials/verifier-core` check a credential in a world where nothing is to be had but what is passed in. */
export async function judged(credential: JsonObject, world: World): Promise<Judgement> {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (request: Request | string | URL) => {
    const address = request instanceof Request ? request.url : String(request);
    asked.push(address);
    const found = address === openBadgesSchemaAddress ? openBadgesSchema : world[address];
    return Promise.resolve(found ? Response.json(found) : new Response(null, { status: 404 }));
  });
  try {
    const answer = await verifyCredential({
      credential: structuredClone(credential) as never,
      knownDIDRegistries: [],
    });
    return { ...reading(answer), asked };
  } finally {
    vi.unstubAllGlobals();
  }
}

type Answer = Awaited<ReturnType<typeof verifyCredential>>;

function reading(answer: Answer): Omit<Judgement, 'asked'> {
  const steps = (answer.log ?? [])
    // The issuer is in no registry, and need not be.
    .filter(({ id }) => id !== 'registered_issuer')
    .map(({ id, error, valid }) => [id, error?.name ?? valid ?? false] as const);
  return {
    stopped: answer.errors?.[0]?.name ?? untold(answer),
    steps: Object.fromEntries(steps),
    schema: answer.additionalInformation?.[0]?.results[0]?.result.valid ?? null,
  };
}

/** Complaints of the libraries that it uses, if it does not report them itself. */
function untold(answer: Answer): string | null {
  const { error } = answer as Answer & { readonly error?: Error & { readonly errors?: Error[] } };
  return error ? [error, ...(error.errors ?? [])].map(({ message }) => message).join(' ') : null;
}
