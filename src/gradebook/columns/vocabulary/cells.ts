import type { Vocabulary } from './vocabulary.ts';

/** Words in cells: what stands in the place of a score, and states and roles. */
export const cellWords = {
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
} as const satisfies Vocabulary;
