/** The kind of a deploy: the site itself, a preview of content that is not approved yet, or a site on a developer's own machine. */
export type DeployKind = 'production' | 'preview' | 'local';

/** https://docs.netlify.com/deploy/deploy-overview/#deploy-contexts */
const kinds: ReadonlyMap<string, DeployKind> = new Map([
  ['production', 'production'],
  ['deploy-preview', 'preview'],
  ['branch-deploy', 'preview'],
  ['preview-server', 'preview'],
  ['dev', 'local'],
]);

/** @returns null for a deploy context that is missing or not known: nothing may be concluded from it */
export const deployKind = (context: string | undefined): DeployKind | null =>
  kinds.get(context ?? '') ?? null;

/** The deploy kind of this process's build or server. Throws UnknownContext if Netlify runs it without a known context. */
export function buildKind(environment: NodeJS.ProcessEnv = process.env): DeployKind {
  const context = environment['CONTEXT']?.trim() || undefined;
  const isHosted = Boolean(environment['NETLIFY']);
  if (context === undefined && !isHosted) return 'local';
  const kind = deployKind(context);
  if (kind === null) throw new UnknownContext(context);
  // A server on the network is not a developer's own machine.
  return kind === 'local' && isHosted ? 'preview' : kind;
}

/** Whether pages say that nothing on them counts. Throws UnknownContext. */
export const isPreviewBuild = (environment: NodeJS.ProcessEnv = process.env): boolean =>
  buildKind(environment) === 'preview';

/** It is unknown whether a build is for the published site. */
export class UnknownContext extends Error {
  override readonly name = 'UnknownContext';
  constructor(context: string | undefined) {
    const what = context === undefined ? 'CONTEXT is not set' : 'CONTEXT has an unknown value';
    super(
      `${what}, so that this build could be the published site or a preview. ` +
        `Netlify sets it by itself: do not set it by hand to anything but ${[...kinds.keys()].join(', ')}.`,
    );
  }
}
