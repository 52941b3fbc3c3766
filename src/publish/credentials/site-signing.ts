import { readFileSync } from 'node:fs';
import path from 'node:path';
import { credentialPath } from '../../credential/addresses.ts';
import type { CarriedCredentials } from '../../image/batch/render-all.ts';
import type { Certificate } from '../../model/certificate.ts';
import { signedCredentials, type SignedCredentials } from './signed-credentials.ts';
import { signerFingerprint } from './signer-fingerprint.ts';
import { signingState, type SignedContent, type Signing } from '../../credential/signing.ts';
import { buildState, type SigningOfPages } from '../build-state.ts';

/** How a build or server finds out with what to sign content. */
export type DecideSigning = (content: SignedContent) => Signing | Promise<Signing>;

interface Decided {
  readonly signing: Signing;
  readonly credentials: SignedCredentials;
}

/** Decides with what a site is signed, once for each reading of its content, for all that take part in a build or a server. */
export class SiteSigning {
  #decide: DecideSigning | undefined;
  readonly #decided = new WeakMap<SignedContent, Promise<Decided>>();

  decideBy(decide: DecideSigning): void {
    this.#decide = decide;
    buildState.signingOf = (content) => this.ofPages(content);
  }

  /** Rejects where a key is wrong. */
  async of(content: SignedContent): Promise<Decided> {
    const decided = this.#decided.get(content) ?? this.#decideOn(content);
    this.#decided.set(content, decided);
    return decided;
  }

  async ofPages(content: SignedContent): Promise<SigningOfPages> {
    const { signing } = await this.of(content);
    return {
      stateOf: (institutionId) => signingState(signing, institutionId),
      institutions: [...signing.issuingContext.institutions.values()],
    };
  }

  async #decideOn(content: SignedContent): Promise<Decided> {
    if (!this.#decide) throw new Error('SiteSigning.decideBy() was not called.');
    const signing = await this.#decide(content);
    return { signing, credentials: signedCredentials(signing, await signerFingerprint()) };
  }
}

/**
 * The credentials of certificates as their images and documents carry them.
 * @param dist where this build has written those that it signed, so that they need not be signed again; null where nothing is written yet
 */
export function carriedCredentials(
  certificates: readonly Certificate[],
  { keyOf, textOf }: SignedCredentials,
  dist: string | null = null,
): CarriedCredentials {
  const byCode = new Map(certificates.map((certificate) => [certificate.code, certificate]));
  return {
    keyOf(code) {
      const certificate = byCode.get(code);
      return certificate ? keyOf(certificate) : null;
    },
    async textOf(code) {
      const certificate = byCode.get(code);
      const written = dist === null ? null : readWritten(path.join(dist, credentialPath(code)));
      const text = written ?? (certificate ? await textOf(certificate) : null);
      if (text === null) throw new Error(`Certificate ${code} has no credential.`);
      return text;
    },
  };
}

/** Null where it was taken over from an earlier build, and will only be put back. */
function readWritten(file: string): string | null {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return null;
  }
}
