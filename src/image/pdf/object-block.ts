import { deflatedStream } from './pdf-object.ts';

/** Objects in serialised form, to be copied into any number of files. */
export interface ObjectBlock {
  readonly bytes: Uint8Array;
  /** Objects that stand by themselves, and where in the bytes they begin. */
  readonly plain: readonly { readonly object: number; readonly offset: number }[];
  /** Objects that lie in an object stream, and their place there. */
  readonly packed: readonly {
    readonly object: number;
    readonly stream: number;
    readonly place: number;
  }[];
}

export interface ObjectWriter {
  /** A number for an object whose body comes later. */
  reserve(): number;
  /** Takes in an object's body: a stream's as bytes, any other as text. @returns its number */
  put(body: string | Uint8Array, object?: number): number;
  /** All that was put. Takes a number for the stream that objects without one of their own are packed into. */
  block(): ObjectBlock;
}

/** Numbers objects from the first one on, and serialises them. */
export function objectWriter(first: number): ObjectWriter {
  let next = first;
  let length = 0;
  const pieces: Uint8Array[] = [];
  const plain: { object: number; offset: number }[] = [];
  const bodies: { object: number; body: string }[] = [];
  const reserve = () => next++;
  const putPlain = (body: Uint8Array, object: number) => {
    const piece = Buffer.concat([
      Buffer.from(`${object} 0 obj\n`, 'latin1'),
      body,
      Buffer.from('\nendobj\n', 'latin1'),
    ]);
    plain.push({ object, offset: length });
    pieces.push(piece);
    length += piece.length;
  };
  return {
    reserve,
    put(body, object = reserve()) {
      if (typeof body === 'string') bodies.push({ object, body });
      else putPlain(body, object);
      return object;
    },
    block() {
      const stream = reserve();
      putPlain(objectStream(bodies), stream);
      const packed = bodies.map(({ object }, place) => ({ object, stream, place }));
      return { bytes: Buffer.concat(pieces), plain, packed };
    },
  };
}

/** The body of a stream of objects: first their numbers and where each begins, then one after the other. */
function objectStream(bodies: readonly { object: number; body: string }[]): Uint8Array {
  let offset = 0;
  const numbers = bodies.map(({ object, body }) => {
    const entry = `${object} ${offset}`;
    offset += body.length + 1;
    return entry;
  });
  const index = `${numbers.join(' ')}\n`;
  const contents = Buffer.from(`${index}${bodies.map(({ body }) => body).join('\n')}`, 'latin1');
  return deflatedStream(`/Type/ObjStm/N ${bodies.length}/First ${index.length}`, contents);
}
