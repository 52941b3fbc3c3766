/** A4 landscape at 300 dpi, in pixels. 118 pixels are a centimetre. */
export const sheet = { width: 3508, height: 2480 };
export const bandWidth = 880;
export const [before, after, above, below] = [176, 220, 200, 190];
export const measure = sheet.width - bandWidth - before - after;
export const corner = { width: 462, qr: 420 };
/** A name of two lines keeps clear of the lines above it and below. */
export const nameHeight = 348;
/** Font size of the facts. */
export const factSize = 48;
