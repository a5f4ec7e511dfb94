import type { author as english } from '../en/author.ts'
import type { Translated } from '../translated.ts'

/** A team's own lessons. */
export const author: Translated<typeof english> = {
  'author.command': 'Ajoute et gère des leçons maison, pour ce serveur ou cet espace de travail uniquement',
  'author.admin':
    'Seul quelqu’un qui gère ce serveur ou cet espace de travail peut modifier ses leçons maison.',
  'author.direct': 'Une leçon maison appartient à un serveur : utilise `/author` là-bas.',
  'author.too-many':
    '{count, plural, one {Un fichier est arrivé} other {# fichiers sont arrivés}} en une heure, et je n’en prends pas plus. Il y aura de nouveau de la place dans {minutes, plural, one {une minute} other {# minutes}}.',
  'author.full':
    'Il y a {count, number} leçons maison, et il ne peut pas y en avoir plus. Apporte plutôt une nouvelle version de l’une d’elles.',
  'author.gone': 'Cette version n’existe plus ; un fichier plus récent l’a remplacée.',
  'author.unreadable':
    'Cette version a été vérifiée par un Homeroom plus ancien et a maintenant des défauts. Envoie-la de nouveau.',

  'author.track': 'Ton équipe',
  'author.title': 'Leçons maison',
  'author.intro':
    'Envoie un fichier Markdown. Tu vois ce qui ne va pas et à quoi il ressemble ; une fois publié, tout le monde ici peut le lire, et personne ailleurs.',
  'author.choose': 'Gérer une leçon',
  'author.state':
    '{state, select, published {Publiée, version {version, number}} withdrawn {Retirée} other {Pas encore publiée}}',
  'author.versions': 'Regarder une version',
  'author.version': 'Version {version, number}',
  'author.version.about':
    '{state, select, shown {Celle qu’on lit} draft {Pas encore publiée} other {Une version antérieure}}, du {at, date, medium}',
  'author.button.upload': 'Envoyer un fichier',
  'author.button.list': 'Toutes nos leçons',
  'author.button.manage': 'La gérer',
  'author.button.preview': 'Aperçu',
  'author.button.page': 'Première page',
  'author.button.question': 'Première question',
  'author.button.publish': 'Publier',
  'author.button.withdraw': 'Retirer',
  'author.button.restore': 'La remettre',
  'author.button.read': 'La lire',
  'author.form': 'Une leçon maison',
  'author.form.file': 'Fichier Markdown',
  'author.form.file.hint': 'Avec id, title, summary, track et module en tête, comme dans le guide d’écriture',

  'author.faults.title': 'Pas encore publiable',
  'author.faults':
    '{count, plural, one {Une chose ne va pas.} other {# choses ne vont pas.}} Corrige le fichier et envoie-le de nouveau.',
  'author.fault': '**Ligne {line, number}.** {reason}',
  'author.faults.more':
    '{count, plural, one {Une autre n’est pas montrée ici.} other {# autres ne sont pas montrées ici.}}',
  'author.remarks.title': 'Vérifié : {title}',
  'author.remarks':
    'On peut publier. {count, plural, one {Une chose mérite} other {# choses méritent}} un second regard.',
  'author.preview': 'Aperçu de la version {version, number} · personne d’autre ne le voit',
  'author.published':
    '**{title}** est en ligne : tout le monde ici la trouve avec `/lesson`, et personne ailleurs.',
  'author.withdrawn':
    'Plus personne ne trouve **{title}**. Les scores restent, et un quiz déjà commencé peut être terminé.',
  'author.restored': '**{title}** est de retour, avec toute la progression faite dedans.',
  'author.button.figures': 'Comment ça se passe',
  'author.figures.title': 'Comment ça se passe : {title}',
  'author.figures.few':
    'Moins de cinq personnes l’ont ouverte ici. Les chiffres commencent à cinq, pour que personne n’y soit reconnaissable.',
  'author.figures.read':
    '{read, plural, one {Une personne l’a ouverte} other {# personnes l’ont ouverte}} ici ; jusqu’au bout : {finished, number}.',
  'author.figures.question':
    '**{question}** Au premier essai, {right, number} sur {answers, number} ont trouvé.',
  'author.figures.question.missed':
    '**{question}** Au premier essai, {right, number} sur {answers, number} ont trouvé. L’erreur la plus choisie : « {wrong} » ({people, number}).',
  'author.figures.unanswered':
    '{count, plural, one {Une question a} other {# questions ont}} moins de cinq réponses.',
  'author.figures.report': '**Signalée : {question}** {what}',
  'author.figures.gap':
    '**Demandé, et pas couvert :** « {question} » ({count, plural, one {une fois} other {# fois}})',
}
