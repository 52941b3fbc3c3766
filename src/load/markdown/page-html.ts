import { defineHastPlugin, markdownToHtml, type Features } from 'satteri';

/** CommonMark with tables, strikethrough and bare addresses as links. */
export const features: Features = { gfm: { footnotes: false }, frontmatter: false };

/** Columns of figures are set by classes: pages allow no style attribute. */
const aligned = defineHastPlugin({
  name: 'aligned',
  element: {
    filter: ['th', 'td'],
    visit(cell, context) {
      const [, side] = /^text-align: (\w+)$/u.exec(`${cell.properties['style']}`) ?? [];
      if (side === undefined) return;
      context.setProperty(cell, 'style', undefined);
      context.setProperty(cell, 'className', [`to-${side}`]);
    },
  },
});

/** A page's Markdown as HTML. Only for one in which `pageFaults` finds nothing. */
export const pageHtml = (markdown: string): string =>
  markdownToHtml(markdown, { features, hastPlugins: [aligned] }).html;
