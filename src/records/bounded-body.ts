/** The bytes of a body. Null where there are too many: counted while they come, since what was announced need not be true. */
export async function bytesWithin(
  { headers, body }: Pick<Request, 'headers' | 'body'>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(headers.get('content-length')) > most) return null;
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (value === undefined) return Buffer.concat(chunks);
    length += value.length;
    if (length > most) {
      await reader?.cancel();
      return null;
    }
    chunks.push(value);
  }
}
