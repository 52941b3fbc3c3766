import { LRUCache } from 'lru-cache';
import type { OpenAnswer } from '../links/open-link.ts';
import { presentCertificate } from '../published/present-certificate.ts';
import type { PublishedRecord, RecordCatalogue } from '../published/published-records.ts';
import { recordView, type RecordView } from './record-view.ts';

type Opening = Pick<Extract<OpenAnswer, { kind: 'open' }>, 'record' | 'catalogue' | 'link'>;

interface Remembered {
  readonly record: PublishedRecord;
  readonly catalogue: RecordCatalogue;
  readonly view: RecordView;
}

/** Some thirty megabytes, together with everything that is derived from each view. */
const views = new LRUCache<string, Remembered>({ max: 1000 });

/**
 * The view that a link shows which was just opened. It is the same object for the same record, deploy and sections until the certificate
 * expires, so that `memoise` can keep what is derived from it. Whether the link opens is never remembered: callers check it each time.
 * @throws CouldNotCheck where the catalogue lacks the record's course, session or institution
 */
export function viewOfOpening({ record, catalogue, link }: Opening, now: Date): RecordView {
  const status = record.certificate && presentCertificate(record.certificate, now).status;
  const name = [record.key, status, ...link.sections].join(' ');
  const known = views.get(name);
  const isSame = known?.record === record && known.catalogue === catalogue;
  const view = isSame ? known.view : recordView(record, catalogue, link.sections, now);
  views.set(name, { record, catalogue, view });
  return view;
}
