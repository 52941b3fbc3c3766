import type { CertificateArtwork, SharedArtwork } from '../artwork.ts';
import type { Layout } from './layout.ts';
import type { LayoutNode } from './layout-tree.ts';
import type { Mark, PlacedMark } from './mark.ts';
import type { Part } from './part.ts';

/** The shared part of a session's certificates as one design renders it. */
export interface Composition {
  readonly tree: LayoutNode;
  /** Marks on the bare paper, below everything that has a place. */
  readonly backdrop: readonly Mark[];
  /** Drawn into the places of the same id. */
  readonly parts: readonly Part[];
}

/** One look of a certificate at one size, as far as a learner’s own is concerned. */
export interface Stamping {
  readonly width: number;
  readonly height: number;
  /** Dots per inch where the image has a physical size. */
  readonly resolution: number | null;
  /** Marks that belong to one learner, in the order in which they are painted. */
  stamp(artwork: CertificateArtwork, layout: Layout): Promise<readonly PlacedMark[]>;
}

/** The same, and what a session's certificates share. */
export interface Design extends Stamping {
  /** Lays out the part that a session's certificates share, and the places for the rest. */
  compose(shared: SharedArtwork): Promise<Composition>;
}
