import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { blocksOf, type Block } from './markdown.ts';

/** A YAML block that begins with `# site.yaml`, or with `# in site.yaml` where it is a part of the file. */
export interface ContentBlock extends Block {
  /** The file that it is, from the content folder. */
  readonly place: string;
  readonly isPart: boolean;
}

/** Throws on a block that does not say which file it is. */
export function contentBlocks(file: string): ContentBlock[] {
  return blocksOf(file)
    .filter(({ language }) => language === 'yaml')
    .map((block) => {
      const [, part, place] = /^# (in )?(\S+\.yaml)\n/u.exec(block.text) ?? [];
      if (place === undefined)
        throw new Error(
          `${file}:${block.line}: begin the YAML with “# site.yaml”, or “# in site.yaml” if it is a part.`,
        );
      return { ...block, place, isPart: part !== undefined };
    });
}

const wholeFiles = (file: string): ContentBlock[] =>
  contentBlocks(file).filter(({ isPart }) => !isPart);

/** The files that a page shows whole; those of `docs/content.md` where it shows none. */
export function documentedFiles(page: string): ReadonlyMap<string, string> {
  const own = wholeFiles(page);
  const shown = own.length > 0 ? own : wholeFiles('docs/content.md');
  return new Map(
    shown.map(({ place, text }) => [place, place === 'site.yaml' ? sample(text) : text]),
  );
}

/** Only a sample may have names that documents invent. */
const sample = (site: string): string => `${site}sample: true\n`;

/** Writes the files that a page is about, and the drawings of the sample. */
export async function writeDocumented(page: string, folder: string): Promise<void> {
  await cp('content/assets', path.join(folder, 'assets'), { recursive: true });
  for (const [place, text] of documentedFiles(page)) {
    const file = path.join(folder, place);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** The whole file of which a block shows a part. */
export function completed({ file, place, text }: ContentBlock): string {
  const whole: unknown = parse(documentedFiles(file).get(place) ?? '');
  return stringify({ ...(whole as object), ...(parse(text) as object) });
}
