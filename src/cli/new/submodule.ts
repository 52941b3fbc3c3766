/** Runs git in a folder: what it prints, or undefined where it fails or is not installed. */
export type Git = (folder: string, ...args: readonly string[]) => Promise<string | undefined>;

/** Laurel as a submodule: where it comes from, and which commit of it. */
export interface LaurelSource {
  readonly address: string;
  readonly commit: string;
  /** Whether the commit is known to be at the address. */
  readonly isPublished: boolean;
}

/**
 * Where the checkout comes from; undefined where it is in no git repository.
 * @param published the address of Laurel's own repository, for a checkout whose remote is on this machine alone
 */
export async function laurelSource(
  checkout: string,
  published: string,
  git: Git,
): Promise<LaurelSource | undefined> {
  const root = await git(checkout, 'rev-parse', '--show-prefix');
  const commit = await git(checkout, 'rev-parse', 'HEAD');
  // A prefix: the checkout is a folder of some other repository.
  if (root?.trim() !== '' || commit === undefined) return undefined;
  const remote = publicAddress((await git(checkout, 'remote', 'get-url', 'origin')) ?? '');
  const branches = await git(checkout, 'branch', '--remotes', '--contains', commit.trim());
  return {
    address: remote ?? published,
    commit: commit.trim(),
    isPublished: remote !== undefined && Boolean(branches?.trim()),
  };
}

/** An address that other machines can use, without the name and password that it may hold. */
function publicAddress(remote: string): string | undefined {
  const address = remote.trim();
  if (/^(?:ssh:\/\/|[\w.-]+@[\w.-]+:)/u.test(address)) return address;
  if (!/^https:\/\//u.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
}

/**
 * Makes the folder a git repository with Laurel as its submodule `laurel`, copied from the checkout, which takes no network. Commits
 * nothing. False where git refuses one of the steps.
 */
export async function withSubmodule(
  folder: string,
  checkout: string,
  { address, commit }: LaurelSource,
  git: Git,
): Promise<boolean> {
  const steps: readonly (readonly string[])[] = [
    ['clone', '--quiet', '--no-checkout', checkout, 'laurel'],
    ['-C', 'laurel', 'checkout', '--quiet', '--detach', commit],
    ['-C', 'laurel', 'remote', 'set-url', 'origin', address],
    ['submodule', '--quiet', 'add', address, 'laurel'],
    ['submodule', '--quiet', 'absorbgitdirs'],
  ];
  for (const step of steps) if ((await git(folder, ...step)) === undefined) return false;
  return true;
}
