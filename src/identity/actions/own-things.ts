import { cookieOf } from '../../account/cookies.ts';
import { sessionOf } from '../../account/session.ts';
import { allOf } from '../retention/all-of.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { photoBytes } from '../photos/photo.ts';
import { vaultKeys } from '../store/vault-keys.ts';
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
