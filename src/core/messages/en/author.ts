/** A team's own lessons. */
export const author = {
  'author.command': 'Add and manage lessons of your own, for this server or workspace alone',
  'author.admin': 'Only somebody who manages this server or workspace can change its own lessons.',
  'author.direct': 'A lesson of your own belongs to a server: use `/author` there.',
  'author.too-many':
    '{count, plural, one {One file} other {# files}} came within an hour, which is as many as I take. There is room again in {minutes, plural, one {a minute} other {# minutes}}.',
  'author.full':
    'There are {count, number} lessons of your own, which is as many as there can be. Bring a new version of one of them instead.',
  'author.gone': 'That version is not there any more; a newer file took its place.',
  'author.unreadable': 'That version was checked by an older Homeroom and has faults now. Hand it in again.',

  'author.track': 'Your team',
  'author.title': 'Lessons of your own',
  'author.intro':
    'Hand in a Markdown file. You see what is wrong with it and how it looks; once you publish it, everybody here can read it, and nobody elsewhere.',
  'author.choose': 'Manage a lesson',
  'author.state':
    '{state, select, published {Published, version {version, number}} withdrawn {Withdrawn} other {Not published yet}}',
  'author.versions': 'Look at a version',
  'author.version': 'Version {version, number}',
  'author.version.about':
    '{state, select, shown {What readers see} draft {Not published yet} other {An earlier one}}, of {at, date, medium}',
  'author.button.upload': 'Hand in a file',
  'author.button.list': 'All of our lessons',
  'author.button.manage': 'Manage it',
  'author.button.preview': 'Preview',
  'author.button.page': 'First page',
  'author.button.question': 'First question',
  'author.button.publish': 'Publish',
  'author.button.withdraw': 'Withdraw',
  'author.button.restore': 'Show it again',
  'author.button.read': 'Read it',
  'author.form': 'A lesson of your own',
  'author.form.file': 'Markdown file',
  'author.form.file.hint': 'With id, title, summary, track and module on top, as in the authors’ guide',

  'author.faults.title': 'Not publishable yet',
  'author.faults':
    '{count, plural, one {One thing is} other {# things are}} wrong. Mend the file and hand it in again.',
  'author.fault': '**Line {line, number}.** {reason}',
  'author.faults.more': '{count, plural, one {One more is} other {# more are}} not shown here.',
  'author.remarks.title': 'Checked: {title}',
  'author.remarks':
    'It can be published. {count, plural, one {One thing is} other {# things are}} worth a second look.',
  'author.preview': 'Preview of version {version, number} · only you see this',
  'author.published': '**{title}** is published: everybody here finds it in `/lesson`, and nobody elsewhere.',
  'author.withdrawn':
    'Nobody finds **{title}** any more. Scores stay, and a quiz that somebody has begun can be finished.',
  'author.restored': '**{title}** is back, with all progress in it.',
  'author.button.figures': 'How it goes',
  'author.figures.title': 'How it goes: {title}',
  'author.figures.few':
    'Fewer than five people here have opened it. Figures begin at five, so that nobody can be recognised in them.',
  'author.figures.read':
    '{read, plural, one {One person} other {# people}} here opened it, {finished, number} read it to the end.',
  'author.figures.question':
    '**{question}** At the first try {right, number} of {answers, number} were right.',
  'author.figures.question.missed':
    '**{question}** At the first try {right, number} of {answers, number} were right. Most often wrong: “{wrong}” ({people, number}).',
  'author.figures.unanswered':
    '{count, plural, one {One question has} other {# questions have}} fewer than five answers.',
  'author.figures.report': '**Reported: {question}** {what}',
  'author.figures.gap':
    '**Asked, and not covered:** “{question}” ({count, plural, one {once} other {# times}})',
} as const
