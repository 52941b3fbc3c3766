import type { JsonObject } from '../../credential/credential.ts';
import { credentialPath } from '../../credential/addresses.ts';
import { isDevelopment } from '../../credential/did.ts';
import { readJsonObject, unlisted } from '../../credential/read-credential.ts';
import { issuerOf, verifyParsed, type StepResult } from '../../credential/verify-credential.ts';
import { verifyPath } from '../../model/addresses.ts';
import { readCode, type VerificationCode } from '../../model/code.ts';
import { quotedForeign } from '../../model/foreign-text.ts';
import { comparePictures, type PictureComparison } from './compare-pictures.ts';
import { compareStatements, type StatementComparison } from './compare-statements.ts';
import { foreignEnding, kindOf, type FileKind } from './file-kind.ts';
import {
  blankReport,
  type FileReport,
  type FileVerdict,
  type GivenFile,
  type PublishedWorld,
} from './file-report.ts';
import { heldIn, type Held } from './held-in.ts';
import { isSame } from './same-bytes.ts';
import { compareFields, isRecord, statedFields } from './stated-fields.ts';
import { statedResults } from './stated-results.ts';

/** Checks a file by itself, and against what is published. Never throws; what could not be fetched is reported as unchecked, never valid. */
export async function checkFile(file: GivenFile, world: PublishedWorld): Promise<FileReport> {
  const kind = kindOf(file.bytes);
  const held = await heldIn(file.bytes, kind);
  if (!held.ok) return notRead(kind, held);
  const { credential, carried } = held;
  const { verdict, steps } = await verifyParsed(credential, world);
  const { form: _, ...own } = steps;
  const did = issuerOf(credential);
  const institution = did === null ? null : world.institutionOf(did);
  const isSigned = own.signature === 'holds';
  const found: FileReport = {
    ...blankReport,
    verdict,
    kind,
    steps: { file: 'holds', held: 'holds', ...own, published: 'not-reached', looks: 'not-reached' },
    credential,
    institution,
    code: codeOf(credential, world.origins),
    fields: isSigned ? compareFields(statedFields(credential, institution), null) : [],
    results: isSigned ? statedResults(credential) : [],
    byDevelopmentKey: institution !== null && did !== null && isDevelopment(did),
  };
  if (verdict === 'revoked') return (await earlierEdition(found, world)) ?? asStated(found, world);
  return isSigned && worthComparing.has(verdict)
    ? compared(found, { file, carried, world })
    : found;
}

/** Of a credential whose signature holds: nothing worse is known. */
const worthComparing: ReadonlySet<FileVerdict> = new Set(['genuine', 'development', 'expired']);

/** A file that was read to its end, whatever is in it. */
const whole: ReadonlySet<FileVerdict> = new Set([
  ...([
    'nothing-held',
    'more-than-one',
    'several',
    'other-form',
    'protected',
    'repeated-key',
  ] as const),
]);

function notRead(kind: FileKind, { verdict, named = [], foreign = null }: NotHeld): FileReport {
  const steps = whole.has(verdict)
    ? ({ file: 'holds', held: 'fails' } as const)
    : ({ file: 'fails', held: 'not-reached' } as const);
  return { ...blankReport, verdict, kind, steps, named, foreign };
}

type NotHeld = Extract<Held, { ok: false }>;

interface Comparing {
  readonly file: GivenFile;
  /** Parts around the credential that say something of their own. */
  readonly carried: readonly string[];
  readonly world: PublishedWorld;
}

async function compared(
  found: FileReport,
  { file, carried, world }: Comparing,
): Promise<FileReport> {
  const { fields, published, comparison } = await comparedStatements(found, world);
  const stated = {
    ...found,
    fields,
    steps: { ...found.steps, published },
    named: comparison && comparison.kind !== 'same' ? comparison.paths : [],
  };
  // Another picture belongs to another edition.
  if (published === 'fails') {
    const verdict = verdictOfOther(found.verdict, comparison);
    return { ...stated, verdict, results: verdict === 'differs' ? [] : found.results };
  }
  const { picture, looks } = await comparedLooks(found, file.bytes, world);
  const more = picture?.kind === 'carries-more' ? [...carried, ...picture.what] : carried;
  const ending = foreignEnding(file.name, found.kind);
  const verdict = verdictAfter(found, { published, looks, ending, more });
  return {
    ...stated,
    verdict,
    steps: { ...stated.steps, looks },
    picture,
    named: verdict === 'named-otherwise' ? [quotedForeign(`.${ending ?? ''}`, 20)] : more,
  };
}

