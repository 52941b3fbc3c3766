import type { JsonObject } from '../../credential/credential.ts';
import { all, isObject, objectIn, textIn } from '../../credential/read-credential.ts';

/** One result of a course record, as its credential states it. */
export interface StatedResult {
  readonly name: string;
  readonly value: string;
  /** The most that could be had, where it is stated. */
  readonly most: string | null;
}

/** The results of a course record's credential, in its order. Empty for a certificate's. */
export function statedResults({ credentialSubject }: JsonObject): readonly StatedResult[] {
  const subject = objectIn(credentialSubject);
  const descriptions = all(objectIn(subject['achievement'])['resultDescription']).filter(isObject);
  return all(subject['result'])
    .filter(isObject)
    .map((result) => {
      const description = descriptions.find(({ id }) => id === result['resultDescription']);
      return {
        name: textIn(description?.['name']) ?? '–',
        value: textIn(result['value']) ?? '–',
        most: textIn(description?.['valueMax']),
      };
    });
}
