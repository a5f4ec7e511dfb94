import type { review as english } from '../en/review.ts'
import type { Translated } from '../translated.ts'

/** Reviews, and answering in rounds. */
export const review: Translated<typeof english> = {
  'review.command': 'La révision du jour : quelques questions, choisies selon ce que tu vas oublier',
  'review.title': 'Ta révision',
  'review.question': 'Révision · question {number, number} sur {size, number}',
  'review.today': '**{count, number} aujourd’hui.** Personne d’autre ne les voit.',
  'review.left':
    '{count, plural, one {**Il en reste une** sur les {size, number} du jour.} other {**Il en reste {count, number}** sur les {size, number} du jour.}}',
  'review.done': 'La révision du jour est faite.',
  'review.line.right': '✓ {question} · {when}',
  'review.line.missed': '✗ {question} · {when}',
  'review.line.aside': '✗ {question} · mise de côté',
  'review.when':
    '{days, plural, =0 {plus tard aujourd’hui} =1 {demain} one {dans {days, number} jour} other {dans {days, number} jours}}',
  'review.comes-back': 'Quand chacune revient :',
  'review.next': 'La prochaine révision sera utile {when}.',
  'review.next.none': 'Rien ne t’attend après cela ; une nouvelle leçon apporte de nouvelles questions.',
  'review.nothing': 'Rien à réviser aujourd’hui. Ce que tu as appris revient {when}.',
  'review.nothing.ever': 'Rien à réviser. Une nouvelle leçon apporte de nouvelles questions.',
  'review.nothing.yet':
    'Rien à réviser pour l’instant : cela commence avec la première leçon que tu lis. Les questions viennent de là.',
  'review.leech':
    'Une question t’échappe toujours, elle est donc mise de côté : « {question} » (**{title}**). Lire ou poser une question à son sujet aide plus qu’un nouvel essai ; réponds-y juste dans son quiz et elle revient.',
  'review.button.start': 'Réviser',
  'review.button.lesson': 'Continuer à lire',
  'review.another': 'Cette révision appartient à quelqu’un d’autre. La tienne est à un bouton d’ici.',
  'round.drill': 'Ton entraînement',
  'round.question': 'Entraînement · question {number, number} sur {size, number}',
  'round.button.done': 'Voir le résultat',
  'round.done':
    'Enregistré. Ce que les autres ont choisi paraît dans le canal quand l’entraînement se termine.',
  'round.done.closed':
    'Enregistré dans ta progression. L’entraînement est terminé ; ses réponses sont dans le canal.',
  'round.late': 'Cet entraînement est terminé. Ta réponse compte pour apprendre, pas pour le classement.',
  'round.elsewhere': 'Cet entraînement appartient à un autre serveur ou espace de travail. Réponds-y là-bas.',
  'round.not-open': 'Cet entraînement n’est pas ouvert.',
}
