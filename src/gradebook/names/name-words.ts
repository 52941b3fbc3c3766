/*
 * Words found in a name that are not part of it, in lower case. To support another language, add its words to these lists; nothing else.
 * A word that is also a person’s name is not listed, unless the list applies only in brackets.
 */

/** Placeholders for the second name of people who have one, in systems that require two. */
export const standIns: readonly string[] = [
  // Abbreviations, and what forms and programs write for nothing
  ...['fnu', 'lnu', 'nfn', 'nln', 'nmn', 'n/a', 'n.a', 'tba', 'tbd', 'null', 'undefined'],
  // English
  ...['none', 'unknown', 'unnamed', 'anonymous', 'missing', 'empty', 'not known'],
  ...['guest user', 'prefer not to say', 'former student', 'john doe', 'jane doe', 'first last'],
  ...['not given', 'not provided', 'not available', 'not applicable', 'deleted user'],
  ...['name', 'first name', 'last name', 'family name', 'given name', 'surname', 'no name'],
  ...['no first name', 'no last name', 'no family name', 'no given name', 'no surname'],
  ...['without first name', 'without last name', 'without family name', 'without name'],
  ...['firstname', 'lastname', 'no firstname', 'no lastname', 'without surname'],
  // German
  ...['unbekannt', 'anonym', 'k.a', 'k. a', 'keine angabe', 'kein name', 'kein nachname'],
  ...['kein vorname', 'ohne name', 'ohne namen', 'ohne nachnamen', 'ohne vornamen', 'entfällt'],
  ...['nachname', 'vorname', 'max mustermann', 'erika mustermann'],
  // French
  ...['inconnu', 'inconnue', 'anonyme', 'sans nom', 'sans prénom', 'non renseigné', 'néant'],
  ...['aucun', 'prénom'],
  // Spanish and Portuguese
  ...['desconocido', 'desconocida', 'sin nombre', 'sin apellido', 'sin apellidos', 'no aplica'],
  ...['ninguno', 'anónimo', 'anónima', 'apellido', 'apellidos', 'desconhecido', 'desconhecida'],
  ...['sem nome', 'sem sobrenome', 'não informado', 'não se aplica', 'sobrenome'],
  // Italian
  ...['sconosciuto', 'sconosciuta', 'senza nome', 'senza cognome', 'cognome', 'non noto'],
  // Dutch and Scandinavian
  ...['onbekend', 'geen achternaam', 'achternaam', 'ukendt', 'ukjent', 'okänd'],
  // Finnish, Polish, Czech, Turkish
  ...['tuntematon', 'nieznany', 'nieznana', 'brak nazwiska', 'nie dotyczy', 'neznámý'],
  ...['bilinmiyor', 'soyadı yok'],
  // Russian and Ukrainian
  ...['неизвестно', 'неизвестный', 'неизвестная', 'нет', 'без фамилии', 'невідомо', 'немає'],
  // Indonesian and Vietnamese
  ...['tidak ada', 'tanpa nama', 'không có', 'không rõ'],
  // Arabic, Hebrew, Hindi
  ...['غير معروف', 'لا يوجد', 'לא ידוע', 'अज्ञात'],
  // Chinese, Japanese, Korean
  ...['无', '無', '未知', '不详', '不詳', '匿名', 'なし', '無し', '不明', '없음', '미상', '모름'],
];

/** Pronouns as people write them after their names: alone in brackets, or several with strokes between them. */
export const pronouns: readonly string[] = [
  // English
  ...['she', 'her', 'hers', 'he', 'him', 'his', 'they', 'them', 'their', 'theirs', 'it', 'its'],
  ...['ze', 'zir', 'hir', 'hirs', 'xe', 'xem', 'xyr', 'ey', 'em', 'fae', 'faer', 'any', 'all'],
  ...['any pronouns', 'all pronouns', 'no pronouns', 'ask me', 'use my name'],
  // German
  ...['sie', 'ihr', 'ihre', 'er', 'ihm', 'ihn', 'sein', 'seine', 'dey', 'deren', 'denen', 'xier'],
  ...['keine pronomen'],
  // French
  ...['elle', 'elles', 'il', 'ils', 'lui', 'iel', 'iels', 'ellui', 'ielle', 'la', 'le'],
  // Spanish and Portuguese
  ...['ella', 'ellas', 'él', 'el', 'ellos', 'ele', 'ela', 'dele', 'dela', 'elu', 'delu', 'eles'],
  // Italian, Catalan
  ...['lei', 'loro', 'ell'],
  // Dutch
  ...['zij', 'haar', 'hij', 'hem', 'zijn', 'hen', 'hun', 'die', 'diens'],
  // Scandinavian and Finnish
  ...['hon', 'henne', 'hennes', 'han', 'honom', 'hans', 'hun', 'hende', 'ham', 'de', 'dem'],
  ...['hen', 'hän'],
  // Polish, Russian, Ukrainian
  ...['ona', 'jej', 'on', 'jego', 'oni', 'ich', 'ono', 'она', 'её', 'он', 'его', 'они', 'вона'],
  // Chinese and Japanese
  ...['她', '他', '彼女', '彼'],
];

