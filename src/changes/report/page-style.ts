/** The look of the report: the site's paper and ink, with the fonts that a system has. */
export const pageStyle = `
:root { color-scheme: light dark; --paper: #fbfaf6; --ink: #1a2433; --quiet: #5a6473; --line: #d9d5ca; --bad: #9b2c1f }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14171c; --ink: #e9e6df; --quiet: #a4abb6; --line: #2d333d; --bad: #f0978a }
}
body { max-width: 64rem; margin: 2rem auto; padding: 0 1rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif }
h1, h2 { font-family: Georgia, serif; font-weight: 600; line-height: 1.25 }
h1 { font-size: 1.75rem }
h2 { font-size: 1.15rem }
.sum { font-size: 1.25rem; font-variant-numeric: tabular-nums }
section { border-top: 1px solid var(--line); padding: 0.5rem 0 }
.refused { border: 2px solid var(--bad); padding: 0.5rem 1rem; margin: 1rem 0 }
.refused h2 { color: var(--bad) }
li, td { overflow-wrap: anywhere }
table { border-collapse: collapse; font-size: 0.9rem }
td { padding: 0.25rem 1rem 0.25rem 0; vertical-align: top }
figure { margin: 1.5rem 0 }
figcaption, .pair span, .none { color: var(--quiet); font-size: 0.9rem }
.pair { display: flex; flex-wrap: wrap; gap: 1rem }
.pair > div { flex: 1 1 18rem; max-width: 30rem }
.pair img { display: block; width: 100%; height: auto; border: 1px solid var(--line) }
`;
