import { expect, it } from 'vitest';
import {
  attestAction,
  photoAction,
  typingAction,
} from '../../../src/identity/actions/sent-pieces.ts';
import { ama } from '../../records/published.ts';
import { signOutEverywhere, sessionOf, startSession } from '../../../src/account/session.ts';
import { testIdentityService } from '../service.ts';

it.each([
  ['a photo', photoAction],
  ['a typing', typingAction],
  ['an attempt', attestAction],
] as const)('nothing of %s is read of those who are not signed in', async (_what, action) => {
  const service = testIdentityService();
  const { session } = await startSession(service, ama.key);
  const own = await sessionOf(service, session);
  await signOutEverywhere(service, own!);
  for (const cookie of ['', 'laurel-session=a', `__Host-laurel-session=${session}`]) {
    let given = 0;
    const body = new ReadableStream({ pull: () => void (given += 1) }, { highWaterMark: 0 });
    const request = new Request('https://certificates.example.org/actions/attest', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x', cookie },
      body,
      ...({ duplex: 'half' } as object),
    });
    const answer = await action(request, service);
    expect([answer.status, given, request.bodyUsed]).toEqual([401, 0, false]);
  }
});
