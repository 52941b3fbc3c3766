// Netlify's adapter for Astro adds this plugin. The real one brings the whole of Netlify's development server, of which nothing is used
// here: see netlify/adapter.ts.
export default () => [];
