import type { HeldCredential } from '../../credential/held-credential.ts';
import { credentialInPdf } from '../../credential/pdf-credential.ts';
import { credentialInPng } from '../../credential/png-credential.ts';
import { longestCredential } from '../../credential/read-credential.ts';
import type { FileKind } from './file-kind.ts';

/** The credential that a file holds, or is. */
export async function heldIn(bytes: Uint8Array, kind: FileKind): Promise<HeldCredential> {
  switch (kind) {
    case 'png':
      return credentialInPng(bytes);
    case 'pdf':
      return credentialInPdf(bytes);
    case 'json':
      return bytes.length > longestCredential
        ? { kind: 'refused', because: 'unusual' }
        : { kind: 'found', text: new TextDecoder().decode(bytes) };
    case 'other':
      return { kind: 'none' };
  }
}
