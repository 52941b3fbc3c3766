import { verifyPath } from '../../model/addresses.ts';
import { printedCode, readCode, type VerificationCode } from '../../model/code.ts';
import { hostOf } from '../../model/pasted-address.ts';
import { isSameName, type BatchResult, type Statement } from './batch-result.ts';
import { isNeverIssued, statementIn } from './page-statement.ts';
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
  /** Told of each result, in the order in which they come. */
  readonly found: (result: BatchResult, index: number) => void;
}

/** So many are asked for at a time. */
const atOnce = 6;

/** Looks up every entry. A code that occurs more than once is asked for once. Stops early where the signal says so. */
export async function checkList(
  entries: readonly BatchEntry[],
  surroundings: ListSurroundings,
): Promise<void> {
  const known = new Map<VerificationCode, Promise<Finding>>();
  const queue = entries.entries();
  const work = async () => {
    for (const [index, entry] of queue) {
      if (surroundings.signal.aborted) return;
      surroundings.found(await resultOf(entry, known, surroundings), index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** What is known of a code: a statement, that it was never issued, or nothing. */
type Finding = Statement | 'unknown' | 'unchecked';

async function resultOf(
  entry: BatchEntry,
  known: Map<VerificationCode, Promise<Finding>>,
  surroundings: ListSurroundings,
): Promise<BatchResult> {
  const nothing = { entry, page: null, statement: null, nameAgrees: null };
  const reading = readCode(entry.typed);
  const host = hostOf(entry.typed);
  if (!reading.ok || (host !== null && !surroundings.hosts.includes(host))) {
    return { ...nothing, status: 'malformed', code: entry.typed };
  }
  const { code } = reading;
  const finding = await (known.get(code) ?? remembered(known, code, findingOn(code, surroundings)));
  const common = { ...nothing, code: printedCode(code) };
  if (typeof finding === 'string') return { ...common, status: finding };
  return {
    ...common,
    status: finding.status,
    page: surroundings.origin + verifyPath(code),
    statement: finding,
    nameAgrees: entry.name && finding.name ? isSameName(entry.name, finding.name) : null,
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
