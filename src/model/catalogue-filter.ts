import type { Catalogue, Choice } from './catalogue.ts';

/** The id of the control that chooses a value; `:has()` rules, labels and the page's script all use it. */
export const controlId = (filter: FilterName, value: string): string => `${filter}-${value}`;

export type FilterName = 'institution' | 'subject' | 'track' | 'soon';

/**
 * The style sheet that filters the catalogue: for each control one rule that, while the control is checked, hides the courses that do
 * not fit. A course that is not displayed does not raise the counter, so the number of results follows by itself. A browser without
 * `:has()` shows every course.
 */
export function filterStyles({
  institutions,
  subjects,
}: Pick<Catalogue, 'institutions' | 'subjects'>): string {
  const rules = [
    ...ruleFor('institution', institutions),
    ...ruleFor('subject', subjects),
    hide('track', 'only', '[data-track="true"]'),
    hide('soon', 'only', '[data-soon="true"]'),
  ];
  return `${rules.join('\n')}\n`;
}

function ruleFor(filter: FilterName, choices: readonly Choice[]): string[] {
  return choices.map(({ id }) => hide(filter, id, `[data-${filter}="${id}"]`));
}

// Ids are slugs (lower-case letters, digits, hyphens), so they need no escaping in selectors.
function hide(filter: FilterName, value: string, fitting: string): string {
  return `.catalogue:has(#${controlId(filter, value)}:checked) .catalogue-entry:not(${fitting}){display:none}`;
}