interface Findings {
  readonly published: StepResult;
  readonly looks: StepResult;
  readonly ending: string | null;
  readonly more: readonly string[];
}

/** The verdict on a certificate that counts. Anything found wrong outweighs what could not be checked. */
function verdictAfter(
  { verdict, kind }: FileReport,
  { published, looks, ending, more }: Findings,
): FileVerdict {
  if (verdict !== 'genuine') return verdict;
  if (looks === 'fails') return kind === 'pdf' ? 'document-resaved' : 'looks-altered';
  if (published !== 'holds' || looks === 'unknown') return 'only-credential-genuine';
  if (ending !== null) return 'named-otherwise';
  return more.length > 0 ? 'carries-more' : 'genuine';
}

/** The verdict on a credential that is not the present edition. */
function verdictOfOther(before: FileVerdict, comparison: StatementComparison | null): FileVerdict {
  if (before === 'expired') return before;
  if (comparison?.kind !== 'earlier') return 'differs';
  return before === 'genuine' ? 'earlier-edition' : before;
}

interface Statements {
  readonly fields: FileReport['fields'];
  readonly published: StepResult;
  /** Null where there was nothing to compare with. */
  readonly comparison: StatementComparison | null;
  /** The credential that is published under the code. */
  readonly present: JsonObject | null;
}

async function comparedStatements(
  { credential, code, fields, institution }: FileReport,
  world: PublishedWorld,
): Promise<Statements> {
  const none = { fields, comparison: null, present: null };
  if (!code || !credential) return { ...none, published: 'fails' };
  try {
    const text = await world.credential(code);
    if (text === null) return { ...none, published: 'fails' };
    const read = readJsonObject(text);
    if (!read) return { ...none, published: 'unknown' };
    const present = unlisted(read);
    const comparison = compareStatements(credential, present, isRecord(credential));
    const now = statedFields(present, world.institutionOf(issuerOf(present) ?? ''));
    return {
      fields: isRecord(credential)
        ? fields
        : compareFields(statedFields(credential, institution), now),
      published: comparison.kind === 'same' ? 'holds' : 'fails',
      comparison,
      present,
    };
  } catch {
    return { ...none, published: 'unknown' };
  }
}

/**
 * A place in the list is also set for an edition that was corrected: the certificate then counts, and another edition by the same issuer is
 * published under its code. Null in doubt: the verdict stays revoked.
 */
async function earlierEdition(
  found: FileReport,
  world: PublishedWorld,
): Promise<FileReport | null> {
  const { fields, comparison, present } = await comparedStatements(found, world);
  if (comparison?.kind !== 'moved' || !present) return null;
  const { verdict } = await verifyParsed(present, world);
  if (verdict !== 'genuine') return null;
  const steps = { ...found.steps, published: 'fails' } as const;
  return { ...found, verdict: 'earlier-edition', fields, steps, named: comparison.paths };
}

/** The list shows that a certificate is in force no longer; its page says whether it was revoked, replaced or put under review. */
async function asStated(found: FileReport, world: PublishedWorld): Promise<FileReport> {
  const stated = found.code && (await world.verdict(found.code).catch(() => null));
  return { ...found, stated };
}

async function comparedLooks(
  { kind, code }: FileReport,
  bytes: Uint8Array,
  world: PublishedWorld,
): Promise<{ picture: PictureComparison | null; looks: StepResult }> {
  if (kind !== 'png' && kind !== 'pdf') return { picture: null, looks: 'not-reached' };
  if (!code) return { picture: null, looks: 'fails' };
  try {
    const published = await world.file(code, kind);
    if (kind === 'pdf')
      return { picture: null, looks: isSame(bytes, published) ? 'holds' : 'fails' };
    const picture = await comparePictures(bytes, published, world.comparePixels);
    const isDrawnAlike = picture.kind === 'equal' || picture.kind === 'carries-more';
    return { picture, looks: isDrawnAlike ? 'holds' : 'fails' };
  } catch {
    return { picture: null, looks: 'unknown' };
  }
}

/** The code of the certificate, if the credential's address is one that this site gives to it or to its course record. */
function codeOf({ id }: JsonObject, origins: readonly string[]): VerificationCode | null {
  if (typeof id !== 'string') return null;
  const reading = readCode(/\/verify\/([0-9A-Z-]+)\//u.exec(id)?.[1] ?? '');
  if (!reading.ok) return null;
  const addresses = [credentialPath(reading.code), `${verifyPath(reading.code)}#course-record`];
  const isOurs = origins.some((origin) => addresses.some((address) => id === origin + address));
  return isOurs ? reading.code : null;
}
