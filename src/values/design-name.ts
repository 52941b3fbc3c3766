/** The looks that a certificate can have. Each is a folder in `src/image/design/`. */
export const designNames = ['classic', 'modern'] as const;
export type DesignName = (typeof designNames)[number];

/** The design of a certificate if neither course nor institution sets one. */
export const defaultDesign: DesignName = 'classic';
