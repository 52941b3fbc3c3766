import path from 'node:path';
import { EarlierOutput } from '../cache/earlier-output.ts';

/**
 * The output of earlier builds below an output folder.
 * @param output see `outputFolder`
 */
export function publishedFolder(output: string): EarlierOutput {
  const cache = path.join(output, '.cache', 'laurel-published');
  return new EarlierOutput({
    dist: path.join(output, 'dist'),
    parts: ['certificates', 'verify'],
    aside: path.join(cache, 'aside'),
    list: path.join(cache, 'list.json'),
  });
}
