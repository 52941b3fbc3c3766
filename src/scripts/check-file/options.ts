import { partOf } from '../capture/part-of.ts';
import type { Trusted } from './published-here.ts';
import type { ShowOptions } from './show-report.ts';

interface RunOptions extends Omit<ShowOptions, 'fileName' | 'number'> {
  readonly trusted: Trusted;
}

/** The options that the page passes to the check, in `data-` attributes. */
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
