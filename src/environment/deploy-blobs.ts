import path from 'node:path';

/**
 * The file from which Netlify uploads what the store of a deploy keeps by a key. With this layout it goes to the region of the site; with
 * the older one it would go to the United States, wherever the site's functions run.
 * https://docs.netlify.com/build/frameworks/frameworks-api/#netlifyv1blobsdeploy
 * @param output the folder that holds `dist/` and `.netlify/`
 */
export const deployBlobFile = (output: string, key: string): string =>
  path.join(output, '.netlify/v1/blobs/deploy', key, 'blob');
