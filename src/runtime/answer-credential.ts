import { canonicalIn } from '../model/code.ts';
import { credentialHeaders } from '../security-headers.ts';
import { cachedAnswer } from './cached-answer.ts';
import { couldNotCheckCredential, noSuchCredential } from './certificate-problems.ts';
import { deployedCertificates } from './deployed-certificates.ts';
import { logFault } from './log-fault.ts';
import type { RequestContext } from './service-for.ts';

/**
 * Answers with the credential of a certificate as a static site publishes it: 404 where there is none, 503 where that cannot be told. Null
 * where the address is none of a credential: in a deploy of files alone, and for a code in another than its canonical form.
 * @param spelled the code as the address has it
 */
export async function answerCredential(
  request: Request,
  context: RequestContext | undefined,
  spelled: string,
): Promise<Response | null> {
  const code = canonicalIn(spelled);
  if (code === null) return null;
  try {
    const deployed = await deployedCertificates(context);
    if (!deployed) return null;
    const body = await deployed.credential(code);
    return body === null
      ? noSuchCredential()
      : cachedAnswer(request, { body, headers: credentialHeaders, code });
  } catch (error) {
    logFault(error);
    return couldNotCheckCredential();
  }
}
