import { cookieOf } from '../../records/cookies.ts';
import { sessionOf } from '../../records/session.ts';
import { allOf } from '../all-of.ts';
import type { IdentityService } from '../identity-service.ts';
import { photoBytes } from '../photo.ts';
import { vaultKeys } from '../vault-keys.ts';
import { jsonAnswer, photoAnswer, problemAnswer } from './answers.ts';

/** A photo of the learner's own enrolment, for the learner alone. */
export async function ownPhoto(request: Request, service: IdentityService): Promise<Response> {
  const session = await sessionOf(service, cookieOf(request));
  const kind = /\/photo\/(face|document)\/?$/u.exec(new URL(request.url).pathname)?.[1];
  if (!session || !kind) return photoAnswer(null);
  const key = vaultKeys(session.person)[kind as 'face' | 'document'];
  return photoAnswer(await photoBytes(service, key));
}

/** Everything that is kept of the learner, as a file to save. */
export async function ownDownload(request: Request, service: IdentityService): Promise<Response> {
  const session = await sessionOf(service, cookieOf(request));
  if (!session) return problemAnswer('signed-out');
  return jsonAnswer(200, await allOf(service, session.person), {
    'Content-Disposition': 'attachment; filename="signature-track.json"',
  });
}
