import { describe, expect, it } from 'vitest';
import { noticeOf } from '../../src/components/notices.ts';
import type { CreateAnswer } from '../../src/records/links/create-link.ts';
import type { WishProblem } from '../../src/records/links/new-link-form.ts';
import type { ResetAnswer } from '../../src/records/links/reset-link.ts';

type ProblemOf<Answer> = Extract<Answer, { readonly problem: string }>['problem'];
type Problem = WishProblem | ProblemOf<CreateAnswer> | ProblemOf<ResetAnswer>;

/** The compiler asks for a line for each answer of the rules. */
const problems: Readonly<Record<Problem, RegExp>> = {
  'field-repeated': /damaged/u,
  'label-missing': /label/u,
  'label-too-long': /80 characters/u,
  'label-odd': /label/u,
  'expiry-malformed': /2027-03-31/u,
  'expiry-past': /already passed/u,
  'expiry-too-far': /five years/u,
  'passcode-short': /at least 6/u,
  'passcode-long': /at most 64/u,
  'passcode-odd': /passcode/u,
  'no-section': /at least one/u,
  'section-unknown': /damaged/u,
  'too-many-links': /at most 20/u,
  'link-unknown': /already removed/u,
};

const notice = (query: string) => noticeOf(new URLSearchParams(query));

describe('the outcome of a form', () => {
  it.each(Object.entries(problems))('problem=%s is said in words', (word, text) => {
    expect(notice(`problem=${word}`)).toMatchObject({
      kind: 'problem',
      text: expect.stringMatching(text) as string,
    });
  });

  it.each(['link-created', 'link-revoked', 'link-reset', 'signed-out'])(
    'done=%s is said in words',
    (word) => expect(notice(`done=${word}`)?.kind).toBe('done'),
  );

  it.each(['signed-out', 'sign-in-refused', 'address-missing', 'wrong-passcode', 'too-many'])(
    'problem=%s is said in words',
    (word) => {
      expect(notice(`problem=${word}`)?.kind).toBe('problem');
    },
  );

  it.each([
    '',
    'done=',
    'done=%3Cb%3Eyes',
    'problem=constructor',
    'problem=link-created',
    'text=x',
  ])('a sentence that a stranger wrote into the address is not shown: %s', (query) =>
    expect(notice(query)).toBeNull(),
  );
});
