import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { distOf } from './harness/built-pages.ts';
import { onTheWire } from './harness/wire.ts';

const address = '/.well-known/security.txt';

it('says where to report a weakness of the site', async () => {
  const { status, headers } = await onTheWire(inject('sites').sample.url + address);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(readFileSync(path.join(distOf(), address), 'utf8')).toBe(
    [
      'Contact: mailto:registry@laurel.example',
      'Expires: 2027-11-05T00:00:00Z',
      'Preferred-Languages: en',
      'Canonical: https://laurel.example/.well-known/security.txt',
      '',
    ].join('\n'),
  );
});
