import { passOf } from '../../account/cookies.ts';
import { isOpening } from './is-opening.ts';
import type { Opener } from './open-link.ts';

/** Who opens a link, as far as a request tells. */
export const openerOf = (request: Request): Opener => ({
  pass: passOf(request),
  isNoted: isOpening(request),
});
