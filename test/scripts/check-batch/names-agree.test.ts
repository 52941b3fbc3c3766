import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesAgree, type Agreement } from '../../../src/scripts/check-batch/names-agree.ts';

const cases: Readonly<Record<Agreement, readonly (readonly [string, string, string])[]>> = {
  yes: [
    ['case and spaces', 'Ada Lovelace', 'ada  LOVELACE'],
    ['the last name first', 'Lovelace, Ada', 'Ada Lovelace'],
    ['accents as marks of their own', 'Zoe\u0301', 'Zo\u00e9'],
    ['another apostrophe', "Ka'iulani", 'Kaʻiulani'],
    ['a typewriter’s apostrophe', 'Niamh O´Brien', 'Niamh O’Brien'],
    ['no apostrophe', 'Niamh OBrien', 'Niamh O’Brien'],
    ['capitals of Turkish', 'IŞIL İNCE', 'Işıl İnce'],
    ['capitals of Turkish by software that does not know it', 'ALI IŞIK', 'Ali Işık'],
    ['vowel marks of Arabic', 'محمد بن إدريس', 'مُحَمَّد بن إِدْرِيس'],
    ['points of Hebrew', 'דוד', 'דָּוִד'],
    ['a long Arabic word', 'محمـــد', 'محمد'],
    ['joiners', 'علی\u200cرضا', 'علیرضا'],
    ['variation selectors', '葛\u{e0100}城 花', '葛城 花'],
    ['a compatible form of a letter', '\ufa46 花', '\u6e1a 花'],
    ['full-width letters', 'Ａｄａ', 'Ada'],
    ['a capital ß', 'JOHANNA GROẞ', 'Johanna Groß'],
    ['final sigma', 'ΓΙΏΡΓΟΣ', 'Γιώργος'],
    ['no space between', '陳 映蓁', '陳映蓁'],
    ['a hyphen', 'Anne-Marie Lee', 'Lee, Annemarie'],
    ['ordinals of Spanish', 'Mª José Nº Ferrán', 'Mª José Nº Ferrán'],
    ['marks that cannot be seen', 'Ada\u200e Love\u00adlace', 'Ada Lovelace'],
  ],
  nearly: [
    ['accents of Vietnamese are missing', 'Nguyen Thi My Duyen', 'Nguyễn Thị Mỹ Duyên'],
    ['accents of Turkish are missing', 'Isil Ince', 'Işıl İnce'],
    ['strokes are missing', 'Lukasz Zolc', 'Łukasz Żółć'],
    ['ss for ß', 'Johanna Gross', 'JOHANNA GROẞ'],
    ['ue for ü', 'Juergen Mueller', 'Jürgen Müller'],
    ['u for ü', 'Jurgen Muller', 'Jürgen Müller'],
    ['aa for å', 'Haakon Aas', 'Håkon Ås'],
    ['accents of Greek capitals are missing', 'ΓΙΩΡΓΟΣ', 'Γιώργος'],
    ['a letter of another keyboard', 'علی', 'علي'],
    ['an initial more', 'Marisol A. Quintanilla', 'Marisol Quintanilla'],
    ['an initial for a middle name', 'Ada K. Lovelace', 'Ada King Lovelace'],
    ['an initial for a first name', 'M. Quintanilla', 'Marisol Quintanilla'],
    ['no middle name', 'Ada Lovelace', 'Ada King Lovelace'],
    ['one last name of two', 'Marisol Quintanilla', 'Marisol Quintanilla Vega'],
    ['no middle name, the last name first', 'Lovelace Ada', 'Ada King Lovelace'],
    ['a title', 'Dr. Ada Lovelace', 'Ada Lovelace'],
    ['titles', 'Frau Prof. Dr. Ada Lovelace', 'Ada Lovelace'],
    ['another title', 'Mr Ada Lovelace', 'Dr Ada Lovelace'],
    ['a degree', 'Ada Lovelace, PhD', 'Ada Lovelace'],
    ['a title before a single name', 'Mr Suharto', 'Suharto'],
    ['a title, and accents are missing', 'Dr Jose Muller', 'José Müller'],
  ],
  no: [
    ['another first name', 'Ann Lee', 'Anna Lee'],
    ['another last name', 'Ada Lovelace', 'Ada Byron'],
    ['another person', 'Petra Impostor', 'Petra Voss'],
    ['no last name', 'Ada', 'Ada Lovelace'],
    ['another initial', 'B. Lovelace', 'Ada Lovelace'],
    ['initials alone', 'A. L.', 'Ada Lovelace'],
    ['a title alone', 'Dr Lee', 'Ann Lee'],
    ['another middle name and a missing last name', 'Ada King', 'Ada Lovelace'],
    ['vowel signs of Hindi are letters', 'राम', 'रीमा'],
    ['voiced letters of Japanese are others', 'たかた', 'たがた'],
    ['one letter is a name in Chinese', '李 明', '李華 明遠'],
    ['another script', 'Ada', '李'],
    ['two names of one form', 'Groß Maier', 'Gros Maier'],
    ['signs alone', '…', '…'],
  ],
};

describe.each(Object.entries(cases))('names agree: %s', (expected, rows) => {
  it.each(rows)('%s', (_, one, other) => {
    expect([namesAgree(one, other), namesAgree(other, one)]).toEqual([expected, expected]);
  });
});

const name = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((words) => words.join(' '))
  .filter((text) => /[a-z]/iu.test(text));

it('a name agrees with itself, and the order of two names says nothing', () => {
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(namesAgree(one, one)).toBe('yes');
      expect(namesAgree(one, other)).toBe(namesAgree(other, one));
    }),
  );
});
