import { createLink } from '../../src/records/links/create-link.ts';
import type { NewLink } from '../../src/records/links/new-link-form.ts';
import { linksOf, type OwnedLink } from '../../src/records/links/links-of.ts';
import type { RecordService } from '../../src/records/record-service.ts';
import { sections } from '../../src/records/links/share-link.ts';
import { amasRecord } from './published.ts';

/** A link of Ama's that shows everything for ever to anyone who has it. */
export const openLinkForm: NewLink = {
  label: 'For Northfold Hospital',
  expiresAt: null,
  timeZone: 'UTC',
  passcode: null,
  sections,
};

/** Makes a link as a learner does, and finds it as the learner would. */
export async function madeLink(
  service: RecordService,
  newLink: Partial<NewLink> = {},
  record = amasRecord.key,
): Promise<OwnedLink & { readonly token: string }> {
  const answer = await createLink(service, record, { ...openLinkForm, ...newLink });
  if (!answer.ok) throw new Error(`No link was made: ${answer.problem}`);
  const link = (await linksOf(service, record)).find(({ id }) => id === answer.link);
  if (typeof link?.token !== 'string') throw new Error('The link has no address.');
  return { ...link, token: link.token };
}
