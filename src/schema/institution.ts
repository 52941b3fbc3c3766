import { Type, type Static } from 'typebox';
import { defaultDesign } from '../values/design-name.ts';
import { explain } from './explain.ts';
import {
  CalendarDate,
  closed,
  Design,
  DrawingPath,
  HexColour,
  HttpsUrl,
  Line,
  Paragraphs,
} from './fields.ts';

/** A public key of an institution. The private one is in the environment of the build alone. */
const SigningKeySchema = Type.Object(
  {
    key: Type.String({
      pattern: '^z6Mk[1-9A-HJ-NP-Za-km-z]{44}$',
      description:
        'The public key, Ed25519 as a multibase Multikey. The private key is never in a file of the content.',
    }),
    created: CalendarDate('The day on which the key was made'),
    retired: Type.Optional(
      CalendarDate(
        'The day since which it signs nothing new',
        'Its earlier signatures stay valid.',
      ),
    ),
    withdrawn: Type.Optional(
      CalendarDate(
        'The day since which its signatures do not count, because others may have had the private key',
      ),
    ),
  },
  closed,
);
export type SigningKeyEntry = Static<typeof SigningKeySchema>;

const CredentialsSchema = Type.Object(
  {
    did: Type.String({
      pattern: '^did:web:[A-Za-z0-9.-]+(?:%3A[0-9]{1,5})?(?::[A-Za-z0-9._-]+)*$',
      maxLength: 300,
      description:
        'The identifier under which the institution signs. Certificates that were downloaded name it: it never changes.',
    }),
    keys: Type.Array(SigningKeySchema, {
      minItems: 1,
      maxItems: 50,
      description: 'Its public keys, the newest first. None is ever removed.',
    }),
  },
  {
    ...closed,
    description:
      'The keys that the institution signs certificates with; written by npm run key. Without them, certificates are not signed.',
  },
);
export type CredentialsEntry = Static<typeof CredentialsSchema>;

/** `content/institutions/<id>.yaml`: who issues certificates. The file's name is the institution's id. */
export const InstitutionSchema = Type.Object(
  {
    name: Line(100, 'The institution’s name as it is printed on certificates.'),
    url: HttpsUrl('The institution’s own web site.'),
    location: Type.Optional(Line(100, 'Town and country, for example Northfold, England.')),
    description: Paragraphs(1000, 'Who the institution is, in a sentence or two.'),
    logo: DrawingPath('The logo, on certificates, verify pages and the institution’s page.'),
    seal: Type.Optional(DrawingPath('The seal, on certificates.')),
    accent: Type.Optional(
      HexColour('It is the colour of certificates and of the institution’s name on pages.'),
    ),
    design: Type.Optional(Design(defaultDesign)),
    credentials: Type.Optional(CredentialsSchema),
    linkedInOrganizationId: Type.Optional(
      Type.String({
        pattern: '^[0-9]{1,15}$',
        description:
          'The number of the institution’s LinkedIn page, in quotes. With it LinkedIn puts the institution’s logo beside the certificate in a profile.',
      }),
    ),
  },
  { ...closed, title: 'Laurel institution' },
);
explain(InstitutionSchema, {
  name: ['certificates, verify pages, catalogue, credentials', 'University of Northfold'],
  url: ['institution’s page, course records, credentials', 'https://www.northfold.example'],
  location: ['institution’s page', 'Northfold, England'],
  description: ['institution’s page', 'A civic university founded in 1874.'],
  logo: ['certificates, verify pages, institution’s page', 'assets/northfold/logo.svg'],
  seal: ['certificates', 'assets/northfold/seal.svg'],
  accent: ['certificates, pages of the institution', '#1d3f72'],
  design: ['certificates', 'modern'],
  credentials: {
    did: ['credentials', 'did:web:certificates.northfold.example'],
    keys: {
      key: [
        'credentials, `/.well-known/did.json`',
        'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
      ],
      created: ['nowhere', '2026-03-01'],
      retired: ['answers of the check of a file', '2027-03-01'],
      withdrawn: ['answers of the check of a file', '2027-03-01'],
    },
  },
  linkedInOrganizationId: ['the learner’s link to LinkedIn', '1234567'],
});
export type InstitutionFile = Static<typeof InstitutionSchema>;