/** Roles of a person in a course or a meeting. Recognised in brackets, or after a dash; “(ja)” and “(TA)” count, “(Ja)” is a name. */
export const roles: readonly string[] = [
  // English
  ...['host', 'co-host', 'cohost', 'guest', 'external', 'ext', 'ext.', 'unverified', 'presenter'],
  ...['organizer', 'organiser', 'attendee', 'participant', 'panelist', 'panellist', 'moderator'],
  ...['teacher', 'student', 'learner', 'instructor', 'tutor', 'ta', 'teaching assistant', 'staff'],
  ...['facilitator', 'mentor', 'trainer', 'interpreter', 'observer', 'auditor', 'auditing'],
  ...['audit', 'admin', 'administrator', 'pending', 'invited', 'active', 'me', 'you'],
  // German
  ...['gast', 'extern', 'externe', 'gastgeber', 'gastgeberin', 'lehrer', 'lehrerin', 'dozent'],
  ...['dozentin', 'studentin', 'studierende', 'teilnehmer', 'teilnehmerin', 'ich'],
  // French
  ...['invité', 'invitée', 'hôte', 'étudiant', 'étudiante', 'enseignant', 'enseignante'],
  ...['professeur', 'animateur', 'animatrice', 'moi', 'vous'],
  // Spanish and Portuguese
  ...['invitado', 'invitada', 'anfitrión', 'anfitriona', 'externo', 'externa', 'alumno'],
  ...['alumna', 'estudiante', 'profesor', 'profesora', 'docente', 'yo', 'convidado', 'convidada'],
  ...['anfitrião', 'anfitriã', 'aluno', 'aluna', 'estudante', 'professor', 'professora', 'eu'],
  // Italian
  ...['ospite', 'esterno', 'esterna', 'studente', 'studentessa', 'io'],
  // Dutch and Scandinavian
  ...['docent', 'deelnemer', 'ik', 'gäst', 'gæst', 'gjest', 'ekstern', 'värd', 'vært', 'lärare'],
  ...['lærer', 'jag', 'jeg'],
  // Polish, Turkish, Russian, Ukrainian
  ...['gość', 'gospodarz', 'studentka', 'uczeń', 'nauczyciel', 'ja', 'misafir', 'öğrenci'],
  ...['гость', 'организатор', 'студент', 'студентка', 'преподаватель', 'я', 'гість'],
  // Arabic, Indonesian
  ...['ضيف', 'طالب', 'طالبة', 'tamu', 'siswa'],
  // Chinese, Japanese, Korean
  ...['主持人', '访客', '訪客', '来宾', '學生', '学生', '老师', '老師', '我', 'ゲスト', 'ホスト'],
  ...['自分', '게스트', '호스트', '학생', '나'],
];

/** Words before a number in the names of an anonymised file. */
export const pseudonyms: readonly string[] = [
  ...['student', 'learner', 'participant', 'teilnehmer', 'étudiant', 'alumno', 'aluno'],
];

/** States of an account. */
export const accountStates: readonly string[] = [
  // English
  ...['inactive', 'deactive', 'inactivated', 'deactivated', 'suspended', 'disabled', 'deleted'],
  ...['archived', 'withdrawn', 'dropped', 'duplicate', 'do not use', 'old account'],
  ...['new account', 'second account'],
  // German
  ...['inaktiv', 'deaktiviert', 'gesperrt', 'gelöscht', 'abgemeldet', 'altes konto'],
  // French
  ...['inactif', 'désactivé', 'désactivée', 'suspendu', 'suspendue', 'supprimé', 'supprimée'],
  // Spanish and Portuguese
  ...['inactivo', 'inactiva', 'desactivado', 'desactivada', 'suspendido', 'suspendida'],
  ...['eliminado', 'eliminada', 'inativo', 'inativa', 'desativado', 'desativada'],
  // Italian, Dutch, Polish, Russian
  ...['inattivo', 'inattiva', 'disattivato', 'disattivata', 'inactief', 'verwijderd'],
  ...['nieaktywny', 'nieaktywna', 'неактивен', 'удалён', 'удален'],
];

/** Suffixes that belong to a name, with or without full stops: neither a first name nor a family name. */
export const suffixes: readonly string[] = [
  ...['jr', 'sr', 'jnr', 'snr', 'esq', 'ii', 'iii', 'iv', '2nd', '3rd', '4th', 'phd'],
];

/** Words in capitals in any name: degrees, orders, and “Md” for Mohammed. */
export const customaryCapitals: readonly string[] = [
  ...['md', 'dds', 'dvm', 'mba', 'cpa', 'rn', 'llm', 'llb', 'obe', 'mbe', 'cbe', 'ofm'],
];

/** Devices that meeting tools name a guest after. */
export const devices: readonly string[] = [
  ...['iphone', 'ipad', 'ipod', 'macbook', 'imac', 'mac mini', 'chromebook', 'android', 'laptop'],
  ...['galaxy s', 'galaxy a', 'galaxy m', 'galaxy note', 'galaxy tab', 'galaxy z', 'samsung'],
  ...['redmi', 'huawei', 'oneplus', 'google pixel', 'windows pc', 'desktop', 'zoom user'],
];
