import pMap from 'p-map';
import { verifyPath } from '../../model/addresses.ts';
import { faultInWords } from '../../model/code-fault.ts';
import { failsCheck, printedCode, type VerificationCode } from '../../model/code.ts';
import { foreignHost } from '../../model/foreign-text.ts';
import { codeWithin, isWord, readGiven, type GivenCode } from '../../model/given-code.ts';
import { isNeverIssued, statementIn, type Statement } from '../page-statement.ts';
import type { BatchResult } from './batch-result.ts';
import { namesAgree } from './names-agree.ts';
import type { BatchEntry } from './read-list.ts';

export interface ListSurroundings {
  /** Asks for a page of this site, with patience. */
  readonly ask: (path: string) => Promise<Response>;
  readonly parse: (html: string) => ParentNode;
  /** Of this site: an address of another one is no code of it. */
  readonly hosts: readonly string[];
  /** `https://certificates.example.org` */
  readonly origin: string;
  /** `2026-11-20` */
  readonly today: string;
  readonly signal: AbortSignal;
  /** Called with each result, in the order in which they arrive. */
  readonly found: (result: BatchResult, index: number) => void;
}

/** Looks up every entry. A code that occurs more than once is asked for once. Stops early where the signal says so. */
export async function checkList(
  entries: readonly BatchEntry[],
  surroundings: ListSurroundings,
): Promise<void> {
  const known = new Map<VerificationCode, Promise<Finding>>();
  const check = async (entry: BatchEntry, index: number) => {
    if (surroundings.signal.aborted) return;
    surroundings.found(await resultOf(entry, known, surroundings), index);
  };
  await pMap(entries, check, { concurrency: 6 });
}

/** Knowledge of a code: a statement, that it was never issued, or nothing. */
type Finding = Statement | 'unknown' | 'unchecked';

async function resultOf(
  entry: BatchEntry,
  known: Map<VerificationCode, Promise<Finding>>,
  surroundings: ListSurroundings,
): Promise<BatchResult> {
  const nothing = { entry, page: null, statement: null, agreement: null, note: null };
  const given = readGiven(entry.typed, surroundings.hosts);
  if (given.kind !== 'code') return noCode(entry, given);
  const found = (code: VerificationCode) =>
    known.get(code) ?? remembered(known, code, findingOn(code, surroundings));
  const finding = await found(given.code);
  const within = finding === 'unknown' ? codeWithin(given.code) : null;
  const code = within ?? given.code;
  const last = within ? await found(within) : finding;
  if (last === 'unknown' && isWord(code)) return noCode(entry);
  const common = { ...nothing, code: printedCode(code) };
  if (last === 'unknown' && failsCheck(code))
    return { ...common, status: 'mistyped', note: mistyped };
  if (typeof last === 'string') return { ...common, status: last };
  return {
    ...common,
    status: last.status,
    page: surroundings.origin + verifyPath(code),
    statement: last,
    agreement: entry.name && last.name ? namesAgree(entry.name, last.name) : null,
  };
}

const mistyped = 'Look again at the character that differs from the certificate.';

function noCode(entry: BatchEntry, given?: Exclude<GivenCode, { kind: 'code' }>): BatchResult {
  const note =
    given?.kind === 'other-site'
      ? `It leads to ${foreignHost(given.host)}${given.by === undefined ? '' : ` by way of ${foreignHost(given.by)}`}.`
      : faultInWords(given?.fault ?? { kind: 'no-code' }).what;
  return {
    ...{ entry, status: 'malformed', code: entry.typed, note },
    ...{ page: null, statement: null, agreement: null },
  };
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): Value {
  known.set(key, value);
  return value;
}

async function findingOn(
  code: VerificationCode,
  { ask, parse, today }: ListSurroundings,
): Promise<Finding> {
  try {
    const answer = await ask(verifyPath(code));
    const page = parse(await answer.text());
    if (answer.status === 404) return isNeverIssued(page, code) ? 'unknown' : 'unchecked';
    return (answer.status === 200 && statementIn(page, code, today)) || 'unchecked';
  } catch {
    return 'unchecked';
  }
}
