import { passCookie } from '../../account/cookies.ts';
import { field } from '../../account/web/form-field.ts';
import { enterPasscode } from '../links/passcode.ts';
import type { Action } from '../../account/web/action.ts';
import type { RecordService } from '../record-service.ts';
import { goOn } from '../../account/web/answers.ts';

/** Lets a visitor who enters a link's passcode look at the record for the lifetime of a pass. */
export const openRecordAction: Action<RecordService> = async ({ request, form }, service) => {
  const token = field(form, 'token') ?? '';
  const page = `/records/${encodeURIComponent(token.slice(0, 200).toWellFormed())}`;
  const entered = await enterPasscode(service, token, field(form, 'passcode') ?? '');
  switch (entered.kind) {
    case 'passed':
      return goOn(page, [passCookie(token, entered, request)]);
    case 'wrong':
      return goOn(`${page}?problem=wrong-passcode`);
    case 'too-many':
      return goOn(`${page}?problem=too-many`);
    case 'refused':
      return goOn(page);
  }
};
