import { createTwoFilesPatch } from 'diff';
import type { TextChange } from './with-content.ts';

/** A change as a unified diff. */
export const difference = ({ file, before = '', after }: TextChange): string =>
  createTwoFilesPatch(file, file, before, after).replace(/^Index: .*\n=+\n/u, '');
