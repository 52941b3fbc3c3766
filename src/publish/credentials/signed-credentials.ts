import { hash } from 'node:crypto';
import { tracingChannel } from 'node:diagnostics_channel';
import { certificateCredential } from '../../credential/certificate-credential.ts';
import { credentialSigner, type CredentialSigner } from '../../credential/credential-signer.ts';
import {
  credentialText,
  type Credential,
  type Proof,
  type SignedCredential,
} from '../../credential/credential.ts';
import type { Certificate } from '../../model/certificate.ts';
import type { Signing } from '../../credential/signing.ts';

/** Credentials of certificates, signed when they are asked for. */
export interface SignedCredentials {
  /** Changes with every change to the signed credential, which need not be signed for that; null where there is none. */
  readonly keyOf: (certificate: Certificate) => string | null;
  /** As it is published; null where there is none. */
  readonly textOf: (certificate: Certificate) => Promise<string | null>;
  /** Its proof alone; the rest follows from the content. */
  readonly proofOf: (certificate: Certificate) => Promise<Proof | null>;
}

/** @param fingerprint of what signs; see `signerFingerprint` */
export function signedCredentials(signing: Signing, fingerprint: string): SignedCredentials {
  const sign = signerOf(signing);
  const newKeyOf = (certificate: Certificate) => {
    const credential = certificateCredential(signing.issuingContext, certificate);
    const method = signing.keys.get(certificate.institutionId)?.verificationMethod;
    return credential && method !== undefined
      ? hash('sha256', JSON.stringify([fingerprint, method, credential]))
      : null;
  };
  const signedOf = async (certificate: Certificate): Promise<SignedCredential | null> => {
    const credential = certificateCredential(signing.issuingContext, certificate);
    return credential && sign(certificate.institutionId, credential);
  };
  // Asked for the credential itself, for the image and for the document.
  const known = new WeakMap<Certificate, string | null>();
  return {
    keyOf(certificate) {
      const key = known.get(certificate);
      if (key !== undefined) return key;
      const fresh = newKeyOf(certificate);
      known.set(certificate, fresh);
      return fresh;
    },
    async textOf(certificate) {
      const signed = await signedOf(certificate);
      return signed && credentialText(signed);
    },
    async proofOf(certificate) {
      const signed = await signedOf(certificate);
      return signed && signed.proof[0];
    },
  };
}

/** Tells those who measure a build when something is signed. */
const measured = tracingChannel('laurel:credential-signing');

/** Signs for an institution. Rejects where it has no key. */
export function signerOf({
  keys,
}: Pick<Signing, 'keys'>): (
  institutionId: string,
  credential: Credential,
) => Promise<SignedCredential> {
  const signers = new Map<string, CredentialSigner>();
  return (institutionId, credential) => {
    const key = keys.get(institutionId);
    if (!key) return Promise.reject(new Error(`${institutionId} has no key to sign with.`));
    const signer = signers.get(institutionId) ?? credentialSigner(key);
    signers.set(institutionId, signer);
    return measured.tracePromise(() => signer.sign(credential));
  };
}
