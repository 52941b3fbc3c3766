import path from 'node:path';

/**
 * The file that Netlify uploads to the store of a deploy under a key. With this layout it is stored in the region of the site; with
 * the older one it would be stored in the United States, wherever the site's functions run.
 * https://docs.netlify.com/build/frameworks/frameworks-api/#netlifyv1blobsdeploy
 * @param output the folder that holds `dist/` and `.netlify/`
 */
export const deployBlobFile = (output: string, key: string): string =>
  path.join(deployBlobs(output), key, 'blob');

/** The folder of all these files; it is not there where a deploy has none. */
export const deployBlobs = (output: string): string =>
  path.join(output, '.netlify/v1/blobs/deploy');
