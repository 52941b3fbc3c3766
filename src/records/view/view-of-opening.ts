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

/** With what is made of each, some thirty megabytes. */
const views = new LRUCache<string, Remembered>({ max: 1000 });

/**
 * What a link that was just opened shows. For the same record of the same deploy and the same sections it is the same object, until the
 * certificate expires: what is made of it can be kept with `memoise`. That the link opens is never remembered: it was found out
 * before, and is found out again.
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
