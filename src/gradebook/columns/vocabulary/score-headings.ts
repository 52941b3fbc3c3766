import type { Vocabulary } from './vocabulary.ts';

/** Words beside an assignment’s name in the heading of a column. */
export const scoreHeadings = {
  points: {
    en: 'real, points, points grade, score, grade, marks, point, raw score, total score, numeric',
    de: 'punkte, punktzahl, reell, bewertung',
    fr: 'points, brut, réel, note, brute',
    es: 'puntos, real, puntuación, calificación, puntaje',
    pt: 'pontos, real, valor, pontuação, nota',
    it: 'punti, reale, punteggio, voto',
    nl: 'punten, reëel, cijfer, echt',
    pl: 'punkty, rzeczywiste, wynik, rzeczywista, ocena',
    sv: 'poäng, reell, verkligt, resultat',
  },
  percent: {
    en: 'percentage, percent, %, pct, score %, grade %, in %, percentage grade',
    de: 'prozentsatz, prozent, prozentual, prozentwert',
    fr: 'pourcentage, pour cent',
    es: 'porcentaje, porcentual, por ciento',
    pt: 'percentagem, porcentagem, percentual',
    it: 'percentuale, percento',
    nl: 'percentage, procent',
    pl: 'procent, procenty, procentowo, procentowa, wartość procentowa',
    sv: 'procent, procentandel, procentsats',
  },
  letter: {
    en: `
      letter, letter grade, symbol, scheme symbol, symbol grade, grade symbol, text, complete/incomplete, grade scheme,
      text grade, schema`,
    de: 'buchstabe, note als buchstabe, symbol, buchstabennote',
    fr: 'lettre, lettres',
    es: 'letra, letras',
    pt: 'letra, letras, carta',
    it: 'lettera, lettere',
    nl: 'letter',
    pl: 'litera, literowo, literowa',
    sv: 'bokstav, bokstavsbetyg',
  },
  /** The mean of the parts of an assignment, which is the assignment's own score. */
  mean: {
    en: 'avg, average, mean, total',
    de: 'durchschnitt, mittelwert',
    fr: 'moyenne',
    es: 'promedio, media',
    it: 'media',
    nl: 'gemiddelde',
    pl: 'średnia',
    sv: 'medel, medelvärde',
  },
  earned: {
    en: 'earned, points earned, earned points, achieved, received, numerator',
    de: 'erreicht, erreichte punkte',
    fr: 'obtenu, points obtenus',
    es: 'obtenido, obtenidos, puntos obtenidos',
    nl: 'behaald, behaalde punten',
  },
  /** Columns and rows that state what a perfect result is worth. */
  possible: {
    en: `
      points possible, total pts, possible, possible points, max points, maximum points, out of, max score, maximum score, total
      possible, maximum possible, highest possible, max, maximum, max marks, maximum marks, total points, total marks,
      max grade, maximum grade, points out of, points available, available points, full marks, max pts, total possible
      points, denominator, max possible, possible score, max possible score, maximum possible score, max possible
      points, pts possible, marks available, available marks, max mark, maximum mark, worth, points total, total
      questions, of questions, number of questions, maximal, maximum points possible, total points possible, marks out
      of, maximum attainable score, attainable points, max points possible, max total, highest possible score,
      possible marks, out of possible, max pts possible, max mark possible, score max`,
    de: `
      maximalpunktzahl, max punkte, maximale punkte, höchstpunktzahl, mögliche punkte, erreichbare punkte, maximale
      punktzahl, max punktzahl, punkte möglich, maximalwert, punktemaximum, maximal erreichbare punktzahl, erreichbare
      punktzahl, höchstpunkte, punkte max, gesamtpunktzahl, mögliche punktzahl, maximal, von, maximale bewertung, max
      bewertung, höchste bewertung, maximale note, max note, gesamtpunkte, maximal erreichbare punkte, bestmögliche
      punktzahl`,
    fr: `
      points possibles, note maximale, barème, maximum, points max, sur, total possible, note max, total de points,
      nombre total de points, points totaux, max, points maximum, note maximum`,
    es: `
      puntos posibles, puntuación máxima, calificación máxima, nota máxima, máximo, puntos máximos, puntaje máximo,
      puntos max, puntos totales, máx, máxima, total de puntos, nota max`,
    pt: `
      pontos possíveis, nota máxima, pontuação máxima, máximo, pontos máximos, cotação, pontos totais, total de
      pontos, pontuação max, nota max`,
    it: `
      punti possibili, punteggio massimo, voto massimo, massimo, punti max, punteggio max, punti totali, punti massimi`,
    nl: `
      mogelijke punten, maximale punten, maximumscore, te behalen punten, maximum aantal punten, punten mogelijk, max
      punten, max score, totaal aantal punten, maximumpunten, max`,
    pl: `
      możliwe punkty, maksymalna liczba punktów, maks punktów, maksimum, punkty możliwe, liczba punktów do zdobycia,
      max punktów, możliwa liczba punktów, maks punkty, maks, maksymalnie, maks pkt, suma punktów`,
    sv: `
      möjliga poäng, maxpoäng, högsta poäng, maximal poäng, maximalt, poäng max, max poäng, totalpoäng, maxbetyg`,
    da: 'mulige point, maks point, mulige poeng',
    fi: 'maksimipisteet, mahdolliset pisteet, enimmäispisteet',
  },
  /** Columns that are never the score, although they have an assignment's name. */
  'no score': {
    en: `
      feedback, comment, comments, notes, note, practice, practise, hidden, draft, submission time, lateness, late,
      status, date, time, rubric, attempts, attempt, submitted, graded by, grader, unposted, weighted, weighted grade,
      due, due date, ungraded, old, mock, optional, deleted, copy, retake, resit, time taken, started, finished,
      sample, trial, bonus, extra credit, weight, rank, percentile, override`,
    de: 'rückmeldung, feedback, kommentar, übung, probe, verborgen, ausgeblendet, status, abgabezeit, nachklausur',
    fr: `
      feedback, commentaire, commentaires, entraînement, caché, masqué, rétroaction, appréciation, remarque, brouillon,
      rattrapage`,
    es: 'retroalimentación, comentario, comentarios, práctica, oculto, observaciones, borrador, recuperación',
    pt: 'feedback, comentário, comentários, prática, oculto, recuperação, rascunho',
    it: 'feedback, commento, commenti, esercitazione, nascosto, bozza, recupero',
    nl: 'feedback, opmerking, opmerkingen, oefening, verborgen, oefen, concept, herkansing',
    pl: 'informacja zwrotna, komentarz, komentarze, próbny, ukryty, ćwiczenie, poprawka',
    sv: 'återkoppling, kommentar, kommentarer, övning, dold, utkast, omprov',
  },
} as const satisfies Vocabulary;
