/** What a learner did, shown to others because they wanted it. */
export const card = {
  'card.button': 'Share',
  'card.button.open': 'Open the lesson',
  'card.deed': `{kind, select,
    lesson {passed the lesson}
    module {finished the module}
    other {finished the track}}`,
  'card.line': '**{name}** {deed} **{title}**.',
  'card.alt': '{name} {deed} {title}.',
  'card.shared': 'Shared in this channel: your name and what you finished, nothing else.',
  'card.shared.already': 'You shared that in this channel before.',
  'card.not-done': 'There is nothing to share yet: this quiz is not passed.',
  'card.reached.module': 'With this you finished the module **{title}**.',
  'card.reached.track': 'With this you finished the track **{title}**.',
} as const
