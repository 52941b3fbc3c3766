import type { RecordService } from '../../records/record-service.ts';
import type { Vault } from './vault.ts';

/** Everything that the rules of Signature Track need from outside: what course records need, and a place for private things. */
export interface IdentityService extends RecordService {
  /** In the same store, sealed: without the key of the site it holds nothing but random bytes. */
  readonly vault: Vault;
}
