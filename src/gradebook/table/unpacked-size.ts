const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const longestComment = 0xffff;

/**
 * The unpacked size that a zip archive states, in bytes. Undefined if its list of files is damaged, or leaves the size of a file
 * open: then nothing would limit how much comes out.
 */
export function unpackedSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfArchive(view);
  if (end === undefined) return undefined;
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + entryLength > end || view.getUint32(at, true) !== entrySignature) return undefined;
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    const isFolder =
      packed === 0 && unpacked === 0 && bytes[at + entryLength - 1 + nameLength(view, at)] === 0x2f;
    if (!isFolder && (packed === 0 || unpacked === 0)) return undefined;
    total += unpacked;
    at +=
      entryLength +
      nameLength(view, at) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return total;
}

const nameLength = (view: DataView, at: number) => view.getUint16(at + 28, true);

function endOfArchive(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1)
    if (view.getUint32(at, true) === endSignature) return at;
  return undefined;
}
