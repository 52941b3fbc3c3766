/** The looks that a certificate can have. Each is a folder in `src/image/design/`. */
export const designNames = ['classic', 'modern'] as const;
export type DesignName = (typeof designNames)[number];

/** What a certificate looks like where neither course nor institution says. */
export const defaultDesign: DesignName = 'classic';
