import type { progress as english } from '../en/progress.ts'
import type { Translated } from '../translated.ts'

/** What a learner has done. */
export const progress: Translated<typeof english> = {
  'progress.command': 'Ce que tu as lu, ta série et tes scores',
  'progress.title': 'Ta progression',
  'progress.read': 'Leçons lues',
  'progress.quizzes': 'Quiz faits',
  'progress.passed': 'Quiz réussis',
  'progress.streak': 'Série',
  'progress.due': 'À réviser aujourd’hui',
  'progress.of': '{done, number} sur {total, number}',
  'progress.number': '{number, number}',
  'progress.streak.none': 'aucune pour l’instant',
  'progress.streak.days':
    '{days, plural, one {un jour} other {{days, number} jours de suite}}{frozen, select, yes {, un gel utilisé cette semaine} other {}}',
  'progress.streak.open': '{streak} ; aujourd’hui reste à faire',
  'progress.nothing': 'Rien ici pour l’instant. La première leçon prend environ six minutes.',
  'progress.scores': 'Tes derniers scores, du plus récent au plus ancien :',
  'progress.score': '**{right, number} sur {size, number}** {title}',
  'progress.button.continue': 'Continuer',
  'progress.button.begin': 'Lire la première leçon',
  'progress.picture.days': '{days, plural, one {jour de suite} other {jours de suite}}',
  'progress.picture.due':
    '{count, plural, one {question à réviser aujourd’hui} other {questions à réviser aujourd’hui}}',
  'progress.picture.read': 'leçons lues, sur {total, number}',
  'progress.picture.passed': '{count, plural, one {quiz réussi} other {quiz réussis}}',
  'progress.picture.calendar': 'Leçons lues et questions répondues, par jour',
  'progress.picture.tracks': 'Leçons lues, par parcours',
  'progress.picture.scores': 'Derniers scores',
  'progress.alt':
    'Un calendrier de tes {weeks, number} dernières semaines : {active, plural, =0 {rien pour l’instant} one {un jour} other {{active, number} jours}} avec des leçons ou des questions{most, plural, =0 {} one {, au plus une par jour} other {, au plus {most, number} par jour}}. Série : {streak}. En dessous, tes parcours et tes derniers scores, tels qu’ils sont ici en mots.',
}
