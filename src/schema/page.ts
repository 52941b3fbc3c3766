import { Type, type Static } from 'typebox';
import { explain } from './explain.ts';
import { closed, LanguageTag, Line } from './fields.ts';

/** The beginning of a page of `content/pages/`, between two lines of `---`. The page itself follows as Markdown. */
export const PageSchema = Type.Object(
  {
    title: Line(80, 'The page’s heading, and the words of its link in the footer.'),
    lang: Type.Optional(LanguageTag('The language of the page; English unless given.')),
  },
  { ...closed, title: 'Laurel page' },
);
explain(PageSchema, {
  title: ['the page, foot of every page', 'Imprint'],
  lang: ['nowhere by itself: sets how the page is read aloud', 'de'],
});
export type PageFile = Static<typeof PageSchema>;
