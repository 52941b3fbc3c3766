import type { Content, Institution } from '../../model/content.ts';
import { listed } from '../../wording/listed.ts';
import { didYouMean } from '../../wording/nearest.ts';

/** The institution with an id, or the only one where none is named; the sentence that says why there is none. */
export function institutionOf(
  { institutions }: Content,
  id: string | undefined,
): Institution | string {
  const ids = institutions.map((each) => each.id);
  const [only, ...others] = institutions;
  if (id === undefined) {
    return only && others.length === 0
      ? only
      : `The site has several institutions. Say with --institution which: ${listed(ids, 'or')}.`;
  }
  const found = institutions.find((each) => each.id === id);
  return found ?? `There is no institution “${id}”.${didYouMean(id, ids)}`;
}
