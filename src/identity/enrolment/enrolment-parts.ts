import type { PersonKey } from '../../account/keys.ts';
import { enrolmentOf, type Enrolment } from './enrolment-of.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { enrolmentTypings } from '../kept-typing/kept-typings.ts';
import type { Consent } from '../store/stored.ts';
import { ofPerson, vaultKeys } from '../store/vault-keys.ts';

/** The parts of an enrolment that are there. Found by their keys alone. */
export interface EnrolmentParts {
  readonly hasFace: boolean;
  readonly hasDocument: boolean;
  /** Numbers of the typings that are there: 1 to 5. */
  readonly typings: readonly number[];
}

export async function enrolmentParts(
  { vault }: Pick<IdentityService, 'vault'>,
  person: PersonKey,
): Promise<EnrolmentParts> {
  const keys = vaultKeys(person);
  const there = new Set(await vault.keys(ofPerson(person)));
  const numbers = Array.from({ length: enrolmentTypings }, (_, at) => at + 1);
  return {
    hasFace: there.has(keys.face),
    hasDocument: there.has(keys.document),
    typings: numbers.filter((number) => there.has(keys.typing(number))),
  };
}

/** Whether all typings that the consent asks for are there. */
export const hasTypings = ({ typing }: Consent, { typings }: EnrolmentParts): boolean =>
  !typing || typings.length >= enrolmentTypings;

/** Whether work can be compared with the enrolment, by people or by typing. People need not have decided on it yet. */
export function canAttestWith(
  consent: Consent,
  { state, sent }: Pick<Enrolment, 'state' | 'sent'>,
  parts: EnrolmentParts,
): boolean {
  return sent > 0 && state !== 'refused' && parts.hasFace && hasTypings(consent, parts);
}

/** Rejects with CouldNotCheck. */
export async function canAttest(
  service: IdentityService,
  person: PersonKey,
  consent: Consent,
): Promise<boolean> {
  const [enrolment, parts] = await Promise.all([
    enrolmentOf(service, person),
    enrolmentParts(service, person),
  ]);
  return canAttestWith(consent, enrolment, parts);
}
