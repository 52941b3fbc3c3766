/** Folders and files of a built site that mean nothing without functions, and those that an archive has in a form of its own. */
const leftOut = [
  /^account\//u,
  /^records\//u,
  /^review\//u,
  /^attest\//u,
  /^api\//u,
  /^verify\/index\.html$/u,
  /^verify\/batch\//u,
  /^about\/identity\/capture\//u,
  // Served for any address, so that no relative link in them would hold.
  /^(?:404|500)\.html$/u,
  // Browsers load no modules from a disk; archived pages have one script of their own.
  /\.js$/u,
  // What a host reads to know what to do, and what it is asked by.
  /^_(?:headers|redirects)$/u,
  /^CAPITALS\.txt$/u,
  // It expires, and its contact is that of the site as it was.
  /^\.well-known\/security\.txt$/u,
];

/** Whether a published file stays out of an archive. By its path in the published folder, with forward slashes. */
export const isLeftOut = (file: string): boolean => leftOut.some((pattern) => pattern.test(file));
