import { expect, it } from 'vitest';
import { openRecordAction } from '../../../src/records/actions/open-record.ts';
import { testService } from '../service.ts';

it('a token that is no token, and cut in the middle of a character, leads to the page that says so', async () => {
  const form = new Map([['token', [`${'a'.repeat(199)}🦉`]]]);
  const request = new Request('https://certificates.example.org/actions/open-record');
  const answer = await openRecordAction({ request, form }, testService());
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toMatch(/^\/records\/a{199}%EF%BF%BD$/u);
});
