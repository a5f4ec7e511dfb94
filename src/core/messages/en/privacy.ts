/** What is kept of a person, and how they take it away or have it erased. docs/privacy.md says the same. */
export const privacy = {
  'privacy.command': 'What I keep about you: see it, take it away as a file, or have it erased',
  'privacy.title': 'Your data',
  'privacy.lead':
    'All of it lies in the database of whoever runs this Homeroom, and nowhere else, apart from what stands in your chat. It stays until you erase it, unless a line says otherwise.',
  'privacy.kept.reading':
    '**Reading:** which lessons you opened, on which dates, and the page where you are.',
  'privacy.kept.answers':
    '**Answers:** your quizzes, reviews, drills and live quizzes, and what follows from them about what you remember.',
  'privacy.kept.tutor':
    '**The tutor:** what you asked, what it answered, and whether that helped; questions that you handed to a person; problems that you reported. If a model words the answers, its server gets the question and your last three turns, without your name; checked answers without the question stay for 30 days.',
  'privacy.kept.account':
    '**Your account:** its id on this platform, the accounts that you joined with it, your name where you chose to be named or played, your settings, your reminder, and which posts name you. Link codes go after a day.',
  'privacy.kept.playground':
    '**In the playground:** the name you gave, your messages and what you were shown.',
  'privacy.others':
    'Leads see who takes part only if you agreed to be named; what you chose in a drill is shown to nobody.',
  'privacy.linked':
    '{count, plural, one {One account is} other {# accounts are one learner, so this is about all of them:}} {accounts}.',
  'privacy.button.export': 'Export everything',
  'privacy.button.erase': 'Erase me',
  'privacy.button.settings': 'Settings',

  'privacy.export.title': 'Everything about you',
  'privacy.export':
    '{count, plural, =0 {There is nothing about you here yet.} one {One row.} other {# rows.}} The JSON file holds all of it, the others your attempts and your answers as tables. Only you get these files.',

  'privacy.erase.title': 'Erase all about you?',
  'privacy.erase.what':
    'Everything that `/privacy` lists goes, at once and for good: progress, scores, streak, reviews, questions, settings, reminders. Posts that name or quote you are edited. **Nobody can bring it back**, and a backup that is restored later is erased again.',
  'privacy.erase.accounts':
    '{count, plural, one {This is about your one account: {accounts}.} other {**This is about all # of your joined accounts:** {accounts}. To keep one, take it out with `/unlink` first.}}',
  'privacy.erase.elsewhere':
    'Accounts that you never joined, on another server for instance, are other learners: `/privacy` there erases them.',
  'privacy.erase.stays':
    'What stays, with nobody’s name: how many chose what in drills and live quizzes that are over, what a model cost, drills that you set up for a channel. Messages that you wrote yourself on Discord or Slack are yours to delete.',
  'privacy.erase.export': 'Export first',
  'privacy.erase.go': 'Erase …',
  'privacy.erase.form': 'Erase all about you',
  'privacy.erase.word': 'ERASE',
  'privacy.erase.field': 'Type ERASE to go on',
  'privacy.erase.field.hint': 'There is no way back',
  'privacy.erase.typed': 'Nothing was erased: the word to type is ERASE.',
  'privacy.erase.changed':
    'Nothing was erased: your accounts are not the same as when I asked. Look at the list again.',
  'privacy.erase.failed':
    'Nothing was erased: I could not write down that it was to be done, and without that a backup would bring it back. Whoever runs this Homeroom finds the reason in the log.',

  'privacy.receipt.title': 'Erased',
  'privacy.receipt':
    'Receipt **{id}**, {at, date, long}. I keep this number and the date, and not whose it is.',
  'privacy.receipt.reading': 'Reading',
  'privacy.receipt.quizzes': 'Quizzes and answers',
  'privacy.receipt.rounds': 'Drills, reviews, live quizzes',
  'privacy.receipt.tutor': 'Questions and answers of the tutor',
  'privacy.receipt.reports': 'Reports',
  'privacy.receipt.settings': 'Settings and reminders',
  'privacy.receipt.accounts': 'Accounts',
  'privacy.receipt.playground': 'Playground messages',
  'privacy.receipt.posts': 'Posts that are edited now',
  'privacy.receipt.anonymous': 'Kept without a name',
  'privacy.receipt.rows': '{count, number}',
  'privacy.receipt.end':
    'This is the last you hear from me. Should you type or press anything again, you begin as somebody new.',

  'privacy.post.gone': 'What stood here named or quoted somebody who has since had it erased.',
} as const
