import { answering } from './answering.ts';
import { identityServiceFor } from './identity-service-for.ts';

/** Answers a form of Signature Track. */
export const answerIdentityForm = answering(identityServiceFor);
