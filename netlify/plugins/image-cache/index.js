// Netlify runs this file as it is, before anything is installed or compiled: hence JavaScript.

/** Certificate images by a hash of everything drawn on them: whatever is found here again need not be drawn again. */
const imageCache = '.cache/laurel';

/** @typedef {{ restore(path: string): Promise<boolean>, save(path: string): Promise<boolean> }} BuildCache */
/** @typedef {{ utils: { cache: BuildCache } }} BuildEvent */

/** @param {BuildEvent} event */
export async function onPreBuild({ utils }) {
  const found = await utils.cache.restore(imageCache);
  console.log(
    found
      ? 'Certificate images of the last build are at hand.'
      : 'No certificate images of an earlier build: all are drawn anew.',
  );
}

/** @param {BuildEvent} event */
export async function onPostBuild({ utils }) {
  const kept = await utils.cache.save(imageCache);
  if (kept) console.log('Kept the certificate images for the next build.');
}
