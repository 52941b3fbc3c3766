import { inWords } from '../../values/calendar.ts';
import type { Institution } from '../../model/content.ts';
import { signs } from '../../model/signing-key.ts';
import type { SigningKeyEntry } from '../../schema/institution.ts';

/** The keys of institutions as staff read them. */
export function keyList(institutions: readonly Institution[]): string {
  return institutions.map(listOf).join('\n\n');
}

function listOf({ id, name, credentials }: Institution): string {
  const heading = `${id}: ${name}`;
  if (!credentials)
    return `${heading}\n  signs nothing; to change that: npm run key -- new --institution ${id}`;
  return [heading, `  ${credentials.did}`, ...credentials.keys.map(lineOf)].join('\n');
}

function lineOf(entry: SigningKeyEntry): string {
  return `  ${entry.key}  made on ${inWords(entry.created)}, ${stateOf(entry)}`;
}

function stateOf(entry: SigningKeyEntry): string {
  const { retired, withdrawn } = entry;
  if (signs(entry)) return 'signs';
  if (withdrawn !== undefined)
    return `withdrawn on ${inWords(withdrawn)}: nothing that it has signed counts`;
  return `retired on ${inWords(retired ?? '')}: what it has signed stays valid`;
}
