/**
 * The rules of 1EdTech's strict JSON schema for an Open Badges 3.0 credential in the data model of 2.0, transcribed from the
 * specification's tables: the allowed properties, the required ones, and that no others are allowed.
 */
export const openBadgesSchemaAddress =
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';

const text = { type: 'string', minLength: 1 };
const iri = { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:\\S+$' };
const moment = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$',
};
const listOf = (items: object) => ({ type: 'array', items });
const typed = (name: string) => ({
  type: 'array',
  contains: { const: name },
  items: text,
  minItems: 1,
});
const closed = (properties: Record<string, object>, required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const image = closed({ id: iri, type: { const: 'Image' }, caption: text }, ['id', 'type']);

const profile = closed(
  { id: iri, type: typed('Profile'), name: text, url: iri, description: text, image, email: text },
  ['id', 'type'],
);

const resultDescription = closed(
  {
    id: iri,
    type: typed('ResultDescription'),
    name: text,
    resultType: { enum: ['Percent', 'RawScore', 'LetterGrade', 'Status', 'Result'] },
    requiredValue: text,
    valueMin: text,
    valueMax: text,
  },
  ['id', 'type', 'name', 'resultType'],
);

const achievement = closed(
  {
    id: iri,
    type: typed('Achievement'),
    achievementType: {
      anyOf: [
        { enum: ['Achievement', 'Certificate', 'CertificateOfCompletion', 'Course', 'Diploma'] },
        { type: 'string', pattern: '^ext:[A-Za-z0-9|._-]+$' },
      ],
    },
    name: text,
    description: text,
    criteria: closed({ id: iri, narrative: text }, []),
    creditsAvailable: { type: 'number' },
    image,
    creator: profile,
    inLanguage: text,
    resultDescription: listOf(resultDescription),
  },
  ['id', 'type', 'name', 'description', 'criteria'],
);

const identity = closed(
  {
    type: { const: 'IdentityObject' },
    hashed: { type: 'boolean' },
    identityHash: text,
    identityType: { enum: ['name', 'emailAddress', 'systemId', 'identifier'] },
    salt: text,
  },
  ['type', 'hashed', 'identityHash', 'identityType'],
);

const subject = {
  ...closed(
    {
      id: iri,
      type: typed('AchievementSubject'),
      identifier: listOf(identity),
      activityStartDate: moment,
      activityEndDate: moment,
      term: text,
      achievement,
      result: listOf(
        closed({ type: typed('Result'), resultDescription: iri, value: text }, ['type']),
      ),
    },
    ['type', 'achievement'],
  ),
  // An identifier replaces a missing id.
  anyOf: [{ required: ['id'] }, { required: ['identifier'] }],
};

const proof = closed(
  {
    type: text,
    created: moment,
    cryptosuite: text,
    proofPurpose: { const: 'assertionMethod' },
    proofValue: text,
    verificationMethod: iri,
  },
  ['type'],
);

export const openBadgesSchema = {
  $schema: 'https://json-schema.org/draft/2019-09/schema',
  $id: openBadgesSchemaAddress,
  ...closed(
    {
      '@context': {
        type: 'array',
        minItems: 2,
        allOf: [
          { contains: { const: 'https://www.w3.org/ns/credentials/v2' } },
          {
            contains: {
              type: 'string',
              pattern: '^https://purl\\.imsglobal\\.org/spec/ob/v3p0/context-3\\.0\\.\\d',
            },
          },
        ],
        items: iri,
      },
      id: iri,
      type: {
        type: 'array',
        items: text,
        allOf: [
          { contains: { const: 'VerifiableCredential' } },
          { contains: { enum: ['OpenBadgeCredential', 'AchievementCredential'] } },
        ],
      },
      name: text,
      description: text,
      image,
      issuer: { anyOf: [iri, profile] },
      validFrom: moment,
      validUntil: moment,
      awardedDate: moment,
      credentialSubject: subject,
      evidence: listOf(
        closed(
          { id: iri, type: typed('Evidence'), name: text, description: text, narrative: text },
          ['type'],
        ),
      ),
      credentialStatus: {
        type: 'object',
        properties: {
          id: iri,
          type: { const: 'BitstringStatusListEntry' },
          statusPurpose: { const: 'revocation' },
          statusListIndex: { type: 'string', pattern: '^(0|[1-9]\\d*)$' },
          statusListCredential: iri,
        },
        required: ['id', 'type', 'statusPurpose', 'statusListIndex', 'statusListCredential'],
      },
      proof: listOf(proof),
    },
    ['@context', 'id', 'type', 'credentialSubject', 'issuer', 'validFrom'],
  ),
};
