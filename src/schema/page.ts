import { Type, type Static } from 'typebox';
import { closed, LanguageTag, Line } from './fields.ts';

/** The beginning of a page of `content/pages/`, between two lines of `---`. The page itself follows as Markdown. */
export const PageSchema = Type.Object(
  {
    title: Line(80, 'The page’s heading, and the words of its link in the footer.'),
    lang: Type.Optional(LanguageTag),
  },
  { ...closed, title: 'Laurel page' },
);
export type PageFile = Static<typeof PageSchema>;
