import type { JsonObject } from '../credential/credential.ts';
import type { VerificationCode } from '../model/code.ts';

const pageOfCode = /^verify\/([0-9A-Z-]+)\/index\.html$/u;

/** Whether a published file is the page of a certificate. Files are named by their path in the published folder, with forward slashes. */
export const isCertificatePage = (file: string): boolean => pageOfCode.test(file);

/** The codes of the certificates that have a page. */
export function codesIn(files: readonly string[]): readonly VerificationCode[] {
  return files.flatMap((file): VerificationCode[] => {
    const code = pageOfCode.exec(file)?.[1];
    return code === undefined ? [] : [code as VerificationCode];
  });
}

export const isIdentifier = (file: string): boolean =>
  /^(?:\.well-known|institutions\/[^/]+)\/did\.json$/u.test(file);

export const isStatusList = (file: string): boolean => /^status\/[^/]+\.json$/u.test(file);

/** Whether a DID document has keys: the host's own may only name those of institutions. */
export const hasKeys = ({ verificationMethod }: JsonObject): boolean =>
  Array.isArray(verificationMethod) && verificationMethod.length > 0;

/** Folders and files of a built site that mean nothing without functions, and those that an archive has in a form of its own. */
const leftOut = [
  /^account\//u,
  /^records\//u,
  /^review\//u,
  /^attest\//u,
  /^api\//u,
  /^verify\/index\.html$/u,
  /^verify\/batch\//u,
  // What they say is true of the live site alone.
  /^about\/(?:accessibility|data-protection|identity\/capture|privacy|records|verification)\//u,
  // Served for any address, so that no relative link in them would hold.
  /^(?:404|500)\.html$/u,
  // Browsers load no modules from a disk; archived pages have one script of their own.
  /\.js$/u,
  // Rules for a host, and the address that asks it whether it keeps capitals.
  /^_(?:headers|redirects)$/u,
  /^CAPITALS\.txt$/u,
  // It expires, and its contact is that of the site as it was.
  /^\.well-known\/security\.txt$/u,
];

/** Whether a published file stays out of an archive. */
export const isLeftOut = (file: string): boolean => leftOut.some((pattern) => pattern.test(file));
