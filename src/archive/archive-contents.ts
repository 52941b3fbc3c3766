import type { JsonObject } from '../credential/credential.ts';
import type { CalendarDay } from '../values/calendar.ts';
import type { VerificationCode } from '../model/code.ts';

/** Where `verify/<CODE>/…` is a certificate's: its code. */
export function codesIn(files: readonly string[]): readonly VerificationCode[] {
  return files.flatMap((file): VerificationCode[] => {
    const code = /^verify\/([0-9A-Z-]+)\/index\.html$/u.exec(file)?.[1];
    return code === undefined ? [] : [code as VerificationCode];
  });
}

/** The day as of which a verify page states its status; null where it states none. */
export const dayOfPage = (html: string): CalendarDay | null =>
  /Status as of <time datetime="(\d{4}-\d\d-\d\d)">/u.exec(html)?.[1] ?? null;

export const isIdentifier = (file: string): boolean =>
  /^(?:\.well-known|institutions\/[^/]+)\/did\.json$/u.test(file);

export const isStatusList = (file: string): boolean => /^status\/[^/]+\.json$/u.test(file);

/** Whether a DID document has keys: the host's own may only name those of institutions. */
export const hasKeys = ({ verificationMethod }: JsonObject): boolean =>
  Array.isArray(verificationMethod) && verificationMethod.length > 0;
