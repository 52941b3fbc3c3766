import type { RecordCertificate } from './published-records.ts';

const halfADay = 12 * 60 * 60 * 1000;

/**
 * A certificate as it stands at a moment: its last day may have passed since the deploy. It counts until that day is over everywhere on
 * earth, since nothing here knows the time zone of the site.
 */
export function presentCertificate(certificate: RecordCertificate, now: Date): RecordCertificate {
  const { status, expires } = certificate;
  const latestDay = new Date(now.getTime() - halfADay).toISOString().slice(0, 10);
  const isOver = status === 'valid' && expires !== null && expires < latestDay;
  return isOver ? { ...certificate, status: 'expired' } : certificate;
}
