/** Reviews, and answering in rounds. */
export const review = {
  'review.command': "Today's review: a few questions, picked by what you are about to forget",
  'review.title': 'Your review',
  'review.question': 'Review · question {number, number} of {size, number}',
  'review.today': '**{count, number} today.** Only you see them.',
  'review.left':
    "{count, plural, one {**One left** of today's {size, number}.} other {**{count, number} left** of today's {size, number}.}}",
  'review.done': "Today's review is done.",
  'review.line.right': '✓ {question} · {when}',
  'review.line.missed': '✗ {question} · {when}',
  'review.line.aside': '✗ {question} · set aside',
  'review.when': '{days, plural, =0 {later today} =1 {tomorrow} other {in {days, number} days}}',
  'review.comes-back': 'When each comes back:',
  'review.next': 'The next review is worth it {when}.',
  'review.next.none': 'Nothing waits for you after this; a new lesson brings new questions.',
  'review.nothing': 'Nothing to review today. What you have learned comes back {when}.',
  'review.nothing.ever': 'Nothing to review. A new lesson brings new questions.',
  'review.nothing.yet':
    'Nothing to review yet: it begins with the first lesson you read. The questions come from there.',
  'review.leech':
    'One question keeps slipping, so it is set aside: "{question}" (**{title}**). Reading or asking about it helps more than another try; answer it right in its quiz and it comes back.',
  'review.button.start': 'Review',
  'review.button.lesson': 'Read on',
  'review.another': "That review is somebody else's. Yours is one press away.",
  'round.drill': 'Your drill',
  'round.question': 'Drill · question {number, number} of {size, number}',
  'round.button.done': 'See how it went',
  'round.done': 'Saved. What the others chose is shown in the channel when the drill closes.',
  'round.done.closed': 'Saved to your progress. The drill is closed; its answers stand in the channel.',
  'round.late': 'This drill is closed. Your answer counts for learning, not for the board.',
  'round.elsewhere': 'That drill belongs to another server or workspace. Answer it there.',
  'round.not-open': 'That drill is not open.',
} as const
