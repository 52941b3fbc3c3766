import type { SigningInstructor } from '../artwork.ts';
import { printRooms } from '../../model/print-rooms.ts';
import { hairline, ink, quietInk } from '../drawing/colours.ts';
import { embeddedSvg } from '../drawing/embedded-svg.ts';
import { fitText, type Setting } from '../text/fit-text.ts';
import { column, row, rule, type LayoutNode } from './layout-tree.ts';
import { drawingPart, placePart, textPart, type Part } from './part.ts';
import type { Alignment } from '../text/draw-text.ts';
import type { TextStyle } from '../text/text-style.ts';

interface Signatures {
  readonly tree: LayoutNode;
  readonly parts: readonly Part[];
}

export interface SignatureOptions {
  /** For all that stand side by side, in pixels. */
  readonly width: number;
  readonly align: Exclude<Alignment, 'right'>;
  /** How the name and the office below it are set. */
  readonly signer: TextStyle;
  readonly office: TextStyle;
}

const perRow = 3;
const edge = { left: 'flex-start', centre: 'center' } as const;

/** Everyone who signs, three to a row: the signature above a hairline, name and office below it. */
export async function printedSignatures(
  instructors: readonly SigningInstructor[],
  options: SignatureOptions,
): Promise<Signatures> {
  const { width } = options;
  const crowded = instructors.length > perRow;
  const gap = 72;
  const across = Math.min(instructors.length, perRow);
  const each = Math.min(620, Math.floor((width - (across - 1) * gap) / across));
  const signed = await Promise.all(
    instructors.map((instructor, at) =>
      signature(instructor, `signer-${at}`, { ...options, width: each, crowded }),
    ),
  );
  const rows = Array.from({ length: Math.ceil(signed.length / perRow) }, (_, at) =>
    row(
      { columnGap: gap, justifyContent: edge[options.align] },
      ...signed.slice(at * perRow, (at + 1) * perRow).map(({ tree }) => tree),
    ),
  );
  return {
    tree: column({ rowGap: 26, width, alignItems: edge[options.align] }, ...rows),
    parts: signed.flatMap(({ parts }) => parts),
  };
}

async function signature(
  { name, title, lang, signature: source }: SigningInstructor,
  id: string,
  { width, align, crowded, ...styles }: SignatureOptions & { readonly crowded: boolean },
): Promise<Signatures> {
  const room = { width: width * 0.86, height: crowded ? 92 : printRooms.signature.height };
  const hand =
    source === null
      ? null
      : drawingPart(`${id}-hand`, embeddedSvg(source, `${id}-hand`, room), `Signature of ${name}`);
  const printed = await fitText(name, styles.signer, {
    lang,
    width,
    leading: 1.15,
    settings: [
      { lines: 1, largest: crowded ? 38 : 46, smallest: 34 },
      { lines: 2, largest: 36, smallest: 12 },
    ],
  });
  const office = await fitText(title, styles.office, {
    lang,
    width,
    leading: 1.22,
    settings: officeSettings(crowded ? 32 : 36),
  });
  const texts = [
    textPart(`${id}-name`, printed, { fill: ink, align, lang }),
    textPart(`${id}-office`, office, { fill: quietInk, align, lang }),
  ];
  return {
    tree: signingPlace(hand, texts, { width, height: room.height, align }),
    parts: hand ? [hand, ...texts] : texts,
  };
}

/** All of one size, as long as they are not too long: signers are equals. */
function officeSettings(size: number): readonly Setting[] {
  return [
    { lines: 1, largest: size, smallest: size },
    { lines: 2, largest: size, smallest: size },
    { lines: 3, largest: size, smallest: 28 },
    { lines: 4, largest: 28, smallest: 12 },
  ];
}

/** The hand above its line, the texts below. */
function signingPlace(
  hand: Part | null,
  texts: readonly Part[],
  { width, height, align }: { width: number; height: number } & Pick<SignatureOptions, 'align'>,
): LayoutNode {
  return column(
    { width, alignItems: edge[align] },
    column(
      { height, justifyContent: 'flex-end', marginBottom: -14 },
      ...(hand ? [placePart(hand)] : []),
    ),
    rule(hairline, 3, { width, marginTop: 20 }),
    ...texts.map((part, at) => placePart(part, { marginTop: at === 0 ? 16 : 6 })),
  );
}
