import { answering } from './answering.ts';
import { mailingServiceFor } from './mailing-service-for.ts';

/** Answers a form whose action sends mail. */
export const answerMailingForm = answering(mailingServiceFor);
