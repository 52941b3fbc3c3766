import { Type, type Static } from 'typebox';
import { defaultDesign } from '../model/design-name.ts';
import { closed, Design, HexColour, HttpsUrl, Line, Paragraphs, SvgPath } from './fields.ts';

/** `content/institutions/<id>.yaml`: who issues certificates. The file's name is the institution's id. */
export const InstitutionSchema = Type.Object(
  {
    name: Line(100, 'The institution’s name as it is printed on certificates.'),
    url: HttpsUrl,
    location: Type.Optional(Line(100, 'Town and country, for example Northfold, England.')),
    description: Paragraphs(1000, 'Who the institution is, in a sentence or two.'),
    logo: SvgPath,
    seal: Type.Optional(SvgPath),
    accent: Type.Optional(HexColour),
    design: Type.Optional(Design(defaultDesign)),
    linkedInOrganizationId: Type.Optional(
      Type.String({
        pattern: '^[0-9]{1,15}$',
        description: 'The number of the institution’s LinkedIn page, in quotes.',
      }),
    ),
  },
  { ...closed, title: 'Laurel institution' },
);
export type InstitutionFile = Static<typeof InstitutionSchema>;
