import type { Deploy, FileSize } from '../../model/deploy-estimate.ts';
import type { DeploySize, HostLimits, UsedLimit } from '../../model/hosting.ts';
import { counted } from '../../wording/listed.ts';

/** How large a published folder is, in a sentence. */
export const deploySentence = ({ files, bytes, largest }: DeploySize): string =>
  `A deploy has ${counted(files, 'file')} (${inUnits(bytes)}); its largest directory, ${largest.directory}/, has ${number(largest.files)}.`;

/** The files of a deploy beside the published folder, in a sentence; null where it has none. */
export const carriedSentence = ({ files, bytes }: FileSize): string | null =>
  files === 0
    ? null
    : `It also has ${counted(files, 'file')} (${inUnits(bytes)}) that only functions can read.`;

/** How large a deploy will be before it is built: a sentence or two, with two digits of each number. */
export function expectedSentence({ files, bytes, largest, carried }: Deploy): string {
  const published = `A deploy will have about ${counted(about(files), 'file')} (${inUnits(about(bytes))}); its largest directory, ${largest.directory}/, about ${number(about(largest.files))}.`;
  return carried.files === 0
    ? published
    : `${published} It will also have about ${counted(about(carried.files), 'file')} (${inUnits(about(carried.bytes))}) that only functions can read.`;
}

/** That a limit is near or passed, and where to read on. */
export function limitWarning({ host, limit, used, most }: UsedLimit): string {
  const [what, where] =
    limit === 'filesInDirectory' ? ['A directory', 'one directory'] : ['The deploy', 'a deploy'];
  const follows = used > most ? 'a deploy will fail' : `${Math.floor((100 * used) / most)} % of it`;
  return `${what} has ${amount(limit, used)}, and ${host} takes at most ${amount(limit, most)} in ${where}: ${follows}. See docs/hosting.md.`;
}

const amount = (limit: keyof HostLimits, value: number): string =>
  limit === 'bytes' ? inUnits(value) : counted(value, 'file');

const about = (value: number): number => Number(value.toPrecision(2));

const number = (value: number): string => value.toLocaleString('en-GB');

/** `12 MB`, `1.3 GB`: in thousands, as hosts count. */
function inUnits(bytes: number): string {
  const gigabytes = bytes / 1e9;
  return gigabytes >= 1 ? `${gigabytes.toFixed(1)} GB` : `${Math.ceil(bytes / 1e6)} MB`;
}
