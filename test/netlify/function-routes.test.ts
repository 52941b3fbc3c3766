import path from 'node:path';
import { expect, it } from 'vitest';
import { functionFor, functionsIn, type FunctionModule } from '../../netlify/function-routes.ts';

const folder = path.resolve('functions');
const loaded = (file: string) => import(file) as Promise<FunctionModule>;

it.each([
  ['POST', '/actions/sign-in', '/actions/sign-in'],
  ['POST', '/actions/sign-in/', '/actions/sign-in'],
  ['POST', '/actions/sign-in?to=elsewhere', '/actions/sign-in'],
  ['POST', '/actions/sign-out', '/actions/sign-out'],
  ['GET', '/actions/sign-in', undefined],
  ['POST', '/actions/sign-in/more', undefined],
  ['POST', '/ACTIONS/none', undefined],
  ['POST', '/', undefined],
  ['POST', '/.netlify/functions/tidy-daily', undefined],
])('%s %s is answered by the function at %s', async (method, address, answering) => {
  const functions = await functionsIn(folder, loaded);
  const found = functionFor(functions, { url: `https://laurel.example${address}`, method });
  expect(found?.config?.path).toBe(answering);
});

it('a record for programs is found by the pattern of its address', async () => {
  const functions = await functionsIn(folder, loaded);
  const find = (address: string) =>
    functionFor(functions, { url: `https://laurel.example${address}`, method: 'GET' });
  expect(find('/records/abc/record.json')).toBeDefined();
  expect(find('/records/abc/record.csv')).toBe(find('/records/abc/record.json'));
  for (const address of ['/records/abc', '/records/abc/record.xml', '/records/a/b/record.json']) {
    expect(find(address), address).toBeUndefined();
  }
});
