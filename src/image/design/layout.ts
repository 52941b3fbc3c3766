/** A place on the sheet, in pixels from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the places of a sheet came to stand. Plain data: it can be kept and sent. */
export interface Layout {
  /** The ids of all places, in the order of reading. */
  readonly order: readonly string[];
  readonly boxes: Readonly<Record<string, Box>>;
}

/** Throws for an id that the sheet does not have. */
export function boxOf({ boxes }: Pick<Layout, 'boxes'>, id: string): Box {
  const box = boxes[id];
  if (!box) throw new Error(`The design has no place “${id}”.`);
  return box;
}
