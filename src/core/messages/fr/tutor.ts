import type { tutor as english } from '../en/tutor.ts'
import type { Translated } from '../translated.ts'

/** The tutor. */
export const tutor: Translated<typeof english> = {
  'tutor.command': 'Pose une question au tuteur sur la leçon que tu lis',
  'tutor.form': 'Demander au tuteur',
  'tutor.option.question': 'Question',
  'tutor.option.question.hint': 'Le tuteur répond d’après la leçon, avec les phrases de celle-ci',
  'tutor.about': 'Tuteur · {title}',
  'tutor.answered': 'Voici ce que dit la leçon :',
  'tutor.overview': 'En bref : {summary}',
  'tutor.unsure': 'Je ne sais pas si la leçon en parle vraiment. Le passage le plus proche :',
  'tutor.uncovered': 'Cette leçon n’en parle pas.',
  'tutor.uncovered.related': 'Cette leçon n’en parle pas. **{title}**, si.',
  'tutor.related': 'En savoir plus : **{title}**.',
  'tutor.no-lesson': 'Aucune leçon n’en parle. `/tracks` montre ce qu’il y a.',
  'tutor.simpler': 'La même chose en mots plus simples de la leçon :',
  'tutor.simpler.none': 'La leçon ne le dit pas plus simplement que ceci :',
  'tutor.simpler.around': 'La leçon ne le dit pas plus simplement. Voici ce qu’il y a autour :',
  'tutor.example': 'Par exemple, dans la leçon :',
  'tutor.example.near': 'La leçon n’en donne pas d’exemple. Ce qu’elle en dit de plus concret :',
  'tutor.example.none': 'La leçon n’en donne aucun exemple.',
  'tutor.check': '**Pour vérifier :** {question}',
  'tutor.without.budget':
    'Le budget du jour pour les réponses longues est épuisé : voici donc les phrases de la leçon elle-même.',
  'tutor.without.unavailable':
    'Le modèle de langage est injoignable pour l’instant : voici donc les phrases de la leçon elle-même.',
  'tutor.without.quiz':
    'Une question de quiz sur cette leçon est en cours : je réponds donc avec les phrases de la leçon jusqu’à ce qu’elle soit réglée.',
  'tutor.button.section': 'Ouvrir « {section} »',
  'tutor.button.again': 'Autre question',
  'tutor.button.simpler': 'Explique plus simplement',
  'tutor.button.example': 'Donne-moi un exemple',
  'tutor.button.quiz': 'Interroge-moi là-dessus',
  'tutor.button.helpful': 'Utile',
  'tutor.button.not-helpful': 'Pas utile',
  'tutor.button.person': 'Demander à quelqu’un',
  'tutor.gone':
    'Cette réponse n’est plus conservée. Repose ta question, et la nouvelle aura tous ses boutons.',

  'tutor.rated.helpful': 'Noté : elle t’a aidé. Merci.',
  'tutor.rated.not-helpful':
    'Noté : elle n’a pas aidé. « Demander à quelqu’un », juste en dessous, va plus loin.',

  'tutor.quiet':
    'D’accord : dans ce fil, je ne réponds plus que si quelqu’un me mentionne. Écris en anglais « you can talk again » quand tu veux que je revienne.',
  'tutor.talk': 'Je réponds de nouveau aux questions dans ce fil.',
  'tutor.invite':
    'Demande-moi ce que tu veux sur **{title}**. Je réponds d’après la leçon, et je le dis quand elle n’en parle pas.',

  'tutor.quiz': 'Le quiz de **{title}** s’ouvre pour la personne qui appuie, et personne d’autre ne le voit.',

  'tutor.odd.long':
    'Cela fait {length, number} caractères, et j’en prends {max, number}. Demande seulement ce que tu veux le plus savoir.',
  'tutor.odd.words':
    'Je ne comprends que les mots. Pose une question sur la leçon, par exemple : « {example} »',
  'tutor.odd.example': 'De quoi parle cette leçon ?',
  'tutor.odd.example.term': 'Que veut dire {term} ?',
  'tutor.odd.script':
    'Je n’ai rien trouvé pour cela. Je ne connais cette leçon que dans la langue où elle est écrite : essaie de poser la question avec ses mots.',

  'tutor.limit.person':
    'Je prends au plus {count, number} questions d’une même personne en dix minutes. Je reprends dans {minutes, plural, one {une minute} other {# minutes}} ; d’ici là, la leçon te reste ouverte.',
  'tutor.limit.tenant':
    'Tant de monde pose des questions ici qu’il me faut une pause. Je reprends dans {minutes, plural, one {une minute} other {# minutes}} ; d’ici là, la leçon te reste ouverte.',

  'tutor.hint.section':
    'Ton quiz sur cette leçon est en cours : voici donc un indice et non la réponse. Relis **{section}** avec la question à côté.',
  'tutor.hint.lesson':
    'Ton quiz sur cette leçon est en cours : voici donc un indice et non la réponse. Relis la leçon avec la question à côté.',
  'tutor.hint.vague':
    'Ton quiz sur cette leçon est en cours : voici donc un indice plus clair. Pars de cette phrase :',
  'tutor.hint.plain':
    'L’indice le plus clair que j’aie avant ta réponse. Ce qui découle de cette phrase, c’est à toi de le dire :',
  'tutor.hint.nothing':
    'La leçon n’a pas d’autre phrase qui aide sans répondre. Choisis ce que tu défendrais : chaque option est expliquée juste après.',
  'tutor.hint.round':
    'Une série de questions en cours en contient une là-dessus : je garde donc la réponse jusqu’à la clôture. La leçon la contient : relis-la avec la question à côté.',
  'tutor.hint.round.section':
    'Une série de questions en cours en contient une là-dessus : je garde donc la réponse jusqu’à la clôture. Relis **{section}** avec la question à côté.',
  'tutor.hint.mine-only': 'Cet indice est celui du quiz de quelqu’un d’autre. Le tien commence ici :',
  'tutor.hint.settled': 'Tu as déjà répondu à cette question.',
  'tutor.button.hint': 'Un indice plus clair',
  'tutor.button.explain': 'Montre-moi l’explication',
  'tutor.explain.private':
    'D’autres ici n’ont peut-être pas encore fait le quiz : j’explique donc la question {number, number} à toi uniquement.',
  'tutor.explain.first':
    'Fais d’abord le quiz : ensuite j’explique la question {number, number}, et toutes les autres.',

  'tutor.person.sent':
    'Envoyée à quelqu’un. Sa réponse t’arrive en message privé, ou ici avec ta prochaine commande.',
  'tutor.person.again': 'Quelqu’un a déjà cette question. Sa réponse t’arrive dès qu’il y en a une.',
  'tutor.person.nowhere':
    'Gardée pour quelqu’un. Personne n’a encore dit où vont ces questions : l’admin peut le faire, avec `/questions` dans le canal qui doit les recevoir.',
  'tutor.person.unreachable':
    'Gardée pour quelqu’un. Son canal est injoignable pour l’instant, cela peut donc prendre plus de temps.',
  'tutor.person.enough':
    'Tu as envoyé {count, number} questions à quelqu’un en une heure. Laisse le temps de répondre ; dans un moment, tu pourras en envoyer d’autres.',
  'tutor.person.title': 'Une question pour quelqu’un',
  'tutor.person.line': '**{name}** pose une question sur **{title}** ({lesson}) :',
  'tutor.person.meant': 'Il s’agit de : {meant}',
  'tutor.person.somebody': 'Quelqu’un',
  'tutor.person.answered': 'Le tuteur avait une réponse, et elle n’a pas suffi.',
  'tutor.person.unsure': 'Le tuteur ne savait pas si la leçon en parle vraiment.',
  'tutor.person.uncovered': 'Le tuteur n’a rien trouvé là-dessus dans la leçon.',
  'tutor.person.hint':
    'Le quiz de cette leçon est en cours pour cette personne : un indice lui sert mieux que la réponse.',
  'tutor.person.button': 'Répondre',
  'tutor.person.form': 'Répondre à quelqu’un',
  'tutor.person.field': 'Ta réponse',
  'tutor.person.field.hint': 'La personne qui a demandé la lit avec ton nom',
  'tutor.person.thanks':
    'Gardée pour la personne qui a écrit la leçon, et en route vers {count, plural, one {la personne qui a demandé} other {# personnes qui ont demandé}}.',
  'tutor.person.repeated': 'Cette même réponse est déjà en route.',
  'tutor.person.not-here': 'Seul quelqu’un du canal où cette question a été publiée peut y répondre.',
  'tutor.person.news':
    '**{name} a répondu à ta question sur {title}.** Tu demandais : « {question} » La réponse : {answer}',

  'questions.command': 'Choisis où vont les questions posées à quelqu’un',
  'questions.option.to': 'oui ou non',
  'questions.option.to.hint':
    'oui : les questions pour quelqu’un arrivent ici ; non : elles ne vont nulle part',
  'questions.option.to.on': 'oui',
  'questions.option.to.off': 'non',
  'questions.admin':
    'Seul quelqu’un qui gère ce serveur ou cet espace de travail peut choisir où vont les questions.',
  'questions.title': 'Questions pour quelqu’un',
  'questions.on':
    'Désormais, les questions pour quelqu’un arrivent ici. Chacune a un bouton pour y répondre.',
  'questions.on.waiting':
    'Désormais, les questions pour quelqu’un arrivent ici. {count, plural, one {Une question qui attendait est publiée.} other {# questions qui attendaient sont publiées.}}',
  'questions.off':
    'Les questions pour quelqu’un ne vont plus nulle part. Elles sont gardées, et publiées quand quelqu’un choisit un canal.',
  'questions.here': 'Les questions pour quelqu’un arrivent dans ce canal.',
  'questions.elsewhere': 'Les questions pour quelqu’un vont dans un autre canal.',
  'questions.operator':
    'Les questions pour quelqu’un vont là où la personne qui héberge Homeroom lit les signalements, parce que personne n’a choisi de canal.',
  'questions.nowhere': 'Les questions pour quelqu’un ne vont nulle part : personne n’a choisi de canal.',
  'questions.button.here': 'Les recevoir ici',
  'questions.button.stop': 'Ne plus les envoyer',
  'news.more': 'Ce que tu as demandé vient ensuite.',
  'news.button.on': 'Continuer',
}
