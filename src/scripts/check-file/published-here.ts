import { credentialPath } from '../../credential/addresses.ts';
import { isLocal } from '../../credential/did.ts';
import { isPdf } from '../../credential/pdf-credential.ts';
import { isPng } from '../../credential/png-chunks.ts';
import { readJsonObject } from '../../credential/read-credential.ts';
import type { PublicKey } from '../../credential/verify-credential.ts';
import { certificateFilePath, verifyPath } from '../../model/addresses.ts';
import { parsed, verdictIn } from '../page-statement.ts';
import { askHere } from '../same-address.ts';
import { comparePixels } from './compare-pixels.ts';
import type { PublishedWorld } from './file-report.ts';

/** An institution that the site speaks for. */
export interface TrustedIssuer {
  readonly did: string;
  readonly name: string;
  readonly keys: readonly PublicKey[];
}

/** Facts that a page of the site has from its build. */
export interface Trusted {
  readonly origins: readonly string[];
  readonly issuers: readonly TrustedIssuer[];
}

/** Milliseconds after which a request counts as unanswered. */
const patience = 20_000;

/** The published data of this site. Requests only status lists and what is published under the code, and sends nothing of the file. */
export function publishedHere({ origins, issuers }: Trusted): PublishedWorld {
  return {
    origins,
    ...issuersAmong(issuers),
    statusList: async (address) => readJsonObject(await textAt(statusPath(address, origins))),
    now: new Date(),
    isDevelopment: isLocal(location.host),
    async credential(code) {
      const answer = await ask(credentialPath(code));
      if (answer.status === 404) return null;
      return whole(answer).text();
    },
    async file(code, kind) {
      const path = certificateFilePath(code, kind === 'png' ? 'print' : 'pdf');
      const bytes = new Uint8Array(await whole(await ask(path)).arrayBuffer());
      // A network that asks to sign in answers with a page of its own.
      if (!(kind === 'png' ? isPng : isPdf)(bytes)) throw new Error('Not what is published.');
      return bytes;
    },
    verdict: async (code) => verdictIn(parsed(await textAt(verifyPath(code))), code),
    comparePixels,
  };
}

/** The institution of each DID. */
export const issuersAmong = (issuers: readonly TrustedIssuer[]) => ({
  keysOf: (did: string) => issuers.find((issuer) => issuer.did === did)?.keys ?? null,
  institutionOf: (did: string) => issuers.find((issuer) => issuer.did === did)?.name ?? null,
});

/** The path of a list of this site. Throws for any other address: no other host is asked. */
function statusPath(address: string, origins: readonly string[]): string {
  const origin = origins.find((each) => address.startsWith(`${each}/status/`));
  const path = origin === undefined ? '' : address.slice(origin.length);
  if (!/^\/status\/[\w.-]+\.json$/u.test(path)) throw new Error('Not a list of this site.');
  return path;
}

async function textAt(path: string): Promise<string> {
  return whole(await ask(path)).text();
}

function ask(path: string): Promise<Response> {
  return askHere(path, AbortSignal.timeout(patience));
}

function whole(answer: Response): Response {
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}.`);
  return answer;
}
