/** The tutor. */
export const tutor = {
  'tutor.command': 'Ask the tutor about the lesson you are reading',
  'tutor.form': 'Ask the tutor',
  'tutor.option.question': 'Question',
  'tutor.option.question.hint': 'The tutor answers from the lesson, in its own sentences',
  'tutor.about': 'Tutor · {title}',
  'tutor.answered': 'Here is what the lesson says:',
  'tutor.unsure': 'I am not sure that it is covered. The closest passage:',
  'tutor.uncovered': 'This lesson does not cover that.',
  'tutor.uncovered.related': 'This lesson does not cover that. **{title}** does.',
  'tutor.related': 'More on this in **{title}**.',
  'tutor.no-lesson': 'No lesson covers that. `/tracks` shows what there is.',
  'tutor.button.section': 'Open "{section}"',
  'tutor.button.again': 'Ask another',
} as const
