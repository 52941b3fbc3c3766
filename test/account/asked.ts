import { requestSignIn } from '../../src/account/request-sign-in.ts';
import { accountPage } from '../../src/account/sign-in-destination.ts';
import type { TestService } from '../records/service.ts';

const origin = 'https://certificates.example.org';

/** Requests a link, and returns all that the visitor can observe: the duration in milliseconds. */
export async function asked(
  service: TestService,
  typed: string,
  destination = accountPage,
): Promise<number> {
  const began = service.now().getTime();
  await requestSignIn(service, typed, { origin, destination });
  return service.now().getTime() - began;
}
