import { Type } from 'typebox';
import { codecOf, Day, Moment, orNull, stored, Zone, type Stored } from '../../account/codec.ts';
import { passcodeHashForm } from './passcode-hash.ts';
import { sections, type LinkId, type ShareLink } from './share-link.ts';

const StoredLinkSchema = stored({
  label: Type.String(),
  createdAt: Moment,
  expiresAt: orNull(Day),
  /** See `Lifetime`. */
  timeZone: Type.Optional(Zone),
  sections: Type.Array(Type.Enum([...sections]), { minItems: 1, uniqueItems: true }),
  /** SHA-256 of its secret, see `hashOf`. */
  secretHash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  /** Null where it has none, see `hashPasscode`. */
  passcodeHash: orNull(Type.String({ pattern: passcodeHashForm.source })),
});

/** A link as the store keeps it. */
export type StoredLink = Stored<typeof StoredLinkSchema>;

export const storedLinkCodec = codecOf(StoredLinkSchema);

/** The link as its learner and its holders see it. */
export function shown(id: LinkId, stored: StoredLink): ShareLink {
  const { label, createdAt, expiresAt, timeZone = 'UTC', passcodeHash } = stored;
  return {
    id,
    label,
    createdAt,
    expiresAt,
    timeZone,
    hasPasscode: passcodeHash !== null,
    sections: stored.sections,
  };
}
