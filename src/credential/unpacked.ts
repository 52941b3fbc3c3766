/**
 * The unpacked bytes; null if they are damaged. Stops when there are more than `most`: the result is then longer than
 * that, and not all there is.
 */
export async function unpacked(
  bytes: Uint8Array<ArrayBuffer>,
  format: 'deflate' | 'gzip',
  most: number,
): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    const reader = new Blob([bytes])
      .stream()
      .pipeThrough(new DecompressionStream(format))
      .getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      pieces.push(part.value);
      length += part.value.length;
      if (length > most) {
        await reader.cancel();
        break;
      }
    }
  } catch {
    return null;
  }
  return joined(pieces, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
