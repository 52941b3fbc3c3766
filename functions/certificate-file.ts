import type { Context } from '@netlify/functions';
import { answerCertificateFile } from '../src/runtime/answer-certificate-file.ts';

/** Images and documents of certificates, where the build has not written them as files. */
export default (request: Request, context: Context): Promise<Response> =>
  answerCertificateFile(request, context);

// Literals only: Netlify reads this without running the file. The type `Config` does not know HEAD.
export const config = {
  path: '/certificates/*',
  method: ['GET', 'HEAD'],
  preferStatic: true,
  rateLimit: { windowLimit: 240, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
