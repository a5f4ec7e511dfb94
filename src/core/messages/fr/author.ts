import type { author as english } from '../en/author.ts'
import type { Translated } from '../translated.ts'

/** A team's own lessons. */
export const author: Translated<typeof english> = {
  'author.command': 'Ajouter et gérer vos propres leçons, pour ce serveur ou cet espace de travail seul',
  'author.admin':
    'Seule une personne qui gère ce serveur ou cet espace de travail peut modifier ses propres leçons.',
  'author.direct': 'Une leçon à vous appartient à un serveur : utilisez-y `/author`.',
  'author.too-many':
    '{count, plural, one {Un fichier est arrivé} other {# fichiers sont arrivés}} en une heure, et je n’en prends pas plus. Il y aura de nouveau de la place dans {minutes, plural, one {une minute} other {# minutes}}.',
  'author.full':
    'Il y a {count, number} leçons à vous, et il ne peut pas y en avoir plus. Apportez plutôt une nouvelle version de l’une d’elles.',
  'author.gone': 'Cette version n’est plus là ; un fichier plus récent a pris sa place.',
  'author.unreadable':
    'Cette version a été vérifiée par un Homeroom plus ancien et a maintenant des défauts. Remettez-la.',
  'author.track': 'Votre équipe',
  'author.title': 'Vos propres leçons',
  'author.intro':
    'Remettez un fichier Markdown. Vous voyez ce qui ne va pas et à quoi il ressemble ; une fois publié, tout le monde ici peut le lire, et personne ailleurs.',
  'author.choose': 'Gérer une leçon',
  'author.state':
    '{state, select, published {Publiée, version {version, number}} withdrawn {Retirée} other {Pas encore publiée}}',
  'author.versions': 'Voir une version',
  'author.version': 'Version {version, number}',
  'author.version.about':
    '{state, select, shown {Celle que l’on lit} draft {Pas encore publiée} other {Une précédente}}, du {at, date, medium}',
  'author.button.upload': 'Remettre un fichier',
  'author.button.list': 'Toutes nos leçons',
  'author.button.manage': 'La gérer',
  'author.button.preview': 'Aperçu',
  'author.button.page': 'Première page',
  'author.button.question': 'Première question',
  'author.button.publish': 'Publier',
  'author.button.withdraw': 'Retirer',
  'author.button.restore': 'La montrer de nouveau',
  'author.button.read': 'La lire',
  'author.form': 'Une leçon à vous',
  'author.form.file': 'Fichier Markdown',
  'author.form.file.hint':
    'Avec id, title, summary, track et module en tête, comme dans le guide des auteurs',
  'author.faults.title': 'Pas encore publiable',
  'author.faults':
    '{count, plural, one {Une chose ne va pas} other {# choses ne vont pas}}. Corrigez le fichier et remettez-le.',
  'author.fault': '**Ligne {line, number}.** {reason}',
  'author.faults.more':
    '{count, plural, one {Une autre n’est pas montrée} other {# autres ne sont pas montrées}} ici.',
  'author.remarks.title': 'Vérifiée : {title}',
  'author.remarks':
    'Elle peut être publiée. {count, plural, one {Une chose mérite} other {# choses méritent}} un second regard.',
  'author.preview': 'Aperçu de la version {version, number} · vous seul(e) le voyez',
  'author.published':
    '**{title}** est publiée : tout le monde ici la trouve dans `/lesson`, et personne ailleurs.',
  'author.withdrawn':
    'Personne ne trouve plus **{title}**. Les résultats restent, et un quiz commencé peut être terminé.',
  'author.restored': '**{title}** est de retour, avec toute la progression.',
}
