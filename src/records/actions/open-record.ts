import { passCookie } from '../cookies.ts';
import { field } from '../form-field.ts';
import { enterPasscode } from '../passcode.ts';
import type { Action } from './action.ts';
import { goOn } from './answers.ts';

/** Lets whoever knows a link's passcode look at the record for some hours. */
export const openRecordAction: Action = async ({ request, form }, service) => {
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
