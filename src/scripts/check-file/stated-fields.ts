import type { JsonObject } from '../../credential/credential.ts';
import { presentTitle } from '../../model/identity-statement.ts';
import { all, isObject, objectIn, textIn } from '../../credential/read-credential.ts';

/** The fields that a credential states, in the order in which an employer asks. */
export const fieldNames = [
  'name',
  'course',
  'distinction',
  'institution',
  'issued',
  'stated',
  'expires',
  'identity',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** Days as the moments at which they begin or end; null for what is not stated, such as a distinction that was not earned. */
export type StatedFields = Readonly<Record<FieldName, string | null>>;

/**
 * Reads a credential of this site's shape; a field that is not where it is expected counts as not stated.
 * @param institution of the issuer's DID, as this place knows it: a credential may call its issuer anything
 */
export function statedFields(credential: JsonObject, institution: string | null): StatedFields {
  const subject = objectIn(credential['credentialSubject']);
  const achievement = objectIn(subject['achievement']);
  return {
    name: nameOf(subject),
    course: textIn(achievement['name']),
    distinction: isWithDistinction(achievement) ? 'yes' : null,
    institution,
    issued: isRecord(credential) ? null : textIn(credential['validFrom']),
    stated: isRecord(credential) ? textIn(credential['validFrom']) : null,
    expires: textIn(credential['validUntil']),
    identity: identityOf(credential),
  };
}

/** Whether it is the credential of a course record, which is private and nowhere published. */
export const isRecord = ({ id }: JsonObject): boolean =>
  typeof id === 'string' && id.endsWith('/#course-record');

export const isOfRecord = ({ credential }: { readonly credential: JsonObject | null }): boolean =>
  credential !== null && isRecord(credential);

export interface FieldComparison {
  readonly field: FieldName;
  readonly held: string | null;
  readonly published: string | null;
  /** Null if there was nothing published to compare with. */
  readonly isEqual: boolean | null;
}

/** The statements of a credential beside the published ones, each with its issuer's name. Fields that neither states are left out. */
export function compareFields(one: StatedFields, other: StatedFields | null): FieldComparison[] {
  return fieldNames
    .map((field) => ({
      field,
      held: one[field],
      published: other ? other[field] : null,
      isEqual: other ? one[field] === other[field] : null,
    }))
    .filter(({ held: first, published: second }) => first !== null || second !== null);
}

function nameOf(subject: JsonObject): string | null {
  const names = all(subject['identifier']).filter(
    (each) => isObject(each) && each['identityType'] === 'name',
  );
  const [first] = names;
  return isObject(first) ? textIn(first['identityHash']) : null;
}

function isWithDistinction(achievement: JsonObject): boolean {
  return /\/achievement-with-distinction\.json$/u.test(textIn(achievement['id']) ?? '');
}

function identityOf(credential: JsonObject): string | null {
  const texts = all(credential['evidence']).flatMap((each) =>
    isObject(each) ? [textIn(each['description']) ?? textIn(each['narrative'])] : [],
  );
  const stated = texts.find((text) => text !== null);
  return stated == null ? null : presentTitle(stated);
}
