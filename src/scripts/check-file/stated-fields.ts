import type { Json, JsonObject } from '../../credential/credential.ts';
import { all, isObject, only } from '../../credential/read-credential.ts';

/** What a credential states, in the order in which an employer asks. */
export const fieldNames = [
  'name',
  'course',
  'distinction',
  'institution',
  'issued',
  'expires',
  'identity',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** Days as the moments at which they begin or end; null for what is not stated. */
export type StatedFields = Readonly<Record<FieldName, string | null>>;

/** Of a credential of this site's shape; what is not where it is expected counts as not stated. */
export function statedFields(credential: JsonObject): StatedFields {
  const subject = objectIn(credential['credentialSubject']);
  const achievement = objectIn(subject['achievement']);
  return {
    name: nameOf(subject),
    course: textIn(achievement['name']),
    distinction: isWithDistinction(achievement) ? 'yes' : 'no',
    institution: textIn(objectIn(credential['issuer'])['name']),
    issued: textIn(credential['validFrom']),
    expires: textIn(credential['validUntil']),
    identity: identityOf(credential),
  };
}

export interface FieldComparison {
  readonly field: FieldName;
  readonly held: string | null;
  readonly published: string | null;
  /** Null where nothing published was there to compare with. */
  readonly isEqual: boolean | null;
}

/** Fields that neither states are left out. @param published null where it could not be had */
export function compareFields(held: JsonObject, published: JsonObject | null): FieldComparison[] {
  const one = statedFields(held);
  const other = published && statedFields(published);
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
  return texts.find((text) => text !== null) ?? null;
}

function objectIn(value: Json | undefined): JsonObject {
  const one = only(value);
  return isObject(one) ? one : {};
}

const textIn = (value: Json | undefined): string | null =>
  typeof value === 'string' ? value : null;
