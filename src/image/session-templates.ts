import type { SharedArtwork } from './artwork.ts';
import { designs } from './design/designs.ts';
import type { Sheet } from './design/stampings.ts';
import { keptBySession } from './kept-by-session.ts';
import { drawTemplate, type Template } from './template.ts';

export type SessionTemplates = Readonly<
  Record<Sheet, (shared: SharedArtwork) => Promise<Template>>
>;

const kept = 32;

/** The templates of sessions, each drawn when it is first asked for. */
export function sessionTemplates(): SessionTemplates {
  const templatesOf = (sheet: Sheet) =>
    keptBySession(kept, (shared) => drawTemplate(designs[shared.design][sheet], shared));
  return { print: templatesOf('print'), social: templatesOf('social') };
}
