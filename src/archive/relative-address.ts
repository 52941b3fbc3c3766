/** The file that a site-relative address names, by its path in the published folder: `/courses/` is `courses/index.html`. */
export function fileAt(address: string): string {
  const file = address.slice(1);
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

/** How one file names another, both by their paths in one folder. Holds from a disk, and on a host below any address. */
export function relativeAddress(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < target.length - 1 && folders[shared] === target[shared]) shared += 1;
  return [...folders.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

/** A style sheet whose addresses hold wherever it lies. Fonts are refused by browsers where another host serves them; here none does. */
export function archivedStyle(css: string, file: string): string {
  return css.replace(
    /url\((["']?)(\/[^"')]+)\1\)/gu,
    (_, quote: string, address: string) =>
      `url(${quote}${relativeAddress(file, fileAt(address))}${quote})`,
  );
}
