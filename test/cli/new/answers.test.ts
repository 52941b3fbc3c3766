import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyQuestion } from '../../../src/cli/new/questions.ts';
import { answers, asOptions, newCheckout, newDesk, noGit } from './new-desk.ts';

let checkout = '';
beforeAll(async () => {
  checkout = await newCheckout();
});
afterAll(() => rm(path.dirname(checkout), { recursive: true, force: true }));

describe('without a terminal', () => {
  it('every missing option is listed', async () => {
    const desk = newDesk(checkout);
    const { exitCode, err } = await desk.run([desk.folder]);
    expect(err).toMatchInlineSnapshot(`
      "There is no terminal to ask on. These options are missing:
        --institution <name>  Institution: its name, as printed on certificates
        --institution-url <address>  Institution: its web address
        --url <address>  Site: its own address, such as https://certificates.your-domain.org or https://your-name.netlify.app
        --contact <e-mail>  Site: the e-mail address for questions about a certificate; it is published
        --course <title>  Course: its title, as printed on certificates
        --summary <sentence>  Course: what it is about, in one sentence
        --outcomes <list>  Course: what a learner can do afterwards (separate several with ;)
        --topics <list>  Course: its topics (separate several with ;)
        --instructor <name>  Course: the name of the person who signs its certificates
        --start <day>  Session: its first day, as YYYY-MM-DD
        --end <day>  Session: its last day, as YYYY-MM-DD; certificates are issued from this day on
        --hours <number>  Session: hours of work a week, such as 4 or 3-5
      "
    `);
    expect(exitCode).toBe(2);
    expect(existsSync(desk.folder)).toBe(false);
  });

  it('every answer that is refused is listed, with the remedy', async () => {
    const desk = newDesk(checkout);
    const wrong = {
      url: 'http://certificates.lakeside-college.org',
      contact: 'the registry',
      'time-zone': 'Europe/Wien',
      graded: 'Essays 40; Final examination 50',
      start: '2026-02-30',
      hours: 'a few',
    };
    const { exitCode, err } = await desk.run([desk.folder, ...asOptions({ ...answers, ...wrong })]);
    expect(err).toMatchInlineSnapshot(`
      "--url: The address begins with https://.
      --contact: \`contact.email\` is the text “the registry”, which does not fit here. Write the e-mail address where an employer or a learner can ask about a certificate.
      --time-zone: \`timeZone\` is “Europe/Wien”, which is not a time zone. Write a time zone’s name, for example Europe/London. Did you mean Europe/Kiev?
      --graded: The weights of the assignments add up to 90, not to 100. Correct the weights.
      --start: \`start\` is “2026-02-30”, a day that does not exist. Write a day of the calendar as year-month-day, for example 2026-05-01.
      --hours: \`workload.hoursPerWeek.from\` should be a number above 0 and up to 80, but it is the text “a few”. Write a number above 0 and up to 80.
      "
    `);
    expect(exitCode).toBe(2);
    expect(existsSync(desk.folder)).toBe(false);
  });
});

describe('on a terminal', () => {
  it('asks in order, offers what follows, and asks again until an answer is good', async () => {
    const desk = newDesk(checkout);
    const typed = new Map(Object.entries(answers));
    const ends = ['2026-02-01', '2026-03-29'];
    let asked = '';
    const { exitCode, err } = await desk.run([desk.folder, '--subject', 'Business'], {
      isInteractive: true,
      git: noGit,
      ask: (question) => {
        asked += `${question}\n`;
        const { option } = everyQuestion.find(({ asks }) => question.startsWith(asks))!;
        return Promise.resolve(option === 'end' ? ends.shift() : (typed.get(option) ?? ''));
      },
    });
    expect(exitCode).toBe(0);
    expect(asked).toMatchSnapshot('questions');
    expect(err).toContain('The session ends on 2026-02-01, before it starts');
    const { content } = await desk.load();
    expect(content?.site).toMatchObject({
      name: 'Lakeside Open College Certificates',
      timeZone: 'Europe/Vienna',
    });
  });

  it('writes nothing where the input ends', async () => {
    const desk = newDesk(checkout);
    const { exitCode, err } = await desk.run([desk.folder], {
      isInteractive: true,
      ask: () => Promise.resolve(undefined),
    });
    expect([exitCode, err]).toEqual([1, expect.stringContaining('Nothing was written.')]);
    expect(existsSync(desk.folder)).toBe(false);
  });
});
