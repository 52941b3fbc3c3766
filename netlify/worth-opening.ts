import { imagePath, verifyPath } from '../src/model/addresses.ts';
import type { CalendarDay } from '../src/model/calendar.ts';
import { statusOn, type CertificateStatus } from '../src/model/certificate.ts';
import type { Content } from '../src/model/content.ts';

/** A site-relative address and what is to be seen there. */
export interface WorthOpening {
  readonly what: string;
  readonly path: string;
}

const kinds: readonly (readonly [CertificateStatus['kind'], string])[] = [
  ['valid', 'a genuine certificate'],
  ['revoked', 'a revoked one'],
  ['superseded', 'one that was replaced'],
  ['expired', 'an expired one'],
  ['erased', 'an erased one'],
];

/** One address of every kind of page that this content has. */
export function worthOpening({ certificates }: Content, today: CalendarDay): WorthOpening[] {
  const first = (kind: CertificateStatus['kind']) =>
    certificates.find((certificate) => statusOn(certificate, today).kind === kind);
  const shown = kinds.flatMap(([kind, what]) => {
    const certificate = first(kind);
    return certificate ? [{ what, path: verifyPath(certificate.code) }] : [];
  });
  const valid = first('valid');
  return [
    { what: 'front page', path: '/' },
    { what: 'catalogue', path: '/courses/' },
    { what: 'look-up', path: '/verify/' },
    ...shown,
    ...(valid ? [{ what: 'a certificate’s image', path: imagePath(valid.code, 'print') }] : []),
  ];
}
