import { Type, type Static } from 'typebox';
import { explain, explained } from './explain.ts';
import { CalendarDate, closed, CodeText, Line, NameLanguage } from './fields.ts';

export const identityMethods = ['signature-track', 'photo-id', 'in-person', 'none'] as const;

/** How the learner's identity was checked. */
export const IdentitySchema = Type.Object(
  {
    method: Type.Enum([...identityMethods], {
      description:
        'signature-track: photo and typing pattern with each piece of work; photo-id: a photo was compared with an identity document once; in-person: staff saw the learner and an identity document; none: not checked.',
    }),
    checked: Type.Optional(
      CalendarDate('The day of the check', 'Leave it out where it is not known.'),
    ),
    checkedBy: Type.Optional(
      Line(200, 'Who made the check, by name, where it was not the institution that issues.'),
    ),
    linkedWork: Type.Optional(
      Type.Object(
        {
          linked: Type.Integer({
            minimum: 0,
            maximum: 1000,
            description: 'Pieces that were linked to the learner.',
          }),
          total: Type.Integer({
            minimum: 1,
            maximum: 1000,
            description: 'Pieces of graded work in all.',
          }),
          from: Type.Optional(CalendarDate('The day on which the first of them was linked')),
          to: Type.Optional(CalendarDate('The day on which the last of them was linked')),
        },
        {
          ...closed,
          description:
            'How many pieces of graded work were linked to the learner by photo and typing pattern, of how many, and when. The days are there where reviewers compared the photos of every linked piece. npm run identity writes them.',
        },
      ),
    ),
  },
  { ...closed, description: 'How the learner’s identity was checked. Not checked unless given.' },
);
explain(IdentitySchema, {
  method: ['certificates, verify pages, credentials', 'photo-id'],
  checked: ['verify pages, credentials', '2026-03-05'],
  checkedBy: ['verify pages', 'Northfold Town Library'],
  linkedWork: {
    linked: ['verify pages', 5],
    total: ['verify pages', 6],
    from: ['verify pages', '2026-03-09'],
    to: ['verify pages', '2026-04-24'],
  },
});
export type Identity = Static<typeof IdentitySchema>;

/** Why one certificate takes the place of another. `name-corrected` withholds the earlier name. */
export const supersedeReasons = ['name-corrected', 'details-corrected', 'renewed'] as const;

export const CertificateSchema = Type.Object(
  {
    code: CodeText('npm run issue draws it. It is printed, and never changes.'),
    name: Type.Optional(
      Type.String({
        maxLength: 200,
        description:
          'The learner’s name exactly as printed. Leave it out only on an erased certificate.',
      }),
    ),
    lang: Type.Optional(NameLanguage),
    issued: Type.Optional(
      CalendarDate('The day of issue', 'Required unless the defaults have it.'),
    ),
    expires: Type.Optional(
      CalendarDate(
        'The last day on which the certificate is good',
        'Without it, and without one in the defaults, it does not expire.',
      ),
    ),
    distinction: Type.Optional(
      Type.Boolean({ description: 'true where the course was passed with distinction.' }),
    ),
    identity: Type.Optional(IdentitySchema),
    supersedes: Type.Optional(
      Type.Object(
        {
          code: CodeText('That of the earlier certificate.'),
          reason: Type.Enum([...supersedeReasons], {
            description: 'Why it is replaced. name-corrected withholds the earlier name.',
          }),
        },
        { ...closed, description: 'The earlier certificate that this one replaces.' },
      ),
    ),
    corrected: Type.Optional(
      CalendarDate(
        'The day on which the name was last corrected under the same code',
        'npm run correct writes it.',
      ),
    ),
    corrections: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 50,
        description:
          'How often the name was corrected under the same code. The default is 1 if corrected is given. An erased certificate keeps it.',
      }),
    ),
    statusIndexes: Type.Optional(
      Type.Array(Type.Integer({ minimum: 0, maximum: 1_048_575 }), {
        minItems: 1,
        maxItems: 51,
        description:
          'The places of this certificate in the session’s status list: of the first version, then of each correction. They follow from the code unless given; needed if two certificates would share one.',
      }),
    ),
    revoked: Type.Optional(
      Type.Object(
        {
          date: CalendarDate(
            'The day of the revocation',
            'From then on the certificate does not count.',
          ),
          reason: Line(
            300,
            'The reason as a sentence of its own, such as “Issued in error.” The verify page quotes it: it is public for good.',
          ),
        },
        {
          ...closed,
          description:
            'The revocation of the certificate: its day and reason. npm run revoke writes it.',
        },
      ),
    ),
    suspended: Type.Optional(
      CalendarDate(
        'The day since which the certificate has been under review',
        'It does not count until this line is removed, or it is revoked. npm run suspend writes it.',
      ),
    ),
    erased: Type.Optional(
      CalendarDate(
        'The day on which the name was erased at the learner’s wish',
        'npm run erase writes it, and removes the name and the course record.',
      ),
    ),
  },
  closed,
);
export type CertificateEntry = Static<typeof CertificateSchema>;

/** `content/certificates/<course>/<session>.yaml`, or a further file of that session: certificates of one session. Published. */
export const CertificatesSchema = Type.Object(
  {
    defaults: Type.Optional(
      Type.Object(
        {
          issued: Type.Optional(
            CalendarDate(
              'The day of issue',
              'It holds for every certificate that has none of its own.',
            ),
          ),
          expires: Type.Optional(
            CalendarDate(
              'The last day on which a certificate is good',
              'It holds for every certificate that has none of its own.',
            ),
          ),
          identity: Type.Optional(IdentitySchema),
        },
        {
          ...closed,
          description: 'Defaults for every certificate below.',
        },
      ),
    ),
    uncheckedCodes: Type.Optional(
      Type.Boolean({
        description:
          'true where codes of this file were drawn before codes had a check character. They stay valid.',
      }),
    ),
    certificates: Type.Array(CertificateSchema, {
      description: 'The certificates. None is ever removed: a published code keeps its page.',
    }),
  },
  { ...closed, title: 'Laurel certificates of one session' },
);
explain(CertificatesSchema, {
  defaults: {
    issued: ['certificates, verify pages, credentials', '2026-05-04'],
    expires: ['certificates, verify pages, credentials', '2029-05-04'],
    identity: explained,
  },
  uncheckedCodes: ['nowhere by itself: their codes are not called mistyped', true],
  certificates: {
    code: ['certificates, verify pages, addresses, QR codes', '7K3F-Q2WX-9MNB-4TRE'],
    name: ['certificates, verify pages, credentials', 'Thandeka Mkhwanazi-Botha'],
    lang: ['nowhere by itself: sets how the name is drawn', 'zu'],
    issued: ['certificates, verify pages, credentials', '2026-05-04'],
    expires: ['certificates, verify pages, credentials', '2029-05-04'],
    distinction: ['certificates, verify pages, credentials', true],
    identity: explained,
    supersedes: {
      code: ['verify pages of both', 'OLD-2013-77'],
      reason: ['verify pages of both', 'details-corrected'],
    },
    corrected: ['verify page', '2026-06-01'],
    corrections: ['nowhere; counts versions of credentials', 2],
    statusIndexes: ['credentials, status lists', [4711]],
    revoked: {
      date: ['verify page, certificate, status list', '2026-06-01'],
      reason: ['verify page', 'Issued in error.'],
    },
    suspended: ['verify page, certificate, status list', '2026-06-01'],
    erased: ['verify page', '2026-06-01'],
  },
});
export type CertificatesFile = Static<typeof CertificatesSchema>;
