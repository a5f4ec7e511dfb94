import type { board as english } from '../en/board.ts'
import type { Translated } from '../translated.ts'

/** The leaderboard of a server or workspace. */
export const board: Translated<typeof english> = {
  'board.command': 'Qui a combien de points ici : cette semaine, ce mois-ci ou depuis le début',
  'board.option.period': 'période',
  'board.option.period.hint': 'Par défaut : cette semaine',
  'board.period.week': 'Cette semaine',
  'board.period.month': 'Ce mois-ci',
  'board.period.all': 'Depuis le début',
  'board.period.reset': 'Repartir de zéro, pour qui gère ce lieu',
  'board.title': 'Classement',
  'board.context.dates': '{period} : du {from} au {to}',
  'board.context.since': '{period}, depuis le {from}',
  'board.points': '{points, plural, one {un point} other {{points, number} points}}',
  'board.line': '**{place, number}**  {name} : {points}',
  'board.more': '{count, plural, one {et encore une personne} other {et encore {count, number} personnes}}',
  'board.you': '**Toi :** place {place, number} sur {people, number}, {points}.',
  'board.you.alone': '**Toi :** {points}.',
  'board.you.unshown': '**Toi :** {points}. Personne d’autre ne les voit, parce que tu n’apparais pas ici.',
  'board.you.none': '**Toi :** pas encore de points.',
  'board.few':
    'Pas encore de classement : il commence avec trois personnes qui ont des points ici et ne sont pas masquées. À moins, il n’y aurait pas de comparaison.',
  'board.counts':
    'Un point par question répondue juste ici du premier coup : dans un quiz quand tu la rencontres pour la première fois, dans un entraînement avant sa clôture, dans un quiz en direct.',
  'board.who':
    'Toute personne qui répond ici figure au classement, sous son nom, jusqu’à ce qu’elle se masque dans ses paramètres. Une semaine va du lundi au dimanche selon la date de chaque personne ; laquelle c’est dépend de {zone}.',
  'board.button.settings': 'Mes paramètres',
  'board.direct': 'Un classement appartient à un serveur. Demande-le là-bas.',
  'board.reset.ask':
    '**Repartir de zéro pour ce classement ?** Les points de tout le monde ici reviennent à rien, pour la semaine, le mois et depuis le début, et une question de quiz déjà rencontrée ne donne pas de second point. Les réponses, les scores, les séries, les révisions et les rapports restent tels quels. On ne peut pas revenir en arrière.',
  'board.reset.yes': 'Repartir de zéro',
  'board.reset.no': 'Le garder',
  'board.reset.done':
    'Le classement repart de zéro. Les points comptent dès maintenant ; rien d’autre n’a changé.',
  'board.reset.admin':
    'Seul quelqu’un qui gère ce serveur ou cet espace de travail peut faire repartir son classement de zéro.',
}
