import { describe, expect, it } from 'vitest';
import { phrase } from '../../../src/identity/typing/phrase.ts';
import { obstacleOf } from '../../../src/scripts/capture/key-event.ts';
import { guidanceOf } from '../../../src/scripts/capture/typing-guidance.ts';

describe('the guidance while a learner types', () => {
  const { sentence } = phrase;
  it.each([
    ['at the beginning', 0, null, 'Type as you always do. Slips do no harm.'],
    ['on the way', 10, null, 'Good. Take your time.'],
    ['after half of it', 60, null, 'More than half is done.'],
    ['at the end', sentence.length, null, 'That is the whole sentence.'],
    ['after a slip in the first letter', 1, 0, 'A slip in “I”.'],
    ['after a slip in a word', 13, 4, 'A slip in “certify”.'],
    ['after a slip in the space behind a word', 11, 9, 'A slip in “certify”.'],
    ['after a slip in the last word', sentence.length, sentence.length - 1, 'A slip in “Code.”.'],
    ['after a letter too many', sentence.length + 1, sentence.length, 'A slip in “Code.”.'],
  ])('%s', (_, typed, slip, words) => {
    expect(guidanceOf({ typed, slip }, sentence)).toContain(words);
  });
});

describe('a change that is about to happen to the field', () => {
  it.each([
    ['a letter from a key', 'insertText', 'e', 'I c', 'I ce', null],
    ['a letter taken back', 'deleteContentBackward', null, 'I ce', 'I c', null],
    ['a word taken back at once', 'deleteWordBackward', null, 'I cer', 'I cer', 'not-a-key'],
    ['something cut', 'deleteByCut', null, 'I cer', 'I cer', 'not-a-key'],
    ['something undone', 'historyUndo', null, 'I cer', 'I cer', 'not-a-key'],
    ['something pasted', 'insertFromPaste', 'I certify', '', '', 'pasted'],
    ['something dropped', 'insertFromDrop', 'I certify', '', '', 'pasted'],
    ['a correction that was offered', 'insertReplacementText', 'certify', 'I c', 'I c', 'filled'],
    ['a letter from a keyboard on a screen', 'insertText', 'I', '', '', 'no-keys'],
    ['a word swiped', 'insertCompositionText', 'certify', 'I ', 'I ', 'no-keys'],
    ['a line break', 'insertLineBreak', null, 'I', 'I', 'filled'],
  ] as const)('%s', (_, inputType, data, shown, typed, obstacle) => {
    expect(obstacleOf({ inputType, data }, shown, typed)).toBe(obstacle);
  });
});
