import { certificateFileEndings } from './addresses.ts';

/** How large the published folder of a deploy is. */
export interface DeploySize {
  readonly files: number;
  readonly bytes: number;
  /** The directory with the most files, those of its subfolders not among them. Site-relative, without slashes at its ends. */
  readonly largest: { readonly directory: string; readonly files: number };
}

/** Limits of a host on one deploy. Absent where it sets none. */
export interface HostLimits {
  readonly files?: number;
  readonly bytes?: number;
  readonly filesInDirectory?: number;
}

/** By the host's name. The sources are in docs/hosting.md. */
export const hosts = {
  Netlify: { filesInDirectory: 54_000 },
  'Cloudflare Pages': { files: 20_000 },
  'GitHub Pages': { bytes: 1_000_000_000 },
  'GitLab Pages': { files: 200_000, bytes: 1_000_000_000 },
} as const satisfies Readonly<Record<string, HostLimits>>;

export type Host = keyof typeof hosts;

/** The host whose functions Laurel needs. An archive goes to any. */
export const siteHost: Host = 'Netlify';

/** A limit of which a deploy takes this share or more is worth a warning. */
const worthWarning = 0.8;

export interface UsedLimit {
  readonly host: Host;
  readonly limit: keyof HostLimits;
  readonly used: number;
  readonly most: number;
}

/** The limits of a host that a deploy is near to or past. */
export function usedLimits(size: DeploySize, host: Host): readonly UsedLimit[] {
  const used = { files: size.files, bytes: size.bytes, filesInDirectory: size.largest.files };
  return Object.entries(hosts[host] as HostLimits)
    .map(([limit, most]) => {
      const name = limit as keyof HostLimits;
      return { host, limit: name, used: used[name], most: most as number };
    })
    .filter((one) => one.used >= worthWarning * one.most);
}

/** Where the images and documents of all certificates lie. */
export const certificatesDirectory = 'certificates';

/** How many files certificates with a name will have in that directory. */
export const filesOfCertificates = (named: number): number =>
  named * Object.keys(certificateFileEndings).length;
