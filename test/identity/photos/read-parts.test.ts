import { describe, expect, it } from 'vitest';
import { readParts, type PartsReading } from '../../../src/identity/photos/read-parts.ts';
import { largestPhoto } from '../../../src/identity/photos/photo.ts';

const boundary = '----WebKitFormBoundaryAbCdEfGhIjKlMnOp';
const usual = `multipart/form-data; boundary=${boundary}`;

function sent(body: BodyInit | null, headers: Record<string, string> = {}): Promise<PartsReading> {
  const request = new Request('https://certificates.example.org/actions/attest', {
    method: 'POST',
    headers: { 'content-type': usual, ...headers },
    body,
    ...({ duplex: 'half' } as object),
  });
  if (headers['content-type'] === '') request.headers.delete('content-type');
  return readParts(request);
}

const disposition = (rest: string): string => `Content-Disposition: form-data; ${rest}`;
const part = (name: string, value: string): string =>
  `${disposition(`name="${name}"`)}\r\n\r\n${value}`;
const whole = (parts: readonly string[], by = boundary): string =>
  `${parts.map((one) => `--${by}\r\n${one}\r\n`).join('')}--${by}--\r\n`;
const parts = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => part(`field-${at % 7}`, `${at}`));

describe('readParts reads', () => {
  it('fields, those that are repeated in their order, and files', async () => {
    const photo = `${disposition('name="photo"; filename="photo.jpg"')}\r\nContent-Type: image/jpeg\r\n\r\nabc`;
    expect(await sent(whole([part('a', '1'), part('b', 'é'), part('a', '2'), photo]))).toEqual({
      ok: true,
      form: new Map([
        ['a', ['1', '2']],
        ['b', ['é']],
      ]),
      files: new Map([['photo', new Uint8Array(Buffer.from('abc'))]]),
    });
  });

  it('names that objects have', async () => {
    const read = await sent(whole([part('__proto__', 'a'), part('constructor', 'b')]));
    expect(read.ok && [...read.form.keys()]).toEqual(['__proto__', 'constructor']);
  });

  it.each([
    ['as Chromium writes it', usual],
    ['in capitals', `Multipart/Form-Data; Boundary=${boundary}`],
    ['in quotes', `multipart/form-data; boundary="${boundary}"`],
    ['without a space', `multipart/form-data;boundary=${boundary}`],
  ])('with its type %s', async (_what, type) => {
    expect(await sent(whole(parts(2)), { 'content-type': type })).toMatchObject({ ok: true });
  });

  it('200 parts, and not one more', async () => {
    const most = await sent(whole(parts(200)));
    expect(most.ok && [...most.form.values()].flat()).toHaveLength(200);
    expect(await sent(whole(parts(201)))).toEqual({ ok: false, problem: 'too-large' });
  });
});

describe('readParts refuses', () => {
  it.each<[string, string, string, string]>([
    ['no type', whole(parts(1)), '', 'malformed'],
    ['no boundary', whole(parts(1)), 'multipart/form-data', 'malformed'],
    [
      'two boundaries, one to be counted and one to be read by',
      whole(parts(300)),
      `multipart/form-data; boundary=x; boundary=${boundary}`,
      'malformed',
    ],
    [
      'a boundary that is written with escapes',
      whole(parts(300)),
      `multipart/form-data; boundary="\\${boundary}"`,
      'malformed',
    ],
    [
      'a boundary that takes long to look for',
      whole(parts(1), 'x'.repeat(71)),
      `multipart/form-data; boundary=${'x'.repeat(71)}`,
      'malformed',
    ],
    ['another type', whole(parts(1)), 'text/plain', 'malformed'],
    ['a body without its boundary', 'a=b', usual, 'malformed'],
    ['a body that has no end', `--${boundary}\r\n${part('a', 'b')}`, usual, 'malformed'],
    ['nothing', '', usual, 'malformed'],
    ['two megabytes of equal fields', whole(parts(20_000)), usual, 'too-large'],
    ['more than a photo and a typing', 'x'.repeat(largestPhoto + 65_537), usual, 'too-large'],
  ])('%s', async (_what, body, type, problem) => {
    expect(await sent(body, { 'content-type': type })).toEqual({ ok: false, problem });
  });

  it('what is announced to be too long, without reading it', async () => {
    let given = 0;
    const body = new ReadableStream({ pull: () => void (given += 1) }, { highWaterMark: 0 });
    expect(await sent(body, { 'content-length': '30000000' })).toEqual({
      ok: false,
      problem: 'too-large',
    });
    expect(given).toBe(0);
  });

  it('what is longer than it was announced, as soon as it is', async () => {
    let given = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        given += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    expect(await sent(body, { 'content-length': '10' })).toEqual({
      ok: false,
      problem: 'too-large',
    });
    expect(given).toBeLessThan(largestPhoto + 4 * 65_536);
  });
});
