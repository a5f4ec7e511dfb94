import type { drill as english } from '../en/drill.ts'
import type { Translated } from '../translated.ts'

/** A team's drills. */
export const drill: Translated<typeof english> = {
  'drill.command': 'Programme les questions quotidiennes de ce canal, et suis-les',
  'drill.option.do': 'que faire',
  'drill.option.do.hint': 'nouveau : en créer un ; liste : les entraînements qui existent',
  'drill.option.do.new': 'nouveau',
  'drill.option.do.list': 'liste',

  'drill.post.title': 'Entraînement du jour',
  'drill.post.context': '{date} · heures de {zone}',
  'drill.post.what':
    '{count, plural, one {Une question} other {# questions}}, environ {minutes, plural, one {une minute} other {# minutes}}, ouvert jusqu’à {closes}.',
  'drill.post.private':
    'Tu réponds en privé, et le premier choix compte. Les réponses paraissent ici à la clôture.',
  'drill.post.taken':
    '{count, plural, =0 {Personne n’a encore participé.} one {Une personne a participé.} other {# personnes ont participé.}}',
  'drill.post.button': 'Participer',
  'drill.post.closed':
    'Terminé. {count, plural, =0 {Personne n’a participé cette fois.} one {Une personne a participé.} other {# personnes ont participé.}} Tu peux encore répondre pour apprendre ; cela ne compte pas pour le classement.',
  'drill.post.late': 'Répondre pour apprendre',

  'drill.reveal.title': 'Les réponses',
  'drill.reveal.taken':
    '{count, plural, one {**Une** personne a participé.} other {**#** personnes ont participé.}}',
  'drill.reveal.streak': '**{count, number}** entraînements de suite avec au moins une personne.',
  'drill.reveal.question': '**{number, number}.** {question}',
  'drill.reveal.right': 'Bonne réponse : **{letter}**  {option}',
  'drill.reveal.count': '{letter} {count, number}',
  'drill.reveal.alt': 'Combien de personnes ont répondu juste. {bars}',
  'drill.reveal.named': 'Au classement, avec leur accord : {names}',
  'drill.reveal.name': '{name} {right, number} sur {size, number}',
  'drill.reveal.named.more': 'et {count, number} de plus',
  'drill.reveal.reread': 'À relire :',
  'drill.chart.question': 'Question {number, number}',
  'drill.chart.right': '{right, number} sur {answered, number}',

  'drill.naming.ask': 'Faut-il te nommer au classement de cette équipe quand un entraînement se termine ?',
  'drill.naming.yes': 'Oui, me nommer',
  'drill.naming.no': 'Non, jamais',
  'drill.naming.is.yes': 'Ton nom figure au classement quand un entraînement se termine.',
  'drill.naming.is.no': 'Ton nom ne figure pas au classement.',
  'drill.naming.change.no': 'Ne plus me nommer',
  'drill.naming.change.yes': 'Me nommer',

  'drill.many': 'Ce canal a déjà {count, number} entraînements, et il n’en prend pas plus.',
  'drill.list.title': 'Entraînements',
  'drill.list.none':
    'Pas encore d’entraînement ici. Un entraînement pose quelques questions à ce canal les jours que tu choisis ; chaque personne répond en privé.',
  'drill.list.here': 'Dans ce canal :',
  'drill.list.elsewhere': 'Dans d’autres canaux :',
  'drill.list.choose': 'Ouvrir un entraînement',
  'drill.list.option': '{at} {days}',
  'drill.list.option.next': '{scope}, prochain {next}',
  'drill.list.option.paused': '{scope}, en pause',
  'drill.button.new': 'Nouvel entraînement',
  'drill.button.list': 'Tous les entraînements',

  'drill.view.title': 'Entraînement de {at}',
  'drill.view.days': 'Jours',
  'drill.view.at': 'Ouvre',
  'drill.view.at.value': '{at} {zone}',
  'drill.view.lasts': 'Ferme',
  'drill.view.lasts.value': 'après {lasts}, à {closes}',
  'drill.view.scope': 'Demande',
  'drill.view.scope.value': '{size, plural, one {une question} other {# questions}} : {scope}',
  'drill.view.names': 'Noms',
  'drill.view.names.yes': 'au classement, pour les personnes d’accord',
  'drill.view.names.no': 'personne n’est nommé',
  'drill.view.holidays': 'Sans entraînement',
  'drill.view.holidays.none': 'aucune date',
  'drill.view.next': 'Prochain',
  'drill.view.state': 'État',
  'drill.view.state.paused': 'en pause',
  'drill.view.state.retry': 'la dernière publication a échoué ; nouvel essai {at}',
  'drill.view.never': 'jamais : les dates libres prennent tous les jours',
  'drill.hours': '{hours, plural, one {une heure} other {# heures}}',
  'drill.minutes': '{minutes, plural, one {une minute} other {# minutes}}',
  'drill.day.mon': 'lun.',
  'drill.day.tue': 'mar.',
  'drill.day.wed': 'mer.',
  'drill.day.thu': 'jeu.',
  'drill.day.fri': 'ven.',
  'drill.day.sat': 'sam.',
  'drill.day.sun': 'dim.',
  'drill.days.daily': 'tous les jours',
  'drill.days.weekdays': 'du lundi au vendredi',
  'drill.scope.all': 'toutes les leçons',
  'drill.scope.forgetting': 'ce que cette équipe va oublier',
  'drill.scope.gone': 'des leçons qui n’existent plus',
  'drill.scope.lessons': '{count, plural, one {la leçon {title}} other {# leçons}}',

  'drill.form.new': 'Nouvel entraînement',
  'drill.form.edit': 'Modifier',
  'drill.form.at': 'Heure',
  'drill.form.at.hint': '09:00, dans le fuseau ci-dessous. Vide : sans changement',
  'drill.form.days': 'Jours',
  'drill.form.days.hint': 'En anglais : weekdays, daily, ou mon, wed, fri',
  'drill.form.zone': 'Fuseau horaire',
  'drill.form.zone.hint': 'Europe/Paris, ou une ville. Vide : le tien',
  'drill.form.lasts': 'Ouvert jusqu’à quand, ou combien de temps',
  'drill.form.lasts.hint': '17:00, ou en anglais : 8 hours, 45 minutes',
  'drill.form.holidays': 'Dates sans entraînement',
  'drill.form.holidays.hint': '2026-12-25, 2027-01-01',
  'drill.form.lessons': 'Leçons',
  'drill.form.lessons.hint': 'Leurs titres ou ids, un par ligne ou séparés par des virgules',
  'drill.form.button': 'Heure et jours',

  'drill.draft.title': 'Un nouvel entraînement',
  'drill.draft.title.edit': 'L’entraînement, modifié',
  'drill.draft.unsaved': 'Pas encore enregistré. Ses trois prochaines fois seraient :',
  'drill.draft.scope': 'Quelles leçons',
  'drill.draft.scope.some': 'Des leçons que je nomme',
  'drill.draft.size': 'Combien de questions',
  'drill.draft.size.option': '{size, plural, one {Une question} other {# questions}}',
  'drill.draft.names.on': 'Nommer les personnes d’accord',
  'drill.draft.names.off': 'Ne nommer personne',
  'drill.draft.save': 'Enregistrer',
  'drill.draft.gone':
    'Ce brouillon n’est plus conservé, ou il est déjà enregistré. `/drill` montre les entraînements.',
  'drill.draft.never': 'Avec ces dates libres, l’entraînement ne viendrait jamais. Retires-en une d’abord.',
  'drill.saved': 'Enregistré. Prochaine fois dans ce canal : {next}.',

  'drill.button.pause': 'Mettre en pause',
  'drill.button.resume': 'Reprendre',
  'drill.button.edit': 'Modifier',
  'drill.button.now': 'Lancer maintenant',
  'drill.button.skip': 'Sauter demain',
  'drill.button.unskip': 'Ne pas sauter demain',
  'drill.button.delete': 'Supprimer',
  'drill.button.delete.sure': 'Le supprimer',
  'drill.button.keep': 'Le garder',
  'drill.paused': 'En pause. Rien n’est publié tant que personne ne le reprend.',
  'drill.resumed': 'Repris.',
  'drill.running': 'En route vers le canal.',
  'drill.ran': 'L’entraînement du jour est déjà publié ; il y en a un par date.',
  'drill.ran.dropped':
    'L’entraînement du jour n’a pas pu être publié, et il y en a un par date. Le prochain vient comme prévu.',
  'drill.skipped': 'Demain, {date}, il n’y a pas d’entraînement.',
  'drill.skipped.anyway': 'Demain, {date}, il n’y en avait pas de toute façon.',
  'drill.unskipped': 'Demain, {date}, l’entraînement vient comme prévu.',
  'drill.delete.sure': 'Supprimer cet entraînement ? Ses réponses restent aux personnes qui les ont données.',
  'drill.deleted': 'Supprimé. Ce que chaque personne a répondu lui reste.',
  'drill.gone': 'Cet entraînement n’existe plus. `/drill` montre ceux qui existent.',
  'drill.unreadable':
    'Les réglages enregistrés de cet entraînement sont illisibles. Appuie sur **Modifier** et enregistre-le de nouveau.',
  'drill.not-yours':
    'Seule la personne qui a créé cet entraînement, ou quelqu’un qui gère ce serveur ou cet espace de travail, peut faire cela.',
  'drill.bad.time': '{label} : « {typed} » n’est pas une heure du jour. Voulais-tu dire **{nearest}** ?',
  'drill.bad.days':
    '{label} : « {typed} » ne sont pas des jours de la semaine. Voulais-tu dire **{nearest}** ?',
  'drill.bad.zone':
    '{label} : « {typed} » n’est pas un fuseau horaire que je connais. Voulais-tu dire **{nearest}** ?',
  'drill.bad.lasts':
    '{label} : « {typed} » n’est pas une fin que je comprends. Écris une heure comme **17:00**, ou en anglais **8 hours** ; de 5 minutes à 24 heures.',
  'drill.bad.dates':
    '{label} : « {typed} » contient une date qui n’existe pas. Voulais-tu dire **{nearest}** ? Les dates s’écrivent 2026-12-25.',
  'drill.bad.many-dates':
    '{label} : {count, number} dates, c’est plus qu’un entraînement n’en garde ; il y a de la place pour {max, number}.',
  'drill.bad.lesson': 'Aucune leçon ne s’appelle « {typed} ». Voulais-tu dire **{nearest}** ?',
  'drill.bad.no-lesson': 'Aucune leçon ne s’appelle « {typed} ». `/lesson` les trouve par leurs mots.',
  'drill.bad.again': 'Réessayer',

  'drill.told.unreadable':
    'Ton entraînement de {at} ({zone}) est en pause : ses réglages enregistrés sont illisibles. Ouvre `/drill`, appuie sur **Modifier** et enregistre-le de nouveau.',
  'drill.told.dropped':
    '{count, plural, one {L’entraînement de {at} ({zone}) du {date} n’a pas été publié} other {# entraînements de {at} ({zone}), jusqu’au {date}, n’ont pas été publiés}} : Homeroom ne tournait pas, et plus de deux heures de retard, c’est trop. Le prochain vient comme prévu ; `/drill` en lance un maintenant.',
  'drill.told.missed':
    '{count, plural, one {Un entraînement} other {# entraînements}} de {at} ({zone}) d’avant le {date} {count, plural, one {n’a pas été publié} other {n’ont pas été publiés}}, parce que Homeroom ne tournait pas. Le plus récent est publié maintenant.',
  'drill.told.failed':
    'L’entraînement de {at} ({zone}) du {date} n’a pas pu être publié pendant deux heures, malgré mes essais. Le prochain vient comme prévu ; s’il échoue aussi, préviens la personne qui héberge Homeroom.',
  'drill.told.no-questions':
    'L’entraînement de {at} ({zone}) n’avait rien à demander : ses leçons n’ont pas de quiz, ou n’existent plus. `/drill` change les leçons où il puise.',
  'drill.told.no-posting':
    'L’entraînement de {at} ({zone}) n’a pas pu être publié : je n’ai pas le droit d’écrire dans son canal. Accorde-y à Homeroom « Envoyer des messages » et « Voir le salon ». Je continue d’essayer ; l’entraînement reste.',
  'drill.told.no-threads':
    'L’entraînement de {at} ({zone}) n’a pas pu être publié : il manque à Homeroom une permission dans son canal. Je continue d’essayer ; l’entraînement reste.',
  'drill.told.not-in-channel':
    'L’entraînement de {at} ({zone}) n’a pas pu être publié : je ne suis pas dans son canal. Invites-y Homeroom. Je continue d’essayer ; l’entraînement reste.',
  'drill.told.archived':
    'L’entraînement de {at} ({zone}) n’a pas pu être publié : son canal est archivé. Désarchive-le, ou supprime l’entraînement avec `/drill`. D’ici là, l’entraînement reste.',
  'drill.told.gone':
    'L’entraînement de {at} ({zone}) n’a pas pu être publié : son canal n’existe plus. Crées-en un dans un autre canal avec `/drill`, et supprime celui-ci.',
  'drill.told.closed-dm':
    'L’entraînement de {at} ({zone}) n’a pas pu être publié : les messages privés sont fermés à Homeroom. Crée-le plutôt dans un canal.',
}
