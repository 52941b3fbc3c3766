/** Byte for byte: unlike the label `latin1`, which browsers read as windows-1252. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    // Five times as fast as spreading the bytes.
    text += Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + 8192)) as string;
  }
  return text;
}
