/**
 * Bounds on what is read. They are far above any real content folder, and low enough that a hostile or broken file is refused at once.
 */
export const limits = {
  /** Bytes of one YAML file. */
  fileBytes: 16 * 1024 * 1024,
  /** Bytes of one logo, seal or signature as SVG. */
  svgBytes: 256 * 1024,
  /** Bytes and pixels of one as PNG or JPEG. */
  pictureBytes: 8 * 1024 * 1024,
  picturePixels: 24_000_000,
  /** Lists and groups inside one another. The content shapes need 6. */
  nesting: 32,
  /** Smallest parts (keys, values, spaces, line ends) of one YAML file; a certificate has about 35. */
  lexemes: 1_000_000,
  /**
   * Of a session's file, before `npm run issue` goes on in a further one: some 11,000 certificates, or 2,000 records with five scores
   * each. Entries differ too much in size to be counted. A fifth of what is read leaves room for what commands add to each
   * certificate, such as its identity check or revocation.
   */
  lexemesIssued: 200_000,
  /**
   * Characters of session files whose values stay in memory: some 30,000 certificates. Sessions beyond them are read again when they
   * are opened.
   */
  charactersInMemory: 4_000_000,
  /** Entries of the content folder that are looked at. */
  folderEntries: 200_000,
  /** Problems that are shown of one file. */
  problemsOfFile: 50,
} as const;
