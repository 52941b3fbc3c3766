import type { DeploySize, HostLimits, UsedLimit } from '../../model/hosting.ts';
import { counted } from '../../wording/listed.ts';

/** How large a deploy is, in a sentence. */
export const deploySentence = ({ files, bytes, largest }: DeploySize): string =>
  `A deploy has ${counted(files, 'file')} (${inUnits(bytes)}); its largest directory, ${largest.directory}/, has ${number(largest.files)}.`;

/** That a limit is near or passed, and where to read on. */
export function limitWarning({ host, limit, used, most }: UsedLimit): string {
  const [what, where] =
    limit === 'filesInDirectory' ? ['A directory', 'one directory'] : ['The deploy', 'a deploy'];
  const follows = used > most ? 'a deploy will fail' : `${Math.floor((100 * used) / most)} % of it`;
  return `${what} has ${amount(limit, used)}, and ${host} takes at most ${amount(limit, most)} in ${where}: ${follows}. See docs/hosting.md.`;
}

const amount = (limit: keyof HostLimits, value: number): string =>
  limit === 'bytes' ? inUnits(value) : counted(value, 'file');

const number = (value: number): string => value.toLocaleString('en-GB');

/** `12 MB`, `1.3 GB`: in thousands, as hosts count. */
function inUnits(bytes: number): string {
  const gigabytes = bytes / 1e9;
  return gigabytes >= 1 ? `${gigabytes.toFixed(1)} GB` : `${Math.ceil(bytes / 1e6)} MB`;
}
