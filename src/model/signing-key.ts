import type { SigningKeyEntry } from '../schema/institution.ts';

/** Whether a key signs what is built now. */
export const signs = ({ retired, withdrawn }: SigningKeyEntry): boolean =>
  retired === undefined && withdrawn === undefined;
