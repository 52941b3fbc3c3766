/** `SHA256SUMS` as `sha256sum --check` reads it. @param hashes hexadecimal, by the file's path */
export function checksums(hashes: ReadonlyMap<string, string>): string {
  return [...hashes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, hash]) => `${hash}  ${file}\n`)
    .join('');
}
