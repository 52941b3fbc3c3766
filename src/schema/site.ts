import { Type, type Static } from 'typebox';
import { explain } from './explain.ts';
import {
  closed,
  DrawingPath,
  HexColour,
  HttpsUrl,
  IdOf,
  Line,
  Paragraphs,
  Slug,
} from './fields.ts';

/**
 * A page of `pages/`, or the address of a page elsewhere.
 * @param what the page, as the beginning of a sentence
 */
const PagePath = (what: string, name: string) =>
  Type.String({
    pattern: '^(?:pages/[a-z0-9]+(?:-[a-z0-9]+)*\\.md|https://[^\\s/$.?#][^\\s]*)$',
    format: 'web-address',
    maxLength: 500,
    description: `${what}: a Markdown file of the content folder, for example pages/${name}.md, or an address that begins with https://. Every page has a link to it in its footer.`,
  });

/** `content/site.yaml`: one per content folder. */
export const SiteSchema = Type.Object(
  {
    name: Line(80, 'What the site calls itself, for example Northfold Certificates.'),
    url: Type.String({
      pattern: '^https?://[^\\s/]+/?$',
      format: 'web-origin',
      description:
        'The origin that the site is published on, for example https://certificates.example.org. It is printed on every certificate.',
    }),
    description: Paragraphs(600, 'What the site is for; shown on the front page.'),
    sample: Type.Optional(
      Type.Boolean({
        description: 'true marks every page and image as a sample. Leave it out on a real site.',
      }),
    ),
    logo: Type.Optional(
      DrawingPath(
        'The site’s logo, at the head of every page. The default is the institution’s where there is only one.',
      ),
    ),
    favicon: Type.Optional(
      DrawingPath(
        'The site’s sign in browser tabs, square. The default is the first letter of its name on its accent.',
      ),
    ),
    accent: Type.Optional(
      HexColour(
        'It is the colour of links, buttons and the focus. The default is the institution’s where there is only one.',
      ),
    ),
    address: Type.Optional(
      Type.Array(Line(120, 'A line of the postal address.'), {
        minItems: 1,
        maxItems: 8,
        description: 'The postal address, line by line, in the footer of every page.',
      }),
    ),
    imprint: Type.Optional(PagePath('The imprint, which some countries ask for', 'imprint')),
    privacy: Type.Optional(PagePath('The privacy notice of those responsible', 'privacy')),
    links: Type.Optional(
      Type.Array(
        Type.Object(
          { text: Line(60, 'The words of the link.'), url: HttpsUrl('Where the link leads.') },
          { ...closed, description: 'A link in the footer of every page.' },
        ),
        { minItems: 1, maxItems: 12, description: 'Further links in the footer of every page.' },
      ),
    ),
    timeZone: Type.String({
      format: 'time-zone',
      description:
        'The time zone in which “today” is decided, for example Europe/London. Sessions start and end, and certificates expire, with the day there.',
    }),
    contact: Type.Object(
      {
        email: Type.String({
          pattern: '^[^\\s@]+@[^\\s@]+$',
          format: 'mail-address',
          maxLength: 200,
          description:
            'The e-mail address where an employer or a learner can ask about a certificate.',
        }),
        url: Type.Optional(HttpsUrl('A page with other ways to reach them.')),
      },
      { ...closed, description: 'How to reach the people responsible for the certificates.' },
    ),
    security: Type.Optional(
      Type.Object(
        {
          contact: Type.Optional(
            Type.String({
              pattern: '^(https://[^\\s]+|[^\\s@]+@[^\\s@]+)$',
              format: 'web-or-mail-address',
              maxLength: 500,
              description:
                'Where to report a weakness of the site: an e-mail address, or an address that begins with https://. The default is the address of `contact`.',
            }),
          ),
          policy: Type.Optional(HttpsUrl('The page on how reports are dealt with.')),
        },
        {
          ...closed,
          description:
            'The content of /.well-known/security.txt, where researchers look for the address to which they report a weakness.',
        },
      ),
    ),
    subjects: Type.Array(
      Type.Object(
        {
          id: Slug('The subject’s id', 'business'),
          name: Line(60, 'The subject as readers see it.'),
        },
        closed,
      ),
      { minItems: 1, description: 'The subjects that filter the catalogue.' },
    ),
    identityCheckName: Type.Optional(
      Line(
        40,
        'What pages and mails call Signature Track, the check that links work to a learner. The default is Identity check.',
      ),
    ),
    startingSoonDays: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 365,
        description:
          'A session that starts within this number of days is “starting soon”. The default is 60.',
      }),
    ),
    publishing: Type.Optional(
      Type.Enum(['auto', 'static', 'on-demand'], {
        description:
          'How certificates are published: as files (static), or made when someone asks for them (on-demand). The default, auto, is static up to 5,000 certificates and 25,000 files, and on-demand past either. Addresses are the same.',
      }),
    ),
    reviewers: Type.Optional(
      Type.Array(
        Type.Object(
          {
            name: Line(80, 'The reviewer’s name, as other reviewers see it.'),
            email: Type.String({
              maxLength: 200,
              description:
                'The address at which the reviewer signs in. It is never published, and not shared with anyone else.',
            }),
            institutions: Type.Optional(
              Type.Array(IdOf('The id of an institution: the name of its file.'), {
                minItems: 1,
                description:
                  'The institutions whose courses the reviewer looks at. The default is all.',
              }),
            ),
          },
          closed,
        ),
        {
          description:
            'The reviewers of photos and typing for Signature Track. Private: none of it is published.',
        },
      ),
    ),
  },
  { ...closed, title: 'Laurel site' },
);
explain(SiteSchema, {
  name: [
    'head and title of every page, certificates, credentials, mails',
    'Northfold Certificates',
  ],
  url: ['certificates, QR codes, credentials, mails', 'https://certificates.northfold.example'],
  description: [
    'front page, search engines',
    'Certificates of the department of continuing education.',
  ],
  sample: ['every page and image', true],
  timeZone: ['nowhere by itself: it decides which day it is', 'Europe/London'],
  contact: {
    email: [
      'answers to unknown codes, account pages, `/.well-known/security.txt`',
      'registry@northfold.example',
    ],
    url: ['`/about/`', 'https://www.northfold.example/contact'],
  },
  security: {
    contact: ['`/.well-known/security.txt`', 'security@northfold.example'],
    policy: ['`/.well-known/security.txt`', 'https://www.northfold.example/security'],
  },
  subjects: {
    id: ['addresses of the catalogue’s filter', 'business'],
    name: ['catalogue, course page', 'Business and management'],
  },
  identityCheckName: ['catalogue, pages on identity, mails', 'Identity check'],
  startingSoonDays: ['catalogue', 60],
  publishing: ['nowhere: addresses and bytes are the same', 'static'],
  logo: ['head of every page', 'assets/logo.svg'],
  favicon: ['browser tabs', 'assets/favicon.svg'],
  accent: ['every page', '#1d3f72'],
  address: ['foot of every page', ['1 College Lane', 'Northfold']],
  imprint: ['foot of every page, a page of its own', 'pages/imprint.md'],
  privacy: ['foot of every page, a page of its own', 'pages/privacy.md'],
  links: {
    text: ['foot of every page', 'Contact'],
    url: ['foot of every page', 'https://www.northfold.example/contact'],
  },
  reviewers: {
    name: ['review pages of Signature Track', 'Ottoline Carrow'],
    email: ['nowhere; the reviewer signs in with it', 'ottoline.carrow@northfold.example'],
    institutions: ['nowhere', ['northfold']],
  },
});
/** Whom a site trusts to say that a photo shows a learner. */
export type ReviewerEntry = NonNullable<Static<typeof SiteSchema>['reviewers']>[number];
export type SiteFile = Static<typeof SiteSchema>;
