import type { Mailing } from '../../account/service.ts';
import type { RecordService } from '../../records/record-service.ts';
import type { Vault } from './vault.ts';

/**
 * Everything that the rules of Signature Track need from outside: what course records need, a place for private things, and mail, since
 * the next visitor ends what was decided, and learners are told.
 */
export interface IdentityService extends RecordService, Mailing {
  /** In the same store, sealed: without the key of the site it holds nothing but random bytes. */
  readonly vault: Vault;
}
