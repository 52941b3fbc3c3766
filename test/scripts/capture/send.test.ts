import { describe, expect, it } from 'vitest';
import { sentFields } from '../../../src/scripts/capture/sent-list.ts';
import { answerIn, send } from '../../../src/scripts/capture/send.ts';

describe('an answer', () => {
  it.each([
    [
      { ok: true, outcome: 'match' },
      { ok: true, fields: { outcome: 'match' } },
    ],
    [
      { ok: false, problem: 'too-small', text: 'From nearer.' },
      { ok: false, problem: 'too-small', text: 'From nearer.' },
    ],
  ])('%j is read', (value, answer) => expect(answerIn(value)).toEqual(answer));

  it.each([null, 'ok', 7, {}, { ok: 'yes' }, { ok: false }, { ok: false, problem: 7, text: '' }])(
    '%j is not taken for one',
    (value) => expect(answerIn(value)).toMatchObject({ ok: false, problem: 'not-understood' }),
  );
});

it('what does not reach the site is reported, and listed all the same, since it may have left', async () => {
  const told: string[] = [];
  const answer = await send('http://127.0.0.1:1/', new FormData(), (address) => told.push(address));
  expect(answer).toMatchObject({ ok: false, problem: 'not-reached' });
  expect(told).toEqual(['http://127.0.0.1:1/']);
});

it('what was sent is listed word for word, and a picture by its size', () => {
  const form = new FormData();
  form.set('number', '2');
  form.set('typing', '{"holds":[80,null]}');
  form.set('photo', new Blob([new Uint8Array(3000)], { type: 'image/jpeg' }), 'photo.jpg');
  expect(sentFields(form)).toEqual([
    'number: 2',
    'typing: {"holds":[80,null]}',
    'photo: image/jpeg, 3 KB',
  ]);
});
