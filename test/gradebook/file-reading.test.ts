import { describe, expect, it } from 'vitest';
import { read } from './read-csv.ts';

describe('how a file was read', () => {
  const source =
    'Student,ID,SIS Login ID,Email,Section,Certificate Eligible,Quiz 1 (4821),Final essay (4822)\n' +
    'Points Possible,,,,,,20,100\n' +
    'Ann Lee,U-71,alee,ann@example.org,Day,Y,18,85.5\n' +
    'Bob Roy,U-72,broy,bob@example.org,Day,N,,60\n' +
    'Cy Coe,U-73,ccoe,cy@mail.example,Night,Y,9,EX\n' +
    'Test Student,8,x,,Day,N,20,99\n';
  it('is summed up without what a learner has', () => {
    const { reading } = read(source);
    expect(reading).toMatchSnapshot();
    expect(JSON.stringify(reading)).not.toMatch(/Ann|Roy|example\.org|U-7|alee/u);
  });

  it('has no range of a single score', () => {
    const { reading } = read('ID,Name,Quiz 1,Final essay\n7,Ann,17,\n');
    expect(JSON.stringify(reading)).not.toContain('17');
  });
});

it.each([
  ['No learner has an e-mail address', 'ID,Name,Quiz 1,Final essay\n7,Ann,18,85\n'],
  [
    '1 learner has no e-mail address',
    'ID,Name,Email,Quiz 1,Final essay\n7,Ann,,18,85\n8,Bob,b@example.org,12,60\n',
  ],
])('says that %s, and so cannot sign in', (expected, source) => {
  expect(read(source).notices.join()).toContain(expected);
});
