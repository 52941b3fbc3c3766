import path from 'node:path';
import { expect, it } from 'vitest';
import { openContent } from '../../src/environment/open-content.ts';
import { ImagesFailed } from '../../src/image/batch/render-all.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import { contentFolderWith, loadFrom } from '../load/content-fixture.ts';
import { certificatePlace, locatedFailures } from '../../src/publish/located-failures.ts';

const folder = path.resolve('test/fixtures/small');

it('a certificate that could not be drawn is named with its place in the content', async () => {
  const { content } = await openContent({ contentDir: folder, now: new Date('2026-11-20') });
  const [, second] = content!.certificates;
  const failed = new ImagesFailed([`${second!.code} (print): The text “X” does not fit.`]);
  const { message } = await locatedFailures(failed, content!, folder);
  expect(message).toMatchInlineSnapshot(`
    "1 certificate files could not be drawn:
    certificates/knots/spring-2026.yaml:10:11  AAAAAAAAAAAAAA2C (print): The text “X” does not fit."
  `);
});

it('so is one in a further file of its session', async () => {
  const dir = await contentFolderWith({
    'certificates/knots/spring-2026.2.yaml':
      "certificates:\n  - { code: 'OLD-2026-2', name: Nils, issued: 2026-03-20 }\n",
  });
  const { content } = await loadFrom(dir);
  const failed = new ImagesFailed([`${content!.certificates.at(-1)!.code} (print): No.`]);
  const { message } = await locatedFailures(failed, content!, dir);
  expect(message).toContain('certificates/knots/spring-2026.2.yaml:2:13  OLD-2026-2 (print)');
});

it('a session and its file are read once, however many of its certificates failed', async () => {
  const { content } = await openContent({ contentDir: folder, now: new Date('2026-11-20') });
  let opened = 0;
  const sessions = content!.sessions.map((session) => ({
    ...session,
    open() {
      opened += 1;
      return session.open();
    },
  }));
  const failures = content!.certificates.flatMap(({ code }) => [`${code} (print): No.`]);
  const failed = new ImagesFailed([...failures, ...failures]);
  const { message } = await locatedFailures(failed, { ...content!, sessions }, folder);
  expect(opened).toBe(sessions.filter(({ certificates }) => certificates > 0).length);
  expect(message.match(/^certificates\/.*: No\.$/gmu)).toHaveLength(2 * failures.length);
});

const code = '7K3FQ2WX9MNB4TRE' as VerificationCode;

it.each([
  ['in quotes', "  - code: '7K3F-Q2WX-9MNB-4TRE'\n", '2:11'],
  ['as it is', '  - code: 7K3F-Q2WX-9MNB-4TRE # a note\n', '2:11'],
  ['in one line', '  - { code: "7k3f q2wx 9mnb 4tre", name: Ada }\n', '2:13'],
  ['after its name', '  - name: Ada\n    code: 7K3F-Q2WX-9MNB-4TRE\n', '3:11'],
  ['where it is not found', '  - supersedes: { code: 7K3F-Q2WX-9MNB-4TRE }\n', '1:1'],
])('a code is found %s', (_where, text, place) => {
  const { line, column } = certificatePlace('a.yaml', `certificates:\n${text}`, code);
  expect(`${line}:${column}`).toBe(place);
});
