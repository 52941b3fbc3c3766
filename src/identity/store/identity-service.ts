import type { KeyStore } from '../../account/key-store.ts';
import type { RecordService } from '../../records/record-service.ts';

/** What the rules of Signature Track need from outside: what course records need, and where private things are kept. */
export interface IdentityService extends RecordService {
  /** The same store, sealed: whoever reads it without the key of the site sees nothing but random bytes. */
  readonly vault: KeyStore;
}
