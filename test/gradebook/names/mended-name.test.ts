import { describe, expect, it } from 'vitest';
import { mendedName } from '../../../src/gradebook/names/mended-name.ts';
import { read } from '../read-csv.ts';

describe('a name is mended', () => {
  it.each([
    ['Siobhan O&#039;Dwyer', "Siobhan O'Dwyer"],
    ['Siobhan O&#39Dwyer', "Siobhan O'Dwyer"],
    ['Siobhan O&#x2019;Dwyer', 'Siobhan O’Dwyer'],
    ['Ren&eacute;e Roy', 'Renée Roy'],
    ['Ren&amp;eacute;e Roy', 'Renée Roy'],
    ['Zo&euml M&uumlller', 'Zoë Müller'],
    ['&#1040;&#1085;&#1085;&#1072;', 'Анна'],
    ['Lee &amp; Lee', 'Lee & Lee'],
    ['MÃ¼ller', 'Müller'],
    ['MÃƒÂ¼ller', 'Müller'],
    ['M√ºller', 'Müller'],
    ['MĂĽller RenĂ©e', 'MĂĽller Renée'],
    ['Ann Oâ€™Neil', 'Ann O’Neil'],
    ['VoilÃ\u00a0 Roy', 'Voilà Roy'],
    ['Müller SÃ¡nchez Żak', 'Müller Sánchez Żak'],
    ['РђРЅРЅР°', 'Анна'],
    ['Ð\u0090Ð½Ð½Ð°', 'Анна'],
    ['Voss, Anna (2)', 'Voss, Anna'],
    ['Voss (2), Anna', 'Voss, Anna'],
    ['Anna Voss [13] ', 'Anna Voss'],
    ['Anna (she/her) Voss', 'Anna Voss'],
    ['Anna Voss (He/Him/His)', 'Anna Voss'],
    ['Anna Voss (they)', 'Anna Voss'],
    ['Anna Voss [sie/ihr]', 'Anna Voss'],
    ['Anna Voss (elle)', 'Anna Voss'],
    ['Anna Voss (e\u0301l/ellos)', 'Anna Voss'],
    ['Anna Voss (pronouns: she/they)', 'Anna Voss'],
    ['Anna Voss she/her', 'Anna Voss'],
    ['Voss, Anna | she / her', 'Voss, Anna'],
    ['Anna Voss (Co-host, me)', 'Anna Voss'],
    ['Anna Voss (Guest) (she/her)', 'Anna Voss'],
    ['Anna Voss (TA)', 'Anna Voss'],
    ['Anna Voss (Gast)', 'Anna Voss'],
    ['安娜（主持人）', '安娜'],
    ['Anna Voss (inactive)', 'Anna Voss'],
    ['Anna Voss &#40;', 'Anna Voss &#40;'],
    ['Anna Voss (née Roy)', 'Anna Voss (née Roy)'],
    ['Anna Voss (Ella)', 'Anna Voss (Ella)'],
    ['Anna/Bo Voss', 'Anna/Bo Voss'],
  ])('%j: %j', (written, mended) => {
    expect(mendedName(written)).toBe(mended);
  });
});

it('staff see how a mended name was written, and any other oddity', () => {
  const { learners } = read(
    'ID,First name,Last name,Quiz 1,Final essay\n7,Siobhan,O&#039;Dwyer,2,2\n8,Anna,VOSS (2),2,2\n9,Bo,(2),2,2\n',
  );
  expect(learners.map(({ name, nameOddity }) => [name, nameOddity])).toEqual([
    ["Siobhan O'Dwyer", 'was written “Siobhan O&#039;Dwyer”'],
    [
      'Anna VOSS',
      'was written “Anna VOSS (2)” and has “VOSS” in capitals, which may be the family name',
    ],
    ['Bo', 'was written “Bo (2)” and has no last name'],
  ]);
});
