import type { Vocabulary } from './vocabulary.ts';

/** Headings of columns that say who a learner is, and what became of them in the course. */
export const learnerHeadings = {
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
} as const satisfies Vocabulary;
