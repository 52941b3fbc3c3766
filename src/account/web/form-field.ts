import type { SentForm } from './action.ts';

/** Fields and files that a form brings at most; the longest of ours, a reviewer's answer to a hundred cases, has half of it. */
export const mostFields = 200;

/** The value of a field; null where it was not sent, or more than once: none of our forms repeats a field that is asked for here. */
export function field(form: SentForm, name: string): string | null {
  const [value, ...more] = form.get(name) ?? [];
  return value === undefined || more.length > 0 ? null : value;
}

/** Puts a value behind those that came under the same name. */
export function addField(form: Map<string, string[]>, name: string, value: string): void {
  const values = form.get(name);
  if (values) values.push(value);
  else form.set(name, [value]);
}
