import type { Vocabulary } from './vocabulary.ts';

/** Words by which a row is known that is no learner’s. */
export const rowWords = {
  /** A row with these words may hold either the best results or the maxima. */
  'best or possible': {
    en: 'max, maximum, points, marks, pts, score, grade, maximum value',
    de: 'punkte, maximum, maximal',
    fr: 'maximum, points, sur',
    es: 'máximo, puntos',
    pt: 'máximo, pontos',
    it: 'massimo, punti',
    nl: 'maximum, punten',
    pl: 'maksimum, punkty',
    sv: 'maximum, poäng',
  },
  'test account': {
    en: `
      test student, student test, test user, user test, demo student, student demo, preview user, user preview,
      preview student, student preview, student view, view student, test learner, learner test, demo learner,
      demo user, user demo, learner demo, test account, demo account, test participant, participant test, test test,
      dummy student, sample student, fake student, student fake, student sample, student dummy, dummy user,
      example student, test pupil, teststudent, testuser, demostudent, account test, test candidate, candidate test,
      demo participant, practice student`,
    de: `
      teststudent, testnutzer, test teilnehmer, test studierende, testteilnehmer, testbenutzer, test nutzer,
      test benutzer, teilnehmer test, benutzer test, teststudentin, muster student`,
    fr: `
      étudiant test, test étudiant, utilisateur test, apprenant test, compte test, étudiant de test, élève test,
      étudiant fictif, participant test`,
    es: `
      estudiante de prueba, usuario de prueba, alumno de prueba, estudiante prueba, alumno prueba, prueba estudiante,
      usuario prueba, prueba alumno, cuenta de prueba`,
    pt: `
      aluno teste, estudante de teste, utilizador teste, usuário teste, aluno de teste, estudante teste, teste aluno,
      usuário de teste, utilizador de teste`,
    it: 'studente di prova, studente prova, utente di prova, studente test, utente prova, prova studente, utente test',
    nl: 'teststudent, test deelnemer, testgebruiker, testcursist, test gebruiker, testdeelnemer, proefstudent',
    pl: 'student testowy, testowy student, użytkownik testowy, uczestnik testowy, testowy użytkownik, konto testowe',
    sv: 'teststudent, testanvändare, testdeltagare, test deltagare, test användare',
    da: 'teststuderende, testbruger',
    fi: 'testiopiskelija, testikäyttäjä, opiskelija testi',
  },
  statistic: {
    en: `
      average, mean, class average, overall average, median, class median, class mean, standard deviation, std dev,
      stdev, avg, course average, std deviation, variance, class max, class min, class maximum, class minimum, max,
      maximum, min, minimum, highest, lowest, highest score, lowest score, high score, low score, total, totals, sum,
      count, number of grades, average score, mean score, section average, group average, overall, high, low, weight,
      weights, weighting, summary, grand total, number of students, averages, sd, mode, range, class total, group
      mean, max score, min score, date, due date, grading period, category, assignment type, n, quartile, statistics,
      total students, end of file, student count, students, class avg, average grade, average points, grade average,
      mean grade, avg score, course mean, total records, records, exported on, overall mean, overall avg, item
      average, section mean, section avg`,
    de: `
      durchschnitt, mittelwert, gesamtdurchschnitt, median, summe, gesamt, anzahl, standardabweichung, höchster wert,
      niedrigster wert, kursdurchschnitt, klassendurchschnitt, maximalwert, minimalwert, gewichtung, bester,
      schlechtester, schnitt, gruppendurchschnitt, datum, ø, mittel, notendurchschnitt, klassenschnitt, mittlere
      punktzahl`,
    fr: `
      moyenne, moyenne générale, moyenne de la classe, médiane, somme, effectif, écart type, moyenne du groupe,
      moyenne globale, note minimale, pondération, coefficient, note la plus haute, moyenne classe, date`,
    es: `
      promedio, media, promedio general, mediana, suma, promedio de la clase, media de la clase, desviación estándar,
      mínimo, promedio grupal, ponderación, fecha, promedio global`,
    pt: 'média, média geral, média da turma, mediana, soma, desvio padrão, mínimo, peso, data, contagem',
    it: `
      media, media generale, media della classe, mediana, somma, totale, deviazione standard, minimo, media
      complessiva, media classe, peso`,
    nl: `
      gemiddelde, klasgemiddelde, groepsgemiddelde, algemeen gemiddelde, mediaan, som, totaal, aantal,
      standaarddeviatie, hoogste, laagste, datum, weging`,
    pl: `
      średnia, średnia ogólna, średnia grupy, mediana, suma, razem, odchylenie standardowe, liczba, najwyższy,
      najniższy, średnia klasy, minimum, waga, data`,
    sv: `
      medel, medelvärde, genomsnitt, klassens medel, median, summa, totalt, antal, standardavvikelse, högsta, lägsta,
      klassmedel, kursmedel, snitt, vikt, medelpoäng`,
    da: 'gennemsnit, gjennomsnitt, sum',
    fi: 'keskiarvo, mediaani, summa, yhteensä',
  },
  /** Cells of rows that describe how a platform shows scores. */
  posting: {
    en: 'manual posting, muted, automatic posting, hidden, not posted, posted, read only, unmuted, posting policy',
    de: 'manuelle veröffentlichung, stummgeschaltet, schreibgeschützt',
    fr: 'publication manuelle, en sourdine, lecture seule, muet',
    es: 'publicación manual, silenciado, solo lectura',
    pt: 'publicação manual, silenciado, somente leitura, silenciada',
    it: 'pubblicazione manuale, silenziato, sola lettura',
    nl: 'handmatig plaatsen, gedempt, alleen lezen, handmatige publicatie',
    pl: 'publikowanie ręczne, wyciszone, tylko do odczytu',
    sv: 'manuell publicering, tystad, läs endast, dämpad, manuell anslagning',
  },
} as const satisfies Vocabulary;
