/** The bytes of a body. Null where there are too many: counted while they come, since what was announced need not be true. */
export async function bytesWithin(
  { headers, body }: Pick<Request, 'headers' | 'body'>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(headers.get('content-length')) > most) return null;
  const reader = body?.getReader();
  let held = new Uint8Array(0);
  let length = 0;
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (value === undefined) return held.subarray(0, length);
    if (length + value.length > most) {
      await reader?.cancel();
      return null;
    }
    // Copied, since a body may come byte by byte: what each of them came in would take a hundred times the room.
    held = withRoomFor(held, length + value.length);
    held.set(value, length);
    length += value.length;
  }
}

/** Twice as much each time, so that little is copied again. */
function withRoomFor(held: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  if (length <= held.length) return held;
  const wider = new Uint8Array(Math.max(length, 2 * held.length, 1024));
  wider.set(held);
  return wider;
}
