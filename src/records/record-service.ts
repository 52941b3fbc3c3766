import type { Service } from '../account/service.ts';
import type { PublishedRecords } from './published/published-records.ts';

/** Dependencies of the rules of course records: those of signing in, and the records that the deploy carries. */
export interface RecordService extends Service {
  readonly published: PublishedRecords;
}
