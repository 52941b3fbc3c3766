// Netlify runs this file as it is, before anything is installed or compiled: hence JavaScript.

/** Finished pages, images and documents by a hash of all that is in them: those that are found here need not be made again. */
const buildCache = '.cache/laurel';

/** @typedef {{ restore(path: string): Promise<boolean>, save(path: string): Promise<boolean> }} BuildCache */
/** @typedef {{ utils: { cache: BuildCache } }} BuildEvent */

/** @param {BuildEvent} event */
export async function onPreBuild({ utils }) {
  const found = await utils.cache.restore(buildCache);
  console.log(
    found
      ? 'What the last build finished is at hand.'
      : 'There is nothing of an earlier build: every page and certificate is made again.',
  );
}

/** @param {BuildEvent} event */
export async function onPostBuild({ utils }) {
  const kept = await utils.cache.save(buildCache);
  if (kept) console.log('Kept what is finished for the next build.');
}
