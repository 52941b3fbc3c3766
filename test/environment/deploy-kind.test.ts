import { describe, expect, it } from 'vitest';
import { buildKind, UnknownContext } from '../../src/environment/deploy-kind.ts';

describe('a build', () => {
  it.each<[NodeJS.ProcessEnv, string]>([
    [{}, 'local'],
    [{ CONTEXT: '' }, 'local'],
    [{ CONTEXT: 'dev' }, 'local'],
    [{ CONTEXT: 'production' }, 'production'],
    [{ NETLIFY: 'true', CONTEXT: 'production' }, 'production'],
    [{ NETLIFY: 'true', CONTEXT: 'deploy-preview' }, 'preview'],
    [{ NETLIFY: 'true', CONTEXT: 'branch-deploy' }, 'preview'],
    [{ NETLIFY: 'true', CONTEXT: 'preview-server' }, 'preview'],
    [{ CONTEXT: ' deploy-preview ' }, 'preview'],
    // On the network, whatever it calls itself.
    [{ NETLIFY: 'true', CONTEXT: 'dev' }, 'preview'],
  ])('with %j is for %s', (environment, kind) => {
    expect(buildKind(environment)).toBe(kind);
  });

  it.each<[NodeJS.ProcessEnv]>([
    [{ NETLIFY: 'true' }],
    [{ NETLIFY: 'true', CONTEXT: ' ' }],
    [{ CONTEXT: 'staging' }],
    [{ CONTEXT: 'Production' }],
    [{ CONTEXT: 'constructor' }],
  ])('with %j is refused: it could be the published site or a preview', (environment) => {
    expect(() => buildKind(environment)).toThrow(UnknownContext);
  });
});
