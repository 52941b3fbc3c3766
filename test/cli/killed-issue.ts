import { issue } from '../../src/cli/issue/issue.ts';
import { staffSurroundings } from '../../src/cli/shared/staff-surroundings.ts';
import { localFiles, type FileOperations } from '../../src/edit/files/file-operations.ts';

/**
 * `npm run issue` in a process that is killed at one of the moments at which something in the folder has just changed. The first
 * argument says at which: the number of changes, or of those of one kind (`rename-2`). The second says how large a file may become.
 */
const [fatal, mostLexemes, ...args] = process.argv.slice(2);
const counts = { all: 0, half: 0, create: 0, link: 0, rename: 0, remove: 0 };

function changed(how: Exclude<keyof typeof counts, 'all'>): void {
  counts.all += 1;
  counts[how] += 1;
  if (fatal === String(counts.all) || fatal === `${how}-${counts[how]}`)
    process.kill(process.pid, 'SIGKILL');
}

const files: FileOperations = {
  ...localFiles,
  async create(file, text, mode) {
    await localFiles.create(file, text.slice(0, text.length / 2), mode);
    changed('half');
    await localFiles.remove(file);
    await localFiles.create(file, text, mode);
    changed('create');
  },
  link: (file, name) => localFiles.link(file, name).then(() => changed('link')),
  rename: (from, to) => localFiles.rename(from, to).then(() => changed('rename')),
  async remove(file) {
    const isThere = (await localFiles.modeOf(file)) !== undefined;
    await localFiles.remove(file);
    if (isThere) changed('remove');
  },
};

process.exitCode = await issue(args, {
  ...staffSurroundings(),
  files,
  mostLexemes: Number(mostLexemes),
});
