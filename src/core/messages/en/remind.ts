/** Learners' own reminders. */
export const remind = {
  'remind.command': 'A daily reminder in a direct message, at your time',
  'remind.option.at': 'when',
  'remind.option.at.hint': '09:00, or off',
  'remind.title': 'Your reminder',
  'remind.none': 'No reminder is set. I can write to you once a day, at a time in your zone.',
  'remind.on': 'I write to you at **{at}** ({zone}), {days}. Next: {next}.',
  'remind.off': 'Your reminder is off.',
  'remind.resting': 'Your reminder rests, because five in a row stayed unanswered.',
  'remind.closed':
    'Your reminder could not reach you: your direct messages are closed to Homeroom. Open them in your privacy settings, then set it again with `/remind`.',
  'remind.button.set': 'Set a reminder',
  'remind.button.change': 'Change',
  'remind.button.off': 'Turn it off',
  'remind.button.resume': 'Remind me again',
  'remind.form': 'Daily reminder',
  'remind.form.at': 'Time',
  'remind.form.at.hint': '09:00',
  'remind.form.days': 'Days',
  'remind.form.days.hint': 'weekdays, daily, or mon, wed, fri',
  'remind.form.zone': 'Time zone',
  'remind.form.zone.hint': 'Europe/Berlin, or a city. Empty: yours',
  'remind.nudge.title': 'Your daily reminder',
  'remind.nudge.text': 'A few questions keep what you have learned. Two minutes are enough.',
  'remind.nudge.last':
    'This is the fifth in a row without an answer, so I stop here. Press **Remind me again** when you want me back.',
  'remind.nudge.review': 'Review now',
} as const
