import { statusOn, type Certificate } from '../../model/certificate.ts';
import { printedCode } from '../../model/code.ts';
import type { CourseRecord } from '../../model/content.ts';
import { plainAddress, plainId } from '../../model/learner-identity.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import { comparedName } from './compared-names.ts';

/** A person who is to get a certificate without a gradebook. */
export interface OnePerson {
  readonly name: string;
  readonly id: string | null;
  readonly email: string | null;
}

export interface KnownSession {
  /** Certificates and records of the session. */
  readonly certificates: readonly Certificate[];
  readonly records: readonly CourseRecord[];
  readonly today: CalendarDay;
  /** Staff say that the person is another than the one of the same name or address. */
  readonly isOther: boolean;
}

/** Why a person may have a certificate in the session already, and what to do, as sentences; undefined for a new person. */
export function knownAlready(person: OnePerson, known: KnownSession): string | undefined {
  const { certificates, records, isOther } = known;
  const other = (who: string) => `If ${who}: --other-person "${person.name}".`;
  const ofId = records.find(
    ({ learner }) => person.id !== null && plainId(learner.id ?? '') === plainId(person.id),
  );
  if (ofId) return ofRecord(ofId, 'A record of this session has the learner’s id');
  if (isOther) return undefined;
  const ofAddress = records.find(
    ({ learner }) =>
      person.email !== null && plainAddress(learner.email ?? '') === plainAddress(person.email),
  );
  if (ofAddress)
    return `${ofRecord(ofAddress, 'A record of this session has the learner’s e-mail address')} ${other('another person shares the address')}`;
  const name = comparedName(person.name);
  const named = certificates.find(
    (each) => each.name !== null && !each.supersededBy && comparedName(each.name) === name,
  );
  if (named) {
    const { kind } = statusOn(named, known.today);
    const state = kind === 'valid' ? '' : `, which is ${kind}`;
    return `The certificate ${printedCode(named.code)} of this session has the same name already${state}. ${other(twins)}`;
  }
  const twin = records.find(({ learner }) => comparedName(learner.name) === name);
  return twin && `${ofRecord(twin, 'A record of this session has the same name')} ${other(twins)}`;
}

const twins = 'this is another person of the same name';

const ofRecord = ({ certificate }: CourseRecord, what: string): string =>
  certificate === null
    ? `${what}, and no certificate. Issue from the gradebook, so that the two belong together.`
    : `${what}, and the certificate ${printedCode(certificate)}.`;
