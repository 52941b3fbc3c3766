import { expect, it } from 'vitest';
import { codesNamed, partsOf } from '../../src/archive/certificate-parts.ts';
import type { VerificationCode } from '../../src/model/code.ts';

it.each(['7K3FQ2WX9MNB4TRE', 'OLD-2013-77', 'OLD-2013-SOCIAL'])(
  'finds the code %s in the path of each of its parts',
  (code) => {
    for (const [part, file] of partsOf(code as VerificationCode))
      expect(codesNamed(file), part).toContain(code);
  },
);

it.each(['verify/index.html', 'verify/batch/index.html', 'certificates/', 'logo.png'])(
  'finds none in %s',
  (file) => {
    expect(codesNamed(file)).toEqual([]);
  },
);
