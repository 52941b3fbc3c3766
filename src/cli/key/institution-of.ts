import type { Content, Institution } from '../../model/content.ts';
import { listed } from '../../wording/listed.ts';
import { didYouMean } from '../../wording/nearest.ts';

/** The institution with an id, or the only one if no id is given; otherwise a sentence with the reason why none was found. */
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
