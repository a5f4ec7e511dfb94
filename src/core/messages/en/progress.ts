/** What a learner has done. */
export const progress = {
  'progress.command': 'What you have read, and your scores',
  'progress.title': 'Your progress',
  'progress.read': 'Lessons read',
  'progress.quizzes': 'Quizzes taken',
  'progress.passed': 'Quizzes passed',
  'progress.of': '{done, number} of {total, number}',
  'progress.number': '{number, number}',
  'progress.nothing': 'Nothing here yet. The first lesson takes about six minutes.',
  'progress.scores': 'Your last scores, newest first:',
  'progress.score': '**{right, number} of {size, number}** {title}',
  'progress.button.continue': 'Continue',
  'progress.button.begin': 'Read the first lesson',
} as const
