/** The preview that other sites show beside a link, in pixels. It is often seen at half this size. */
export const canvas = { width: 1200, height: 630 };
export const bandWidth = 292;
export const [before, after, above, below] = [52, 60, 64, 58];
export const measure = canvas.width - bandWidth - before - after;
export const qrSide = 168;
export const clear = measure - qrSide - 20;
export const nameHeight = 140;
