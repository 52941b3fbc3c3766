import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrModules } from '../../../src/image/drawing/qr-modules.ts';

const prefix = 'https://laurel.example/verify/';

describe('the modules of a QR code', () => {
  it.each([
    [`${prefix}7K3FQ2WX9MNB4TRE/`],
    [`${prefix}ZZZZZZZZZZZZZZZN/`],
    [`${prefix}0000000000000000/`],
    [`${prefix}7K3FQ2WX9MNB4TRE/`],
    [`${prefix}an-older-code-of-another-length/`],
    ['1'.repeat(prefix.length + 17)],
    ['~'.repeat(prefix.length + 17)],
  ])('are those of an encoder that starts from scratch: %s', (text) => {
    const { size, data } = encode([...Buffer.from(text)], { ecc: 'M', border: 0, maskPattern: 2 });
    const { across, dark } = qrModules(text);
    expect(across).toBe(size);
    expect([...dark()]).toEqual(data.flat().map(Number));
  });
});
