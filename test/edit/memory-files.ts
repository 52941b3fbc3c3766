import type { FileOperations } from '../../src/edit/files/file-operations.ts';

type Step = keyof FileOperations;

/** A file system in memory that fails, with the error given, at the n-th call of a step. */
export function memoryFiles(
  initial: Readonly<Record<string, string>> = {},
  failure?: { readonly step: Step; readonly call: number; readonly code: string },
): FileOperations & { readonly texts: Map<string, string>; readonly steps: string[] } {
  const texts = new Map(Object.entries(initial));
  const steps: string[] = [];
  const calls = new Map<Step, number>();
  const count = (step: Step, subject: string) => {
    const call = (calls.get(step) ?? 0) + 1;
    calls.set(step, call);
    steps.push(`${step} ${subject}`);
    if (failure?.step === step && failure.call === call) throw errno(failure.code);
  };
  return {
    texts,
    steps,
    readText: async (file) => (count('readText', file), texts.get(file)),
    async create(file, text) {
      if (texts.has(file)) throw errno('EEXIST');
      // A full disk leaves an incomplete file.
      texts.set(file, text.slice(0, 3));
      count('create', file);
      texts.set(file, text);
    },
    async link(file, name) {
      count('link', name);
      if (texts.has(name)) throw errno('EEXIST');
      texts.set(name, texts.get(file) ?? '');
    },
    async rename(from, to) {
      count('rename', to);
      const text = texts.get(from);
      if (text === undefined) throw errno('ENOENT');
      texts.delete(from);
      texts.set(to, text);
    },
    remove: async (file) => (count('remove', file), void texts.delete(file)),
    makeFolder: async (folder) => count('makeFolder', folder),
    syncFolder: async (folder) => count('syncFolder', folder),
    modeOf: async (file) => (count('modeOf', file), texts.has(file) ? 0o100640 : undefined),
    realPath: async (file) => (count('realPath', file), file),
  };
}

function errno(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: no luck`), { code });
}
