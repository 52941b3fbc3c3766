import { cookieOf } from '../../account/cookies.ts';
import { createLink } from '../links/create-link.ts';
import { field } from '../../account/web/form-field.ts';
import type { RecordKey } from '../../account/keys.ts';
import { readNewLinkForm } from '../links/new-link-form.ts';
import { ownedRecord } from '../owner/owned-record.ts';
import { resetLink } from '../links/reset-link.ts';
import { revokeLink } from '../links/revoke-link.ts';
import type { RecordService } from '../record-service.ts';
import { sessionOf } from '../../account/session.ts';
import { readLinkId, type LinkId } from '../links/share-link.ts';
import type { Action, SentForm } from '../../account/web/action.ts';
import { goOn, notFound } from '../../account/web/answers.ts';

/** The outcome of an action, as a query of the record's page: `done=…` or `problem=…`. */
type Outcome = `done=${string}` | `problem=${string}`;

/** Only the owner of a record can act on it. For another person's record the answer is the same as for one that does not exist. */
const forOwner =
  (
    act: (service: RecordService, record: RecordKey, form: SentForm) => Promise<Outcome>,
  ): Action<RecordService> =>
  async ({ request, form }, service) => {
    const session = await sessionOf(service, cookieOf(request));
    if (!session) return goOn('/account/?problem=signed-out');
    const record = await ownedRecord(service, session, field(form, 'record') ?? '');
    if (record === null) return notFound();
    return goOn(`/account/records/${record}/?${await act(service, record, form)}#links`);
  };

const forLink = (
  act: (service: RecordService, record: RecordKey, link: LinkId) => Promise<Outcome>,
): Action<RecordService> =>
  forOwner(async (service, record, form) => {
    const link = readLinkId(field(form, 'link') ?? '');
    return link === null ? 'problem=link-unknown' : act(service, record, link);
  });

export const createLinkAction = forOwner(async (service, record, form) => {
  const { site } = await service.published.catalogue();
  const read = readNewLinkForm(form, service.now(), site.timeZone);
  if (!read.ok) return `problem=${read.problem}`;
  const created = await createLink(service, record, read.newLink);
  return created.ok ? 'done=link-created' : `problem=${created.problem}`;
});

/** After the answer, the link opens nothing. */
export const revokeLinkAction = forLink(async (service, record, link) => {
  await revokeLink(service, record, link);
  return 'done=link-revoked';
});

/** After the answer, the old link opens nothing, and a new one with the same rules exists. */
export const resetLinkAction = forLink(async (service, record, link) => {
  const reset = await resetLink(service, record, link);
  return reset.ok ? 'done=link-reset' : `problem=${reset.problem}`;
});
