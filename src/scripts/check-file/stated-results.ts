import type { Json, JsonObject } from '../../credential/credential.ts';
import { all, isObject, objectIn } from '../../credential/read-credential.ts';

/** One result of a course record, as its credential states it. */
export interface StatedResult {
  readonly name: string;
  readonly value: string;
  /** The maximum, if it is stated. */
  readonly most: string | null;
}

/**
 * The results of a course record's credential, in its order. Empty for a certificate's. What is signed may be stated in several objects with
 * one identifier, and more than once.
 */
export function statedResults({ credentialSubject }: JsonObject): readonly StatedResult[] {
  const subject = objectIn(credentialSubject);
  const descriptions = all(objectIn(subject['achievement'])['resultDescription']).filter(isObject);
  return all(subject['result'])
    .filter(isObject)
    .map((result) => {
      const [described] = all(result['resultDescription']);
      const about = descriptions.filter(({ id }) => id === described);
      return {
        name: textAmong(about.map(({ name }) => name)) ?? '–',
        value: textAmong([result['value']]) ?? '–',
        most: textAmong(about.map(({ valueMax }) => valueMax)),
      };
    });
}

const textAmong = (values: readonly (Json | undefined)[]): string | null =>
  values.flatMap(all).find((value) => typeof value === 'string') ?? null;
