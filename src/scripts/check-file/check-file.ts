import type { JsonObject } from '../../credential/credential.ts';
import type { HeldFault } from '../../credential/held-credential.ts';
import { readJsonObject } from '../../credential/read-credential.ts';
import { verifyCredential, type StepResult } from '../../credential/verify-credential.ts';
import { credentialPath } from '../../credential/addresses.ts';
import { verifyPath } from '../../model/addresses.ts';
import { readCode, type VerificationCode } from '../../model/code.ts';
import { isSame, type PictureComparison } from './compare-pictures.ts';
import { kindOf, type FileKind } from './file-kind.ts';
import type { FileReport, FileVerdict, PublishedWorld } from './file-report.ts';
import { heldIn } from './held-in.ts';
import { compareFields, type FieldComparison } from './stated-fields.ts';

/** Checks a file by itself, and against what is published. Never throws; what could not be had is said to be unchecked, never valid. */
export async function checkFile(bytes: Uint8Array, world: PublishedWorld): Promise<FileReport> {
  const kind = kindOf(bytes);
  const held = await heldIn(bytes, kind);
  if (held.kind === 'refused') return notRead(kind, refusals[held.because]);
  if (held.kind === 'none') return notRead(kind, kind === 'other' ? 'unreadable' : 'nothing-held');
  const report = await verifyCredential(held.text, world);
  if (!report.credential) return notRead(kind, 'unreadable');

  const code = codeOf(report.credential, world.origins);
  const { form: _, ...own } = report.steps;
  const found: FileReport = {
    verdict: report.verdict,
    kind,
    steps: { file: 'holds', held: 'holds', ...own, ...notCompared },
    credential: report.credential,
    code,
    fields: own.signature === 'holds' ? compareFields(report.credential, null) : [],
    picture: null,
  };
  return worthComparing.has(report.verdict) ? compared(found, bytes, world) : found;
}

const notCompared = { published: 'not-reached', looks: 'not-reached' } as const;

/** Where the signature holds and nothing worse is known. */
const worthComparing: ReadonlySet<FileVerdict> = new Set(['genuine', 'development', 'expired']);

const refusals = {
  damaged: 'damaged',
  'more-than-one': 'more-than-one',
  unusual: 'unreadable',
} as const satisfies Record<HeldFault, FileVerdict>;

function notRead(kind: FileKind, verdict: FileVerdict): FileReport {
  const isWhole = verdict === 'nothing-held' || verdict === 'more-than-one';
  const steps = {
    file: isWhole ? 'holds' : 'fails',
    held: isWhole ? 'fails' : 'not-reached',
  } as const;
  return { verdict, kind, steps, credential: null, code: null, fields: [], picture: null };
}

async function compared(
  found: FileReport,
  bytes: Uint8Array,
  world: PublishedWorld,
): Promise<FileReport> {
  const stated = await comparedFields(found, world);
  const { picture, looks } = await comparedLooks(found, bytes, world);
  return {
    ...found,
    verdict: verdictAfter(found.verdict, stated.published, looks),
    steps: { ...found.steps, published: stated.published, looks },
    fields: stated.fields,
    picture,
  };
}

/** What was found wrong wins over what could not be checked; neither makes a verdict better. */
function verdictAfter(before: FileVerdict, published: StepResult, looks: StepResult): FileVerdict {
  if (before === 'expired') return before;
  if (published === 'fails') return 'differs';
  if (looks === 'fails') return 'looks-altered';
  return before === 'genuine' && looks === 'unknown' ? 'only-credential-genuine' : before;
}

async function comparedFields(
  { credential, code, fields }: FileReport,
  world: PublishedWorld,
): Promise<{ fields: readonly FieldComparison[]; published: StepResult }> {
  if (!code || !credential) return { fields, published: 'fails' };
  try {
    const text = await world.credential(code);
    if (text === null) return { fields, published: 'fails' };
    const published = readJsonObject(text);
    if (!published) return { fields, published: 'unknown' };
    const both = compareFields(credential, published);
    return { fields: both, published: both.every(({ isEqual }) => isEqual) ? 'holds' : 'fails' };
  } catch {
    return { fields, published: 'unknown' };
  }
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
    const picture = await world.comparePictures(bytes, published);
    return { picture, looks: picture.kind === 'equal' ? 'holds' : 'fails' };
  } catch {
    return { picture: null, looks: 'unknown' };
  }
}

/** The code of the certificate, where the credential's address is one that this site gives to it or to its course record. */
function codeOf(
  credential: JsonObject | null,
  origins: readonly string[],
): VerificationCode | null {
  const id = credential?.['id'];
  if (typeof id !== 'string') return null;
  const reading = readCode(/\/verify\/([0-9A-Z-]+)\//u.exec(id)?.[1] ?? '');
  if (!reading.ok) return null;
  const addresses = [credentialPath(reading.code), `${verifyPath(reading.code)}#course-record`];
  const isOurs = origins.some((origin) => addresses.some((address) => id === origin + address));
  return isOurs ? reading.code : null;
}
