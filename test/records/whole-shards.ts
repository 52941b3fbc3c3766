import type { Content } from '../../src/model/content.ts';
import { carriedRecords } from '../../src/records/published/carried-records.ts';
import { shardsOf } from '../../src/records/published/shards.ts';

/** Everything that a deploy carries of the records of content, none of them signed. */
export const wholeShards = (
  content: Content,
  today: string,
  secret: string,
): ReadonlyMap<string, object> =>
  shardsOf(content, today, secret, [carriedRecords(content, today, secret)]);
