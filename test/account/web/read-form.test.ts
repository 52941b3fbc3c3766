import { describe, expect, it } from 'vitest';
import { field } from '../../../src/account/web/form-field.ts';
import { readForm } from '../../../src/account/web/read-form.ts';

const formType = 'application/x-www-form-urlencoded';
const sent = (body: RequestInit['body'], headers: Record<string, string> = {}) =>
  readForm(
    new Request('https://certificates.example.org/actions/sign-in', {
      method: 'POST',
      headers: { 'content-type': formType, ...headers },
      body: body ?? null,
      ...({ duplex: 'half' } as object),
    }),
  );

/** A body in parts; without end where there is no end to the parts. */
function inParts(
  parts: Iterable<string, unknown>,
  onCancel = () => {},
): ReadableStream<Uint8Array> {
  const turn = parts[Symbol.iterator]();
  return new ReadableStream({
    pull: (controller) => {
      const next = turn.next();
      if (next.done) controller.close();
      else controller.enqueue(new TextEncoder().encode(next.value));
    },
    cancel: onCancel,
  });
}

describe('readForm reads what a browser sends', () => {
  it.each<[string, string, [string, string[]][]]>([
    ['a field', 'address=ama%40example.org', [['address', ['ama@example.org']]]],
    ['blanks and plus signs', 'label=For+C%2B%2B+Ltd', [['label', ['For C++ Ltd']]]],
    ['any script', 'label=%E4%BE%8B%C3%A9', [['label', ['例é']]]],
    ['an equals sign in a value', 'a=b=c', [['a', ['b=c']]]],
    [
      'a field that is repeated',
      'section=score&section=format',
      [['section', ['score', 'format']]],
    ],
    [
      'an empty field',
      'expires=&label=x',
      [
        ['expires', ['']],
        ['label', ['x']],
      ],
    ],
    [
      'names that objects have',
      '__proto__=a&constructor=b',
      [
        ['__proto__', ['a']],
        ['constructor', ['b']],
      ],
    ],
    ['nothing', '', []],
  ])('%s', async (_what, body, fields) => {
    expect(await sent(body)).toEqual({ ok: true, form: new Map(fields) });
  });

  it.each([
    [`${formType};charset=UTF-8`],
    [`${formType}; charset="utf-8"`],
    [formType.toUpperCase()],
  ])('as %s', async (type) => {
    expect(await sent('a=b', { 'content-type': type })).toMatchObject({ ok: true });
  });

  it('in parts that cut a character in two', async () => {
    expect(await sent(inParts(['a=%C', '3%A9&b', '=1']))).toEqual({
      ok: true,
      form: new Map([
        ['a', ['é']],
        ['b', ['1']],
      ]),
    });
  });
});

describe('readForm refuses', () => {
  it.each<[string, string, Record<string, string>, string]>([
    ['JSON', '{"a":"b"}', { 'content-type': 'application/json' }, 'type'],
    [
      'what a form of another site can send as text',
      'a=b',
      { 'content-type': 'text/plain' },
      'type',
    ],
    ['files', 'a=b', { 'content-type': 'multipart/form-data; boundary=x' }, 'type'],
    ['another encoding', 'a=b', { 'content-type': `${formType}; charset=latin1` }, 'type'],
    ['half a character', 'a=%C3', {}, 'malformed'],
    ['Latin 1', 'a=%E9', {}, 'malformed'],
    ['half of a pair', 'a=%ED%A0%80', {}, 'malformed'],
    ['a percent sign on its own', 'a=100%', {}, 'malformed'],
    ['a field of a megabyte', `label=${'x'.repeat(1 << 20)}`, {}, 'too-large'],
    ['many small fields', 'a=b&'.repeat(5000), {}, 'too-large'],
    ['more fields than any form has', Array(201).fill('a=b').join('&'), {}, 'too-large'],
  ])('%s', async (_what, body, headers, problem) => {
    expect(await sent(body, headers)).toEqual({ ok: false, problem });
  });

  it('bytes that are not UTF-8', async () => {
    expect(await sent(Buffer.from('a=\u00e9', 'latin1'))).toEqual({
      ok: false,
      problem: 'malformed',
    });
  });

  it('any other method', async () => {
    const asked = new Request('https://certificates.example.org/actions/sign-in');
    expect(await readForm(asked)).toEqual({ ok: false, problem: 'method' });
  });

  it('a body without end, as soon as it is too long', async () => {
    let isCancelled = false;
    let given = 0;
    const endless = (function* () {
      for (;;) {
        given += 1;
        yield 'a'.repeat(1024);
      }
    })();
    const answer = await sent(inParts(endless, () => void (isCancelled = true)));
    expect(answer).toEqual({ ok: false, problem: 'too-large' });
    expect(isCancelled).toBe(true);
    expect(given).toBeLessThan(20);
  });

  it('a body that breaks off', async () => {
    const parts = (function* () {
      yield 'address=ama';
      throw new Error('The line went dead.');
    })();
    expect(await sent(inParts(parts))).toEqual({ ok: false, problem: 'malformed' });
  });
});

it('takes 200 fields', async () => {
  const read = await sent(Array(200).fill('a=b').join('&'));
  expect(read.ok && read.form.get('a')).toHaveLength(200);
});

it('takes what is sent without a type for no form', async () => {
  const body = new TextEncoder().encode('a=b');
  expect(
    await readForm(new Request('https://certificates.example.org/', { method: 'POST', body })),
  ).toEqual({ ok: false, problem: 'type' });
});

it('takes 16 KB to the byte', async () => {
  expect(await sent(`a=${'x'.repeat(16 * 1024 - 2)}`)).toMatchObject({ ok: true });
  expect(await sent(`a=${'x'.repeat(16 * 1024 - 1)}`)).toMatchObject({ problem: 'too-large' });
});

it('believes what was sent more than what was announced', async () => {
  expect(await sent(inParts(['a=', 'x'.repeat(20_000)]), { 'content-length': '2' })).toMatchObject({
    problem: 'too-large',
  });
});

describe('a field that is asked for once', () => {
  const form = new Map([
    ['one', ['value']],
    ['empty', ['']],
    ['two', ['a', 'b']],
  ]);
  it.each([
    ['one', 'value'],
    ['empty', ''],
    ['two', null],
    ['none', null],
  ])('%s', (name, value) => {
    expect(field(form, name)).toBe(value);
  });
});
