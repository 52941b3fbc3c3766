import type { Service } from '../account/service.ts';
import type { PublishedRecords } from './published/published-records.ts';

/** What the rules of course records need from outside: what signing in needs, and the records that the deploy carries. */
export interface RecordService extends Service {
  readonly published: PublishedRecords;
}
