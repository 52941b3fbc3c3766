import { checkCharacter } from '../../src/model/check-character.ts';

/** The code of a certificate of `test/fixtures/hostile-names`. @param digit its last digit before the check character */
export function hostileCode(digit: string): string {
  const drawn = `H0ST11E0000000${digit}`;
  return `${drawn}${checkCharacter(drawn)}`;
}
