/**
 * The words of learning platforms, spreadsheets and forms, by what they mean and by language. Add a word where it belongs: letter case,
 * accents, spaces, hyphens, full stops, colons and apostrophes make no difference. Within a row the surer words come first.
 */
const table = {
  // Headings of columns.
  'certificate name': {
    en: 'name on certificate, certificate name, printed name, name for certificate',
    de: 'name auf zertifikat, name auf dem zertifikat',
    fr: 'nom sur le certificat',
    es: 'nombre en el certificado',
  },
  name: {
    en: `
      full name, learner name, student name, participant name, user full name, learner, student, participant, name,
      user, attendee, candidate, candidate name, attendee name, display name, student full name, users name, fullname,
      users fullname, user fullname, student names, learner full name`,
    de: `
      vollständiger name, name vorname, vor und nachname, teilnehmer, teilnehmerin, teilnehmende, studierende,
      anzeigename, teilnehmer/in, vorname nachname, nachname vorname, ihr name, studierende/r, name des teilnehmers`,
    fr: `
      nom complet, nom et prénom, nom prénom, prénom nom, prénom et nom, étudiant, étudiante, participant, apprenant,
      nom affiché, utilisateur, nom`,
    es: `
      nombre completo, nombre y apellidos, apellidos y nombre, estudiante, alumno, participante, apellidos nombre,
      nombre y apellido, nombre`,
    pt: 'nome completo, nome e apelido, estudante, aluno, participante, nome',
    it: 'nome e cognome, cognome e nome, nome completo, studente, partecipante, nominativo, nome',
    nl: 'volledige naam, naam, student, deelnemer, cursist, weergavenaam',
    pl: 'imię i nazwisko, nazwisko i imię, student, uczestnik, nazwa',
    sv: 'fullständigt namn, namn, student, deltagare, för och efternamn',
    da: 'fulde navn, navn, deltager, studerende',
    no: 'fullt navn, navn, deltaker',
    fi: 'koko nimi, nimi, osallistuja, opiskelija',
  },
  'first name': {
    en: `
      first name, firstname, given name, given names, forename, forenames, student first name, learner first name,
      user first name, preferred first name, first, fname, first names, user name first, participant first name,
      attendee first name`,
    de: 'vorname, vornamen, rufname',
    fr: 'prénom, prénoms',
    es: 'nombre, nombres, nombre de pila',
    pt: 'primeiro nome, nome próprio, nome',
    it: 'nome',
    nl: 'voornaam, voornamen, roepnaam',
    pl: 'imię, imiona',
    sv: 'förnamn, tilltalsnamn',
    da: 'fornavn',
    fi: 'etunimi, etunimet',
  },
  'last name': {
    en: `
      last name, lastname, surname, family name, family names, surnames, student last name, learner last name, user
      last name, last, lname, user surname, student surname, learner surname, participant last name, attendee last
      name`,
    de: 'nachname, familienname, zuname, nachnamen',
    fr: 'nom de famille, nom, nom d usage, nom usuel',
    es: 'apellidos, apellido, apellido(s), apellidos(s), primer apellido, apellido paterno',
    pt: 'apelido, sobrenome, último nome, apelidos',
    it: 'cognome, cognomi',
    nl: 'achternaam, familienaam',
    pl: 'nazwisko',
    sv: 'efternamn, familjenamn',
    da: 'efternavn, etternavn',
    fi: 'sukunimi',
  },
  email: {
    en: `
      email, e mail, email address, e mail address, learner email, student email, user email, participant email,
      primary email, email id, mail, attendee email, contact email, login email, work email, emailaddress,
      student email address, learner email address, user email address, email addresses`,
    de: 'e mail adresse, email adresse, mailadresse, mail adresse, emailadresse',
    fr: `
      adresse de courriel, courriel, adresse e mail, adresse email, adresse mail, adresse électronique,
      courrier électronique, mél, mel`,
    es: 'dirección de correo, correo electrónico, dirección de correo electrónico, correo, correo e, dirección email',
    pt: 'endereço de email, endereço de e mail, correio electrónico, correio eletrónico',
    it: 'indirizzo email, indirizzo e mail, posta elettronica, indirizzo di posta elettronica',
    nl: 'e mailadres, emailadres, mailadres',
    pl: 'adres e mail, adres email, adres poczty elektronicznej, poczta',
    sv: 'e postadress, e post, epost, epostadress, mejl, mejladress',
    da: 'e mailadresse, mailadresse',
    fi: 'sähköposti, sähköpostiosoite',
  },
  id: {
    en: `
      student id, learner id, student number, id number, sis user id, sis id, orgdefinedid, org defined id,
      matriculation number, external id, external user key, student no, registration number, enrolment number,
      enrollment number, sid, candidate number, employee id, employee number, staff id, participant id, unique user
      id, user id, userid, id, username, user name, sis login id, login id, login, learner number, anonymous id,
      participant number, person id, pupil id, member id, learner reference, student reference, enrollment id`,
    de: `
      matrikelnummer, matr nr, matrikelnr, matrikel nr, id nummer, teilnehmernummer, benutzer id, anmeldename,
      benutzername, personalnummer, kennung`,
    fr: `
      numéro d étudiant, numéro étudiant, n étudiant, no étudiant, num étudiant, numéro d identification, code
      apprenant, matricule, identifiant, nom d utilisateur`,
    es: `
      número de id, número de identificación, número de estudiante, matrícula, dni, expediente, nombre de usuario,
      usuario, id de usuario`,
    pt: `
      número de aluno, número de identificação, matrícula, número mecanográfico, nome de utilizador, nome de usuário`,
    it: 'matricola, numero di matricola, codice identificativo, username, nome utente',
    nl: 'studentnummer, id nummer, leerlingnummer, gebruikersnaam, cursistnummer',
    pl: 'numer albumu, nr albumu, numer indeksu, nr indeksu, numer id, nazwa użytkownika',
    sv: 'studentnummer, id nummer, användarnamn, anställningsnummer, användar id',
    da: 'studienummer, brugernavn, studentnummer',
    fi: 'opiskelijanumero, käyttäjätunnus',
  },
  /** Ids that a form or a spreadsheet may have counted itself. */
  'counted id': {
    en: 'id, no, number, nr, response id, submission id, sr no, s no, row, user id, userid',
    de: 'nummer, lfd nr, laufende nummer',
    fr: 'numéro, n',
    es: 'número, núm',
    pl: 'lp, numer',
  },
  /** Headings of forms, whose answers are numbered. */
  'form time': {
    en: 'start time, completion time, timestamp, submitted at, submission date, response id, last modified time',
    de: 'startzeit, fertigstellungszeit, zeitstempel',
    fr: 'heure de début, heure de fin, horodateur',
    es: 'hora de inicio, hora de finalización, marca temporal',
  },
  /** Logins, which some schools fill with addresses. */
  login: {
    en: `
      sis login id, login id, login, username, user name, user, user id, userid, account, upn, user principal name,
      orgdefinedid, sis user id, student id, id`,
    de: 'anmeldename, benutzername, kennung, benutzer, benutzer id, login',
    fr: 'identifiant, nom d utilisateur, utilisateur',
    es: 'nombre de usuario, usuario',
    pt: 'nome de utilizador, nome de usuário, utilizador, usuário',
    it: 'nome utente, utente',
    nl: 'gebruikersnaam, gebruiker',
    pl: 'nazwa użytkownika, użytkownik',
    sv: 'användarnamn, användare',
  },
  course: {
    en: `
      course, course name, course title, course id, course code, course slug, course number, class name, training,
      training title, module name, product, content title, course full name, course short name, learning item, program
      title, curriculum, item title, product name, class, quiz title, quiz name, quiz, assessment, assessment name,
      activity, activity name, test name, exam, exam name, lesson, term, session, semester, run, course run, test
      title`,
    de: `
      kurs, kursname, kurstitel, lehrveranstaltung, veranstaltung, kurs id, schulung, semester, prüfung, klausur,
      testname`,
    fr: 'cours, nom du cours, intitulé du cours, formation, titre du cours',
    es: 'curso, nombre del curso, título del curso, asignatura',
    pt: 'curso, nome do curso, disciplina, título do curso',
    it: 'corso, nome del corso, titolo del corso, insegnamento',
    nl: 'cursus, cursusnaam, naam van de cursus, opleiding',
    pl: 'kurs, nazwa kursu, przedmiot, tytuł kursu',
    sv: 'kurs, kursnamn, kurstitel, utbildning',
  },
  /** Headings under which “no” means that a learner does not count. */
  'counts if yes': {
    en: `
      certificate eligible, eligible, eligible for certificate, active, is active, enrolled, is enrolled, attending,
      attended, completed, availability, course completed, available, paid, is paid, payment received, enabled,
      certificate earned, certificate eligibility, is completed, admitted, confirmed, consent, certificate, present,
      attendance confirmed, registered`,
    de: `
      zertifikat berechtigt, aktiv, teilgenommen, abgeschlossen, zugelassen, bezahlt, anwesend, angemeldet, zulassung,
      anwesenheit, zertifikat, teilnahme`,
    fr: 'actif, inscrit, présent, terminé, éligible, payé, présence, admis',
    es: 'activo, inscrito, asistió, completado, pagado, matriculado',
    pt: 'ativo, inscrito, concluído, pago, matriculado',
    it: 'attivo, iscritto, completato, pagato, presente',
    nl: 'actief, ingeschreven, voltooid, betaald, aanwezig',
    pl: 'aktywny, zapisany, ukończony, ukończono, opłacony',
    sv: 'aktiv, registrerad, slutförd, betald, närvarande',
  },
  /** Headings under which anything but “no” means that a learner does not count. */
  'counts if no': {
    en: `
      removed, removed from program, refunded, withdrawn, unenrolled, suspended, dropped, cancelled, canceled, banned,
      deleted, inactive, expired, blocked, is refunded, refund, refunded at, refund date, withdrawal date, removed at,
      date withdrawn, disabled, is suspended, is deleted, unenrolled at, drop date, deactivated, is disabled, refund
      status, unsubscribed, not attending, archived, is refund, cancelled at, canceled at, no show, removed from
      course, revoked, is withdrawn, disqualified, locked, plagiarism, academic hold, drop/withdraw, enrollment ended,
      dropped out, cancellation, unenrollment, withdrawal, removal, on hold`,
    de: `
      gesperrt, abgemeldet, storniert, erstattet, gelöscht, inaktiv, exmatrikuliert, rücktritt, austritt, abmeldung,
      stornierung, ausgetreten`,
    fr: 'suspendu, désinscrit, remboursé, annulé, supprimé, abandon',
    es: 'suspendido, dado de baja, reembolsado, cancelado, eliminado, baja',
    pt: 'suspenso, cancelado, reembolsado, removido, desistente',
    it: 'sospeso, ritirato, rimborsato, annullato, eliminato',
    nl: 'geschorst, uitgeschreven, terugbetaald, geannuleerd, verwijderd',
    pl: 'zawieszony, wypisany, zwrócono, anulowany, usunięty',
    sv: 'avstängd, avregistrerad, återbetald, inställd, borttagen, avbrott',
  },
  // Words beside an assignment's name in a heading.
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
  // Words in cells.
  excused: {
    en: 'ex, excused, exempt, exempted, excuse, exc, waived, exemption, excused absence, excuse granted, medical',
    de: 'entschuldigt, befreit, erlassen, entsch, befr, freigestellt',
    fr: 'exempté, exemptée, dispensé, dispensée, excusé, excusée, dispense, exc',
    es: 'justificado, justificada, exento, exenta, eximido, eximida, dispensado',
    pt: 'dispensado, dispensada, isento, isenta, justificado',
    it: 'giustificato, giustificata, esonerato, esonerata, esente',
    nl: 'vrijgesteld, vrijstelling, geoorloofd, vr',
    pl: 'zwolniony, zwolniona, usprawiedliwiony, usprawiedliwiona, zw',
    sv: 'befriad, undantagen, ursäktad, giltig frånvaro',
  },
  ungraded: {
    en: `
      needs grading, not graded, ungraded, not yet graded, pending, in progress, awaiting grading, awaiting marking,
      submitted, needs marking, not marked, to be graded, under review, grading, in review, incomplete, started,
      turned in, awaiting review, i, inc, tbd, tbg, draft, deferred, in grading, requires grading, ready for review,
      handed in, attempt in progress, not released, in moderation, to be confirmed, tbc, not final, to be marked, ng,
      peer review pending, late, resubmit, returned, not available yet, draft submitted, attempt submitted, needs
      grade`,
    de: `
      nicht bewertet, noch nicht bewertet, ausstehend, zu bewerten, abgegeben, in bearbeitung, bewertung nötig, in
      korrektur, unbewertet, eingereicht, bewertung erforderlich, muss bewertet werden`,
    fr: `
      non noté, à noter, en attente, nécessite évaluation, en cours, remis, pas encore noté, non évalué, à corriger, à
      évaluer, requiert évaluation`,
    es: `
      sin calificar, pendiente, necesita calificación, en curso, por calificar, no calificado, entregado, en progreso,
      requiere calificación, pendiente de calificar`,
    pt: `
      não avaliado, pendente, por avaliar, em progresso, não corrigido, precisa de avaliação, entregue, aguardando
      avaliação, necessita avaliação`,
    it: `
      da valutare, non valutato, in attesa, in corso, richiede valutazione, consegnato, da correggere, in attesa di
      valutazione`,
    nl: `
      niet beoordeeld, nog niet beoordeeld, nakijken vereist, in behandeling, ingeleverd, te beoordelen, moet worden
      beoordeeld, in uitvoering`,
    pl: `
      nieoceniony, nieoceniono, do oceny, oczekuje, wymaga oceny, w toku, przesłano, wymaga oceniania, brak oceny,
      oczekuje na ocenę`,
    sv: `
      ej bedömd, inte bedömd, väntar, behöver bedömas, pågår, inlämnad, ej rättad, kräver bedömning, ej betygsatt,
      behöver betygsättas`,
  },
  /** “N/A” and similar: not posted, not assigned or not applicable. */
  unposted: {
    en: `
      n/a, na, not applicable, not available, not assigned, not posted, unposted, hidden, muted, no grade, #n/a, not
      released, inactive, not in course`,
    de: 'nicht verfügbar, k a, entfällt',
    fr: 'n/d, s o, so, non disponible, sans objet',
    es: 'n/d, n/c, no disponible, no aplica, n c',
    nl: 'n v t, nvt, niet beschikbaar',
    pl: 'n/d, nie dotyczy',
    sv: 'ej tillämpligt, ej tillgänglig',
  },
  'not handed in': {
    en: `
      not attempted, not submitted, missing, no submission, not handed in, no attempt, not turned in, never submitted,
      not started, unsubmitted, no attempts, none submitted, not completed, did not submit, dns, never started`,
    de: 'nicht abgegeben, nicht eingereicht, fehlt, keine abgabe, nicht begonnen, kein versuch',
    fr: 'non remis, non rendu, manquant, non soumis, pas de remise, non commencé',
    es: 'no entregado, no presentado, sin entregar, faltante, no enviado, np, sin entrega, no iniciado',
    pt: 'não entregue, em falta, não submetido, não enviado, sem entrega, não iniciado',
    it: 'non consegnato, mancante, non inviato, nessuna consegna, non iniziato',
    nl: 'niet ingeleverd, ontbreekt, geen inzending, niet ingediend, niet gestart',
    pl: 'nie przesłano, nie oddano, niezłożone, nie przesłane, nie rozpoczęto',
    sv: 'ej inlämnad, inte inlämnad, saknas, ingen inlämning, ej påbörjad',
  },
  yes: {
    en: 'yes, y, true, 1, x, t',
    de: 'ja, j, wahr',
    fr: 'oui, o, vrai',
    es: 'sí, s, verdadero',
    pt: 'sim, verdadeiro',
    it: 'vero, sì',
    nl: 'ja, waar',
    pl: 'tak, prawda',
    sv: 'ja, sant',
  },
  no: {
    en: 'no, n, false, 0, f, never, none, not refunded, not withdrawn, not removed, not cancelled',
    de: 'nein, falsch',
    fr: 'non, faux',
    es: 'falso',
    pt: 'não',
    it: 'falso',
    nl: 'nee, onwaar',
    pl: 'nie, fałsz',
    sv: 'nej, falskt',
  },
  /** Headings of a learner's outcome in the course. */
  outcome: {
    en: 'final result, outcome, result, course result, passed, pass/fail, course passed, passing, pass',
    de: 'ergebnis, gesamtergebnis, kursergebnis, bestanden, kurs bestanden',
    fr: 'résultat, résultat final, admis, validé',
    es: 'resultado, resultado final, aprobado',
    pt: 'resultado, resultado final',
    it: 'esito, risultato finale',
    nl: 'resultaat, eindresultaat, geslaagd',
    pl: 'wynik końcowy, rezultat',
    sv: 'slutresultat, utfall',
  },
  /** Headings of the state of a learner or an attempt. */
  state: {
    en: `
      status, state, enrollment status, enrolment status, registration status, course status, completion status,
      participation status, learner status, student status, progress status, attempt status, order status, enrollment
      track, track, grading basis, enrollment mode, mode, membership status, subscription status, payment status,
      account status, registration state, user status, attendance status`,
    de: 'status, zustand, anmeldestatus, kursstatus',
    fr: 'statut, état, état de l inscription',
    es: 'estado, estatus, estado de la inscripción',
    pt: 'estado, situação, status',
    it: 'stato, stato iscrizione',
    nl: 'status, inschrijvingsstatus',
    pl: 'status, stan',
    sv: 'status, tillstånd',
  },
  /** States that do not have a result yet. */
  'state not final': {
    en: `
      in progress, not started, never submitted, overdue, abandoned, failed, incomplete, not completed, pending,
      invited, not passed, awaiting approval, audit, auditing, auditor, audited, left, aud, w, never attended, not
      finished`,
    de: `
      in bearbeitung, laufend, nicht begonnen, abgebrochen, überfällig, nicht bestanden, nie abgegeben, nicht
      abgeschlossen, offen`,
    fr: 'en cours, non commencé, abandonné, en retard, jamais remis, non terminé, inachevé',
    es: 'en curso, en progreso, no iniciado, abandonado, vencido, nunca enviado, no finalizado, sin terminar',
    pt: 'em curso, em andamento, não iniciado, abandonado',
    it: 'in corso, non iniziato, abbandonato',
    nl: 'bezig, niet gestart, in uitvoering, te laat',
    pl: 'w toku, nie rozpoczęto, porzucony',
    sv: 'pågår, ej påbörjad, avbruten, försenad',
  },
  /** States in which a learner does not count, under any heading. */
  'does not count': {
    en: `
      unenrolled, un enrolled, not enrolled, inactive, dropped, dropped out, withdrawn, withdrew, cancelled, canceled,
      refunded, suspended, removed, deleted, expired, not attending, deactivated, disenrolled, declined, rejected,
      transferred, not eligible, ineligible, no show, deregistered, disqualified, blocked, waitlisted, waitlist,
      banned, disabled, chargeback, partially refunded, revoked, archived, unsubscribed, terminated, concluded early,
      denied, partial refund, full refund, charged back, not active, on leave, pending removal, failed payment,
      unpaid, did not attend, failed to attend, waiting list, void, on hold, provisional, deceased, did not
      participate, transferred out, on leave of absence, access revoked, wd, locked, removed from course, dropped from
      course, refund, withdrew passing, withdrew failing`,
    de: `
      abgemeldet, inaktiv, gesperrt, storniert, zurückgetreten, erstattet, nicht teilgenommen, exmatrikuliert,
      gelöscht, abgelehnt, warteliste, nicht anwesend, gasthörer, beurlaubt, deaktiviert, nicht zugelassen,
      ausgetreten, nicht bestätigt, beurlaubung, abgebrochen, rücktritt`,
    fr: `
      désinscrit, inactif, suspendu, annulé, remboursé, absent, abandon, retiré, auditeur libre, exclu, non inscrit,
      désactivé`,
    es: `
      baja, inactivo, suspendido, cancelado, reembolsado, eliminado, no asistió, retirado, oyente, dado de baja,
      abandonó`,
    pt: 'inativo, suspenso, cancelado, reembolsado, removido, desistente, trancado, desistiu, ouvinte',
    it: 'inattivo, sospeso, annullato, rimborsato, ritirato, rimosso, non iscritto, uditore',
    nl: 'inactief, uitgeschreven, geannuleerd, terugbetaald, geschorst, niet aanwezig, gestopt, toehoorder',
    pl: 'nieaktywny, zawieszony, anulowany, wypisany, skreślony, zwrócono, usunięty, zrezygnował, wolny słuchacz',
    sv: `
      inaktiv, avregistrerad, avstängd, avbruten, återbetald, avhopp, borttagen, inställd, ej närvarande, avbrott`,
  },
  /** Roles of people who are not learners, under a heading that means “role”. */
  'other role': {
    en: `
      teacher, instructor, ta, teaching assistant, designer, observer, staff, admin, administrator, grader, course
      builder, guest, editing teacher, non editing teacher, moderator, host, co host, organizer, panelist, presenter,
      lecturer, faculty, course admin, beta tester, studentview, course tutor, teaching staff, non editing instructor`,
    de: `
      lehrende, dozent, dozentin, lehrer, lehrerin, gast, betreuer, trainer, kursleiter, kursleitung, tutor, kurs
      tutor, lehrkraft`,
    fr: 'enseignant, enseignante, formateur, formatrice, invité, professeur',
    es: 'profesor, profesora, docente, invitado',
    pt: 'professor, professora, docente, convidado',
    it: 'docente, insegnante, ospite',
    nl: 'docent, leraar, gast',
    pl: 'nauczyciel, prowadzący, gość',
    sv: 'lärare, gäst',
  },
  role: {
    en: `
      role, roles, user role, course role, member type, user type, account type, person type, participant type,
      enrollment type, enrolment type, function`,
    de: 'rolle, rollen, funktion',
    fr: 'rôle, rôles',
    es: 'rol, roles',
    pt: 'função, papel',
    it: 'ruolo, ruoli',
    nl: 'rol',
    pl: 'rola',
    sv: 'roll',
  },
  /** Between the first and the last name: “de” of “Jan de Vries”. */
  'name prefix': {
    en: 'surname prefix, last name prefix, family name prefix, name prefix',
    de: 'namenszusatz, namenszusätze, vorsatzwort, vorsatz',
    nl: 'tussenvoegsel, tussenvoegsels, voorvoegsel, voorvoegsels',
  },
  /** The second of two family names. */
  'second last name': {
    en: 'second last name, second surname, maternal surname, second family name',
    es: 'segundo apellido, apellido materno, apellido 2, apellido2',
    pt: 'segundo apelido, segundo sobrenome',
  },
  // Rows that are not learners.
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
} as const satisfies Record<string, Readonly<Record<string, string>>>;

export type Meaning = keyof typeof table;

/** A text in the form in which words are compared. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll(/[.:;°º'’‘´`*#?]+/gu, ' ')
    .replaceAll(/[\s_–-]+/gu, ' ')
    .trim();
}

const byMeaning = new Map(
  Object.entries(table).map(([meaning, languages]) => [
    meaning,
    new Map(
      Object.values(languages)
        .flatMap((words: string) => words.split(','))
        .map((word, rank) => [folded(word), rank] as const)
        .toReversed(),
    ),
  ]),
);

/** Whether a text is a word with a meaning, in any of the languages. */
export function means(text: string, meaning: Meaning): boolean {
  return rankOf(text, meaning) !== undefined;
}

/** How sure a word with a meaning is; 0 is surest, undefined no such word. */
export function rankOf(text: string, meaning: Meaning): number | undefined {
  // Longer texts are not words, and may be megabytes long.
  return text.length > 80 ? undefined : byMeaning.get(meaning)?.get(folded(text));
}
