import type { live as english } from '../en/live.ts'
import type { Translated } from '../translated.ts'

/** Live quizzes. */
export const live: Translated<typeof english> = {
  'live.command':
    'Un quiz en direct pour ce canal : question par question, des points pour répondre juste et vite',
  'live.option.lesson': 'leçon',
  'live.option.lesson.hint': 'Sur une leçon ; sans elle, sur ce qu’il est bon de rafraîchir ici',
  'live.option.questions': 'questions',
  'live.option.questions.hint': 'Combien ; 5 par défaut',
  'live.option.questions.5': '5',
  'live.option.questions.10': '10',
  'live.direct':
    'Un quiz en direct a besoin d’un canal avec du monde. Lance-le là-bas avec `/live` ; pour toi, il y a `/quiz` et `/review`.',
  'live.no-questions': '**{title}** n’a pas de quiz. Nomme une autre leçon, ou aucune.',
  'live.no-questions.any': 'Aucune leçon n’a encore de quiz : il n’y a donc rien à demander.',
  'live.running': 'Un quiz en direct est déjà en cours dans ce canal.',
  'live.running.host': 'Ton quiz en direct est déjà en cours dans ce canal.',
  'live.host.lobby':
    'Le quiz en direct est dans le canal. Il commence dans 30 secondes, ou quand tu appuies sur **Commencer**. Tu peux jouer aussi : appuie là-bas sur **Participer**.',
  'live.host.started': 'Il a commencé.',
  'live.host.stopped': 'Arrêté. Les réponses données comptent pour apprendre.',
  'live.host.over': 'Ce quiz en direct est terminé.',
  'live.not-yours':
    'Seule la personne qui a lancé ce quiz en direct, ou quelqu’un qui gère ce serveur ou cet espace de travail, peut faire cela.',
  'live.button.join': 'Participer',
  'live.button.start': 'Commencer',
  'live.button.stop': 'Arrêter',
  'live.button.place': 'Ma place',
  'live.button.result': 'Mon résultat',
  'live.button.unnamed': 'Jouer sans nom',
  'live.button.named': 'Afficher mon nom',

  'live.context': 'Quiz en direct',
  'live.context.result': 'Quiz en direct · {topic}',
  'live.context.question': 'Quiz en direct · question {number, number} sur {size, number}',
  'live.title': '{count, plural, one {# question} other {# questions}} sur « {topic} »',
  'live.title.mixed': '{count, plural, one {# question} other {# questions}} de plusieurs leçons',
  'live.lobby.soon': 'Début dans **{seconds, number} secondes**.',
  'live.lobby.now': 'Début maintenant.',
  'live.lobby.how':
    'Une question à la fois, 20 secondes chacune. Appuie sur une lettre ; le premier choix compte. Une bonne réponse donne des points, et une réponse rapide davantage.',
  'live.lobby.joined':
    '{count, plural, =0 {Personne ne participe encore.} one {Participe : {names}} other {Participent : {names}}}',
  'live.names.more': '{names} et {count, number} de plus',
  'live.begun': 'C’est commencé : les questions arrivent en dessous, une à la fois.',
  'live.unnamed': 'quelqu’un',
  'live.unnamed.many': '{count, plural, one {une personne} other {# personnes}} sans nom',
  'live.asking.left':
    '{players, plural, =0 {} one {**{answered, number} sur {players, number}** a répondu · } other {**{answered, number} sur {players, number}** ont répondu · }}encore {seconds, number} secondes environ',
  'live.asking.up':
    '{players, plural, =0 {} one {**{answered, number} sur {players, number}** a répondu · } other {**{answered, number} sur {players, number}** ont répondu · }}temps écoulé',
  'live.right': 'La réponse est **{letter}** : {option}',
  'live.right.count':
    '{answered, plural, =0 {Personne n’a répondu.} one {Réponse juste : {right, number} sur {answered, number}.} other {Réponses justes : {right, number} sur {answered, number}.}}',
  'live.standing': '**Classement provisoire**',
  'live.standing.line': '{place, selectordinal, one {#er} other {#e}} {name} · **{points, number}**',
  'live.standing.more': 'et encore {count, plural, one {une personne} other {# personnes}}',
  'live.standing.next': 'La question suivante arrive dans un instant.',
  'live.standing.last': 'C’était la dernière. Le résultat arrive dans un instant.',
  'live.over.finished': 'Ce quiz en direct est terminé. Le résultat est en dessous.',
  'live.over.nobody':
    'Personne n’a participé : ce quiz en direct n’a donc pas commencé. `/live` en lance un autre.',
  'live.over.stopped': 'Ce quiz en direct a été arrêté.',
  'live.over.quiet': 'Ce quiz en direct a pris fin, parce que plus personne ne répondait.',
  'live.over.lost':
    'Ce quiz en direct a pris fin, parce que Homeroom s’est absenté quelques minutes. `/live` en lance un autre.',
  'live.over.refused': 'Ce quiz en direct est terminé.',

  'live.podium': 'Le résultat',
  'live.podium.stopped': 'Il a été arrêté après {count, plural, one {# question} other {# questions}}.',
  'live.podium.quiet':
    'Il a pris fin après {count, plural, one {# question} other {# questions}}, parce que plus personne ne répondait.',
  'live.podium.lost':
    'Il a pris fin après {count, plural, one {# question} other {# questions}}, parce que Homeroom s’est absenté quelques minutes.',
  'live.podium.line':
    '**{place, selectordinal, one {#er} other {#e}} {name}** · {points, plural, one {# point} other {# points}}, {right, number} {right, plural, one {juste} other {justes}}',
  'live.podium.rest': '{place, selectordinal, one {#er} other {#e}} {name} · {points, number}',
  'live.podium.missed': 'La plus ratée : {question} La réponse est **{letter}** : {option}',

  'live.joined.named':
    'Tu participes. Ton nom s’affiche dans ce canal : **{name}** ; tu peux aussi jouer sans nom.',
  'live.joined.unnamed': 'Tu participes en tant que « quelqu’un » : ton nom n’est pas affiché.',
  'live.joined.settings':
    'Tu participes en tant que « quelqu’un » : selon tes `/settings`, aucune publication ne te nomme.',
  'live.joined.again.named': 'Tu participes déjà, avec ce nom : **{name}**.',
  'live.joined.again.unnamed': 'Tu participes déjà, en tant que « quelqu’un » : ton nom n’est pas affiché.',
  'live.joined.lobby': 'La première question arrive dans le canal dans un instant.',
  'live.joined.asking': 'Une question est ouverte dans le canal : appuie là-bas sur une lettre.',
  'live.locked': 'C’est noté : **{letter}**. La réponse arrive quand le temps est écoulé.',
  'live.locked.before':
    'Tu as choisi **{letter}**, et le premier choix compte. La réponse arrive quand le temps est écoulé.',
  'live.time-up': 'Le temps était écoulé : cela ne compte donc pas.',
  'live.not-begun': 'Cette question n’est pas encore posée.',
  'live.over': 'Ce quiz en direct est terminé.',
  'live.elsewhere': 'Ce quiz en direct appartient à un autre serveur ou espace de travail.',
  'live.place':
    'Tu es **{place, selectordinal, one {#er} other {#e}}** sur {players, number}, avec **{points, number}** points. {right, number} sur {asked, number} justes.',
  'live.place.none': 'Aucune question n’est encore terminée : il n’y a donc pas de places.',
  'live.place.outside': 'Tu ne joues pas à celui-ci. Appuie sur une lettre sous une question, et tu joues.',
  'live.place.outside.over': 'Tu n’as pas joué à celui-ci. `/live` en lance un autre.',
  'live.result.missed': 'À revoir :',
  'live.result.line': '✗ {question} La réponse est **{letter}** : {option}',
  'live.result.all': 'Rien à revoir.',

  'live.refused.no-posting':
    'Je n’ai pas le droit d’écrire ici : il n’y a donc pas de quiz en direct. Une personne qui gère ce canal peut accorder « Envoyer des messages » à Homeroom ; relance-le ensuite.',
  'live.refused.no-threads':
    'Je n’ai pas le droit d’écrire ici : il n’y a donc pas de quiz en direct. Une personne qui gère ce canal peut accorder « Envoyer des messages dans les fils » à Homeroom ; relance-le ensuite.',
  'live.refused.not-in-channel':
    'Je ne suis pas encore dans ce canal : il n’y a donc pas de quiz en direct. Toute personne qui y est peut inviter Homeroom ; relance-le ensuite.',
  'live.refused.archived':
    'Ce canal est archivé : il n’y a donc pas de quiz en direct. Lance-le dans un autre.',
  'live.refused.gone': 'Ce canal n’existe plus : il n’y a donc pas de quiz en direct.',
  'live.refused.closed-dm':
    'Je ne peux pas écrire ici : il n’y a donc pas de quiz en direct. Lance-le dans un canal.',
  'live.told.no-posting':
    'Ton quiz en direct a pris fin plus tôt : je n’ai plus le droit d’écrire dans son canal. Une personne qui le gère peut accorder « Envoyer des messages » à Homeroom ; `/live` en lance ensuite un autre. Les réponses données sont conservées.',
  'live.told.no-threads':
    'Ton quiz en direct a pris fin plus tôt : je n’ai plus le droit d’écrire dans son canal. Une personne qui le gère peut accorder « Envoyer des messages dans les fils » à Homeroom ; `/live` en lance ensuite un autre. Les réponses données sont conservées.',
  'live.told.not-in-channel':
    'Ton quiz en direct a pris fin plus tôt : je ne suis plus dans son canal. Toute personne qui y est peut inviter Homeroom ; `/live` en lance ensuite un autre. Les réponses données sont conservées.',
  'live.told.archived':
    'Ton quiz en direct a pris fin plus tôt : son canal a été archivé. `/live` en lance un dans un autre canal. Les réponses données sont conservées.',
  'live.told.gone':
    'Ton quiz en direct a pris fin plus tôt : son message ou son canal a été supprimé. `/live` en lance un autre. Les réponses données sont conservées.',
  'live.told.closed-dm':
    'Ton quiz en direct a pris fin plus tôt : je ne peux plus y écrire. `/live` en lance un dans un canal. Les réponses données sont conservées.',
}
