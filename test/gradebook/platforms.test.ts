import { describe, expect, it } from 'vitest';
import { read } from './read-csv.ts';
import { learnersOf, type Options } from './read-outcome.ts';

const lastFirst = { nameOrder: 'last-first' } as const;
const ann = '71 Ann Lee - 18 85.5';
const bob = '72 Bob Roy - 12 60';

describe('an export of a platform is understood', () => {
  it.each<[string, string, string[], Options?]>([
    [
      'Canvas with its rows and totals',
      'Student,ID,SIS User ID,SIS Login ID,Section,Quiz 1 (4821),Final essay (4822),Final Score,Final Grade\n,,,,,,Manual Posting,,\n    Points Possible,,,,,20.00,100.00,(read only),(read only)\n"Lee, Ann",9,71,alee,"Day, and Evening",18.00,85.50,86,B\n"Student, Test",8,,x,Day,20.00,99.00,99,A\n',
      [ann],
      lastFirst,
    ],
    [
      'Canvas with parts of names',
      'LastName,FirstName,ID,SIS User ID,Section,Quiz 1 (4821),Final essay (4822)\n    Points Possible,,,,,20,100\nLee,Ann,9,71,Day,18,85.5\nStudent,Test,8,T-0,Day,20,99\n',
      [ann],
    ],
    [
      'Canvas where logins are addresses',
      'Student,ID,SIS Login ID,Quiz 1 (4821),Final essay (4822)\nPoints Possible,,,20,100\n"Lee, Ann",71,ann@example.org,18,85.5\n',
      ['71 Ann Lee ann@example.org 18 85.5'],
      lastFirst,
    ],
    [
      'Canvas with a practice quiz of the same name',
      'Student,ID,Quiz 1 (4821),Quiz 1 (practice) (4823),Final essay (4822)\nPoints Possible,,20,20,100\nAnn Lee,71,18,20,85.5\n',
      [ann],
    ],
    [
      'Moodle with per cent and feedback',
      'First name,Last name,ID number,Quiz: Quiz 1 (Percentage),Quiz: Quiz 1 (Feedback),Assignment: Final essay (Percentage),Assignment: Final essay (Feedback)\nAnn,Lee,71,90.00 %,,85.50 %,well argued\n',
      [ann],
    ],
    [
      'Moodle in German with two displays',
      'Vorname;Nachname;ID-Nummer;E-Mail-Adresse;Test: Quiz 1 (Punkte);Test: Quiz 1 (Prozentsatz);Aufgabe: Final essay (Punkte)\nAnn;Lee;71;ann@example.org;18,00;90,00 %;85,50\n',
      ['71 Ann Lee ann@example.org 18 85.5'],
    ],
    [
      'Moodle in French',
      "Prénom;Nom de famille;Numéro d'identification;Adresse de courriel;Test : Quiz 1 (Brut);Devoir : Final essay (Brut)\nAnn;Lee;71;ann@example.org;18,00;85,50\n".replaceAll(
        ' :',
        ':',
      ),
      ['71 Ann Lee ann@example.org 18 85.5'],
    ],
    [
      'Moodle in Spanish',
      'Nombre,Apellido(s),Número de ID,Dirección de correo,Cuestionario: Quiz 1 (Real),Tarea: Final essay (Real)\nAnn,Lee,71,ann@example.org,18.00,85.50\n',
      ['71 Ann Lee ann@example.org 18 85.5'],
    ],
    [
      'Moodle in Portuguese',
      'Nome,Apelido,Número de identificação,Endereço de email,Teste: Quiz 1 (Real),Tarefa: Final essay (Real)\nAnn,Lee,71,ann@example.org,18.00,85.50\n',
      ['71 Ann Lee ann@example.org 18 85.5'],
    ],
    [
      'in Italian',
      'Nome;Cognome;Matricola;Indirizzo email;Quiz 1;Final essay\nAnn;Lee;71;ann@example.org;18;85,5\n',
      ['71 Ann Lee ann@example.org 18 85.5'],
    ],
    [
      'in Dutch',
      'Voornaam;Achternaam;Studentnummer;E-mailadres;Quiz 1;Final essay\nAnn;Lee;71;ann@example.org;18;85,5\n',
      ['71 Ann Lee ann@example.org 18 85.5'],
    ],
    [
      'in Polish',
      'Imię;Nazwisko;Numer albumu;Adres e-mail;Quiz 1;Final essay\nAnn;Lee;71;ann@example.org;18;85,5\n',
      ['71 Ann Lee ann@example.org 18 85.5'],
    ],
    [
      'in Swedish',
      'Förnamn;Efternamn;Studentnummer;E-postadress;Quiz 1;Final essay\nAnn;Lee;71;ann@example.org;18;85,5\n',
      ['71 Ann Lee ann@example.org 18 85.5'],
    ],
    [
      'Blackboard',
      '\ufeff"Last Name","First Name","Username","Student ID","Availability","Weighted Total [Total Pts: up to 100 Percentage] |101","Quiz 1 [Total Pts: 20 Score] |102","Final essay [Total Pts: 100 Score] |103"\n"Lee","Ann","alee","71","Yes","87.30","18.00","85.50"\n"Roy_PreviewUser","Ann","aroy_previewuser","","Yes","9","20.00","99.00"\n',
      [ann],
    ],
    [
      'Brightspace with hashes',
      'OrgDefinedId,Username,Last Name,First Name,Quiz 1 Points Grade <Numeric MaxPoints:20 Weight:40 Category:Quizzes CategoryWeight:40>,Final essay Points Grade <Numeric MaxPoints:100>,Calculated Final Grade Numerator,End-of-Line Indicator\n#71,#ann.l,Lee,Ann,18,85.5,87,#\n',
      [ann],
    ],
    [
      'Sakai',
      'Student ID,Name,Quiz 1 [20],* Quiz 1,Final essay [100],* Final essay,# Course Grade\n71,"Lee, Ann",18,,85.5,Good,B+\n',
      [ann],
      lastFirst,
    ],
    [
      'Gradescope',
      'First Name,Last Name,SID,Quiz 1,Quiz 1 - Max Points,Quiz 1 - Submission Time,Final essay,Final essay - Max Points,Final essay - Lateness (H:M:S)\nAnn,Lee,71,18.0,20.0,2026-10-02 09:20:00 -0700,85.5,100.0,00:00:00\n',
      [ann],
    ],
    [
      'Microsoft Teams',
      'First Name,Last Name,Email Address,Quiz 1,Points,Feedback,Final essay,Points,Feedback\nAnn,Lee,ann@example.org,18,20,,85.5,100,Well done\nBob,Roy,bob@example.org,12,20,,60,100,\n',
      ['- Ann Lee ann@example.org 18 85.5', '- Bob Roy bob@example.org 12 60'],
    ],
    [
      'Open edX, whose scores are fractions',
      'Student ID,Email,Username,Name,Grade,Quiz 1,Final essay (Avg),Enrollment Track,Verification Status,Certificate Eligible\n71,ann@example.org,ann_l,Ann Lee,0.87,0.9,0.855,verified,ID Verified,Y\n72,bob@example.org,bob,Bob Roy,0.1,Not Attempted,0.125,verified,ID Verified,N\n',
      ['71 Ann Lee ann@example.org 18 85.5', '72 Bob Roy bob@example.org - 12.5'],
    ],
    [
      'LearnDash, whose names are display names',
      'user_id,name,email,course_title,Username,First_name,Last_Name,Quiz 1,Final essay\n71,annie77,ann@example.org,Trials,ann@example.org,Ann,Lee,18,85.5\n',
      ['71 Ann Lee ann@example.org 18 85.5'],
    ],
    [
      'a form, whose scores have their maximum and whose ids are row numbers',
      'ID,Start time,Email,Name,Quiz 1,Final essay\n4,10/2/26,ann@example.org,Ann Lee,18 / 20,85.5\n6,10/2/26,bob@example.org,Bob Roy,12 / 20,60\n',
      ['- Ann Lee ann@example.org 18 85.5', '- Bob Roy bob@example.org 12 60'],
    ],
    [
      'a list with row numbers',
      'No.,Name,Email,Quiz 1,Final essay\n1,Ann Lee,ann@example.org,18,85.5\n2,Bob Roy,bob@example.org,12,60\n',
      ['- Ann Lee ann@example.org 18 85.5', '- Bob Roy bob@example.org 12 60'],
    ],
    [
      'a German class list, where “Name” is the family name',
      'Matrikelnummer;Name;Vorname;Quiz 1;Final essay\n71;Lee;Ann;18;85,5\n',
      [ann],
    ],
    [
      'a list with “Name” and a part of it',
      'ID,Name,First name,Quiz 1,Final essay\n71,Ann Lee,Ann,18,85.5\n72,Bob Roy,Bob,12,60\n',
      [ann, bob],
    ],
    [
      'a list with the given name under “Name”',
      'ID,Name,Surname,Quiz 1,Final essay\n71,Ann,Lee,18,85.5\n72,Bob,Roy,12,60\n',
      [ann, bob],
    ],
    [
      'a list with a name for the certificate',
      'ID,First name,Last name,Name on certificate,Quiz 1,Final essay\n71,A.,L.,Ann Lee,18,85.5\n',
      [ann],
    ],
    [
      'lines above the headings',
      'Trials of knots\nExported,2026-10-02\n\nStudent ID,Student Name,Quiz 1,Final essay\n71,Ann Lee,18,85.5\n',
      [ann],
    ],
    [
      'lines above headings that staff map',
      'Trials of knots,,,\nWer,Was,Eins,Zwei\nAnn Lee,71,18,85.5\n',
      [ann],
      {
        map: new Map([
          ['Wer', 'name'],
          ['Was', 'id'],
          ['Eins', 'quiz-1'],
          ['Zwei', 'essay'],
        ]),
      },
    ],
    [
      'ids in what a spreadsheet writes around them',
      `ID,Name,Quiz 1,Final essay\n'71,Ann Lee,18,85.5\n"=""72""",Bob Roy,12,60\n`,
      [ann, bob],
    ],
    [
      'addresses in what mail programs write around them',
      'Name,Email,Quiz 1,Final essay\nAnn Lee,Ann Lee <ann@example.org>,18,85.5\nBob Roy,mailto:bob@example.org,12,60\n',
      ['- Ann Lee ann@example.org 18 85.5', '- Bob Roy bob@example.org 12 60'],
    ],
    [
      'rows without the surest id, by the next',
      'Last Name,First Name,Username,Student ID,Quiz 1,Final essay\nLee,Ann,ann,71,18,85.5\nRoy,Bob,72,,12,60\n',
      [ann, bob],
    ],
    [
      'a mapped column that is called as maxima are',
      'ID,Name,Total points,Final essay\n71,Ann Lee,18,85.5\n',
      [ann],
      { map: new Map([['Total points', 'quiz-1']]) },
    ],
    [
      'a mapped column of earned points beside the possible ones',
      'ID,Name,Quiz 1 (Earned),Quiz 1 (Possible),Final essay\n71,Ann Lee,18,20,85.5\n',
      [ann],
      { map: new Map([['Quiz 1 (Earned)', 'quiz-1']]) },
    ],
  ])('%s', (_what, source, learners, options) => {
    expect(learnersOf(source, options)).toEqual(learners);
  });
});

it.each([
  ['Voornaam;Tussenvoegsel;Achternaam', 'Jan;de;Vries', 'Jan de Vries'],
  ['Vorname;Namenszusatz;Nachname', 'Jan;von;Stein', 'Jan von Stein'],
  ['Nombre;Primer apellido;Segundo apellido', 'Ana;Lima;Paz', 'Ana Lima Paz'],
])('a name is whole: %s', (headings, cells, name) => {
  const { learners } = read(`ID;${headings};Quiz 1;Final essay\n7;${cells};18;85\n`);
  expect(learners.map((each) => each.name)).toEqual([name]);
});
