import type { JsonObject } from '../../credential/credential.ts';
import type { HeldCredential } from '../../credential/held-credential.ts';
import { olderBadge, type ForeignDocument } from '../../credential/other-form.ts';
import { credentialInPdf } from '../../credential/pdf-credential.ts';
import { credentialInPng } from '../../credential/png-credential.ts';
import { longestCredential } from '../../credential/read-credential.ts';
import { readDocument } from '../../credential/read-document.ts';
import { quotedForeign } from '../../model/foreign-text.ts';
import type { FileKind } from './file-kind.ts';
import type { FileVerdict } from './file-report.ts';

/** The one credential that a file holds, or the reason why there is none to check. */
export type Held =
  | {
      readonly ok: true;
      readonly credential: JsonObject;
      /** Statements of the text around it, named for people. */
      readonly carried: readonly string[];
    }
  | {
      readonly ok: false;
      readonly verdict: FileVerdict;
      readonly named?: readonly string[];
      readonly foreign?: ForeignDocument | null;
    };

/** The credential that a file holds, or is. */
export async function heldIn(bytes: Uint8Array, kind: FileKind): Promise<Held> {
  switch (kind) {
    case 'png':
      return read(credentialInPng(bytes));
    case 'pdf':
      return read(await credentialInPdf(bytes));
    case 'json':
      return bytes.length > longestCredential ? refused('unreadable') : inText(textOf(bytes));
    case 'token':
      return inText(textOf(bytes));
    case 'picture':
      return mentionsBadge(bytes)
        ? otherForm({ form: 'other', issuer: null })
        : refused('nothing-held');
    case 'other':
      return refused('unreadable');
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A badge may be baked into a drawing: no file from here is one. https://www.imsglobal.org/spec/ob/v3p0/#svg */
const mentionsBadge = (bytes: Uint8Array): boolean =>
  bytes[0] !== 0xff &&
  bytes.length < 2_000_000 &&
  /openbadges:|openbadgecredential/u.test(textOf(bytes));

function read(held: HeldCredential): Held {
  if (held.kind === 'none') return refused('nothing-held');
  if (held.kind === 'older-badge') return otherForm(olderBadge(held.text));
  if (held.kind === 'found') return inText(held.text);
  return held.because === 'unusual'
    ? otherForm({ form: 'other', issuer: null })
    : refused(held.because);
}

function inText(text: string): Held {
  const reading = readDocument(text);
  switch (reading.kind) {
    case 'credential':
      return {
        ok: true,
        credential: reading.credential,
        carried: reading.carried.slice(0, mostNamed).map(quoted),
      };
    case 'other-form':
      return otherForm(reading);
    case 'repeated-key':
      return { ...refused('repeated-key'), named: [quoted(reading.key)] };
    case 'several':
    case 'unreadable':
      return refused(reading.kind);
  }
}

const mostNamed = 8;
const quoted = (key: string): string => quotedForeign(key, 60);
const refused = (verdict: FileVerdict) => ({ ok: false, verdict }) as const;
const otherForm = ({ form, issuer }: ForeignDocument): Held => ({
  ...refused('other-form'),
  foreign: { form, issuer },
});
