/** First contact. */
export const help = {
  'help.command': 'What Homeroom does, and where to begin',
  'help.title': 'Homeroom',
  'help.what': 'Six-minute lessons about using AI well, each with a quiz, here in the chat.',
  'help.private':
    'What you read, answer and score is shown to you alone. Share a lesson, and everybody can open it, each for themselves.',
  'help.tutor':
    'The tutor answers from the lesson in its own sentences, and says so when the lesson does not cover it.',
  'help.commands':
    '`/lesson` read · `/tracks` browse · `/quiz` test yourself · `/ask` the tutor · `/term` look a word up · `/review` what you would forget · `/progress` what you have done · `/remind` a reminder · `/link` join your accounts · `/settings` zone and language · `/privacy` your data',
  'help.together':
    '**With others:** `/drill` a daily quiz for a channel · `/live` a quiz right now · `/leaderboard` who leads · `/report` how the team does · `/author` lessons of your own',
  'help.button.begin': 'Show me a lesson',
} as const
