import { answering } from './answering.ts';
import { serviceFor } from './service-for.ts';

/** Answers a form of course records or of signing in. */
export const answerForm = answering(serviceFor);
