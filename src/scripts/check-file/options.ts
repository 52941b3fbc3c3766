import { partOf } from '../capture/part-of.ts';
import type { Trusted } from './published-here.ts';
import type { ShowOptions } from './show-report.ts';

interface RunOptions extends Omit<ShowOptions, 'fileName' | 'number' | 'setting'> {
  readonly trusted: Trusted;
}

/** Reads the options that the page gives to the check. */
export function optionsOf(root: HTMLElement): RunOptions {
  const { origin = '', issuers = '[]', timeZone = 'UTC', host = '' } = root.dataset;
  return {
    host,
    timeZone,
    trusted: {
      origins: [...new Set([origin, location.origin])],
      issuers: JSON.parse(issuers) as RunOptions['trusted']['issuers'],
    },
    shape: (name) => partOf(root, `shape-${name}`, HTMLTemplateElement).content.cloneNode(true),
  };
}
