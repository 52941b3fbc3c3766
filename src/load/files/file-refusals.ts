import { counted } from '../../wording/listed.ts';
import { nearest } from '../../wording/nearest.ts';
import { quoted } from '../../wording/quoted.ts';
import { limits } from '../limits.ts';
import type { ProblemWords } from '../yaml/located.ts';
import { divide } from '../yaml/yaml-faults.ts';

/** Problems of files that are not read at all. */

export const folderMissing = (dir: string): ProblemWords => ({
  code: 'content-folder-missing',
  what: `The content folder ${quoted(dir, 200)} does not exist or is not a folder.`,
  fix: 'Name the folder that holds site.yaml with --content or CONTENT_DIR.',
});

export const siteMissing: ProblemWords = {
  code: 'site-missing',
  what: 'There is no site.yaml in the content folder.',
  why: 'It says whose site this is and which address is printed on certificates.',
  fix: 'Add it, or name another folder with --content or CONTENT_DIR.',
};

export const tooManyEntries: ProblemWords = {
  code: 'content-folder-too-large',
  what: `The content folder holds more than ${counted(limits.folderEntries, 'entry', 'entries')}.`,
  fix: 'Check that the right folder is named with --content or CONTENT_DIR.',
};

export const linkOutside: ProblemWords = {
  code: 'symlink-outside',
  what: 'This symbolic link leads out of the content folder.',
  why: 'A link could publish any file of the machine that builds the site.',
  fix: 'Put the file itself here.',
};

export const brokenLink: ProblemWords = {
  code: 'symlink-broken',
  what: 'This symbolic link leads nowhere.',
  fix: 'Remove it, or put the file itself here.',
};

export const linkLoop: ProblemWords = {
  code: 'symlink-loop',
  what: 'This symbolic link leads back to a folder that it is in.',
  fix: 'Remove it.',
};

export const notRegular: ProblemWords = {
  code: 'file-not-regular',
  what: 'This is not an ordinary file but a device, pipe or socket.',
  fix: 'Remove it, or put a YAML file here.',
};

export const badName = (file: string): ProblemWords => ({
  code: 'file-name-invalid',
  what: 'This name cannot be part of an address.',
  fix: `Rename the file and its folder to lower-case letters, digits and single hyphens, for example spring-2026.yaml.${/^(?:certificates|records)\//u.test(file) ? ' Further files of that session are spring-2026.2.yaml, spring-2026.3.yaml and so on.' : ''}`,
});

/** For a numbered file of a session that lacks the one before it. */
export const fileMissing = (missing: string): ProblemWords => ({
  code: 'session-file-missing',
  what: `${missing} is missing, after which this file would come.`,
  why: 'Without it, entries of the session may be lost.',
  fix: `Restore it if it was deleted or moved. Otherwise rename this file to ${missing}.`,
});

export const extension = (expected: string): ProblemWords => ({
  code: 'file-extension',
  what: `${expected.endsWith('.md') ? 'Pages end in .md' : 'Content files end in .yaml'}; this one is not read.`,
  fix: expected.endsWith('.md')
    ? `Save it as Markdown under the name ${expected}, or move it to assets/.`
    : `Rename it to ${expected}.`,
});

const folders = ['institutions', 'courses', 'pages', 'certificates', 'records'];

/** For a YAML file that is in none of the places for content. */
export function unexpected(file: string): ProblemWords {
  const [folder = ''] = file.split('/');
  const meant = folders.includes(folder) ? undefined : nearest(folder, folders);
  return {
    code: 'file-unexpected',
    what: 'No content file is expected here; this one is not read.',
    fix: `${meant ? `Did you mean the folder ${meant}/? ` : ''}Content lies in site.yaml, institutions/<institution>.yaml, courses/<course>.yaml, pages/<page>.md, certificates/<course>/<session>.yaml and records/<course>/<session>.yaml.`,
  };
}

export const tooLarge = (bytes: number): ProblemWords => ({
  code: 'file-too-large',
  what: `The file has ${megabytes(bytes)}; at most ${megabytes(limits.fileBytes)} are read.`,
  fix: divide,
});

export function unreadable(error: unknown): ProblemWords {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? 'unknown error';
  return {
    code: 'file-unreadable',
    what: `The system refused to read it (${quoted(code)}).`,
    fix: 'Check who owns it and who may read it.',
  };
}

const megabytes = (bytes: number) =>
  `${(bytes / 1024 / 1024).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MiB`;
