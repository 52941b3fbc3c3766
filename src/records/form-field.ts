import type { SentForm } from './actions/action.ts';

/** The value of a field; null where it was not sent, or more than once: none of our forms repeats a field that is asked for here. */
export function field(form: SentForm, name: string): string | null {
  const [value, ...more] = form.get(name) ?? [];
  return value === undefined || more.length > 0 ? null : value;
}
