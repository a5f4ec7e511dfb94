/** The tutor. */
export const tutor = {
  'tutor.command': 'Ask the tutor about the lesson you are reading',
  'tutor.form': 'Ask the tutor',
  'tutor.option.question': 'Question',
  'tutor.option.question.hint': 'The tutor answers from the lesson, in its own sentences',
  'tutor.about': 'Tutor · {title}',
  'tutor.answered': 'Here is what the lesson says:',
  'tutor.overview': 'In a nutshell: {summary}',
  'tutor.unsure': 'I am not sure that it is covered. The closest passage:',
  'tutor.uncovered': 'This lesson does not cover that.',
  'tutor.uncovered.related': 'This lesson does not cover that. **{title}** does.',
  'tutor.related': 'More on this in **{title}**.',
  'tutor.no-lesson': 'No lesson covers that. `/tracks` shows what there is.',
  'tutor.simpler': 'The same in simpler words of the lesson:',
  'tutor.simpler.none': 'The lesson does not say it more simply than this:',
  'tutor.simpler.around': 'The lesson does not say it more simply. This is what stands around it:',
  'tutor.example': 'From the lesson, for example:',
  'tutor.example.near': 'The lesson names no example of that. The most concrete it says about it:',
  'tutor.example.none': 'The lesson gives no example of that.',
  'tutor.check': '**To check:** {question}',
  'tutor.without.budget':
    "The budget for long answers is spent for today, so these are the lesson's own sentences.",
  'tutor.without.unavailable':
    "The language model cannot be reached just now, so these are the lesson's own sentences.",
  'tutor.without.quiz':
    "A quiz question on this lesson is open, so I answer in the lesson's own sentences until it is settled.",
  'tutor.button.section': 'Open "{section}"',
  'tutor.button.again': 'Ask another',
  'tutor.button.simpler': 'Explain it more simply',
  'tutor.button.example': 'Give me an example',
  'tutor.button.quiz': 'Quiz me on this',
  'tutor.button.helpful': 'Helpful',
  'tutor.button.not-helpful': 'Not helpful',
  'tutor.button.person': 'Ask a person',
  'tutor.gone': 'That answer is not stored any more. Ask again, and the new one has all its buttons.',

  'tutor.rated.helpful': 'Noted: it helped. Thank you.',
  'tutor.rated.not-helpful': 'Noted: it did not help. "Ask a person" under it goes further.',

  'tutor.quiet':
    'All right: in this thread I answer only when somebody mentions me. Say "you can talk again" when you want me back.',
  'tutor.talk': 'I answer questions in this thread again.',
  'tutor.invite':
    'Ask me anything about **{title}**. I answer from the lesson, and say so when it is not in there.',

  'tutor.quiz': 'The quiz of **{title}** opens for whoever presses, and nobody else sees it.',

  'tutor.odd.long':
    'That is {length, number} characters, and I take {max, number}. Ask the one thing that you most want to know.',
  'tutor.odd.words': 'I understand words only. Ask about the lesson, for example: "{example}"',
  'tutor.odd.example': 'What is this lesson about?',
  'tutor.odd.example.term': 'What does {term} mean?',
  'tutor.odd.script':
    'I found nothing for that. I know this lesson only in the language it is written in: try the question in its words.',

  'tutor.limit.person':
    '{count, number} questions in ten minutes are as many as I take from one person. In {minutes, plural, one {a minute} other {# minutes}} I go on; the lesson is open to you meanwhile.',
  'tutor.limit.tenant':
    'So many people are asking here that I need a pause. In {minutes, plural, one {a minute} other {# minutes}} I go on; the lesson is open to you meanwhile.',

  'tutor.hint.section':
    'Your quiz on this lesson is open, so this is a hint and not the answer. Reread **{section}** with the question beside it.',
  'tutor.hint.lesson':
    'Your quiz on this lesson is open, so this is a hint and not the answer. Reread the lesson with the question beside it.',
  'tutor.hint.vague':
    'Your quiz on this lesson is open, so here is a plainer hint. Start from this sentence:',
  'tutor.hint.plain':
    'The plainest hint I have before you answer. What follows from this sentence is for you to say:',
  'tutor.hint.nothing':
    'The lesson has no other sentence that helps without answering. Choose what you would defend: every option is explained right after.',
  'tutor.hint.round':
    'A round with a question on this is open, so I keep the answer until it is closed. The lesson has it: reread it with the question beside it.',
  'tutor.hint.round.section':
    'A round with a question on this is open, so I keep the answer until it is closed. Reread **{section}** with the question beside it.',
  'tutor.hint.mine-only': "That hint belongs to somebody else's quiz. Yours begins here:",
  'tutor.hint.settled': 'You have answered that question already.',
  'tutor.button.hint': 'A plainer hint',
  'tutor.button.explain': 'Show me the explanation',
  'tutor.explain.private':
    'Others here may not have taken the quiz yet, so I explain question {number, number} to you alone.',
  'tutor.explain.first': 'Take the quiz first: then I explain question {number, number}, and every other.',

  'tutor.person.sent':
    'Sent to a person. Their answer comes to you in a direct message, or here with your next command.',
  'tutor.person.again': 'A person has this question already. Their answer comes to you when there is one.',
  'tutor.person.nowhere':
    'Kept for a person. Nobody has said yet where such questions go: an admin can, with `/questions` in the channel that is to get them.',
  'tutor.person.unreachable':
    'Kept for a person. Their channel cannot be reached just now, so it may take longer.',
  'tutor.person.enough':
    'You have sent {count, number} questions to a person within an hour. Give them time to answer; in a while you can send more.',
  'tutor.person.title': 'A learner asks a person',
  'tutor.person.line': '**{name}** asks about **{title}** ({lesson}):',
  'tutor.person.meant': 'That is about: {meant}',
  'tutor.person.somebody': 'Somebody',
  'tutor.person.answered': 'The tutor had an answer, and it did not settle it.',
  'tutor.person.unsure': 'The tutor was not sure that the lesson covers it.',
  'tutor.person.uncovered': 'The tutor found nothing about it in the lesson.',
  'tutor.person.hint': "They have this lesson's quiz open: a hint serves them better than the answer.",
  'tutor.person.button': 'Answer',
  'tutor.person.form': 'Answer a learner',
  'tutor.person.field': 'Your answer',
  'tutor.person.field.hint': 'The learner reads it with your name',
  'tutor.person.thanks':
    "Kept for the lesson's author, and on its way to {count, plural, one {the learner} other {# learners}}.",
  'tutor.person.repeated': 'Just this answer is on its way already.',
  'tutor.person.not-here': 'Only somebody in the channel where this question was posted can answer it.',
  'tutor.person.news':
    '**{name} answered your question about {title}.** You asked: "{question}" The answer: {answer}',

  'questions.command': "Choose where learners' questions for a person go",
  'questions.option.to': 'on or off',
  'questions.option.to.hint': 'on: questions for a person come here; off: they go nowhere',
  'questions.option.to.on': 'on',
  'questions.option.to.off': 'off',
  'questions.admin': 'Only somebody who manages this server or workspace can choose where questions go.',
  'questions.title': 'Questions for a person',
  'questions.on': 'Questions for a person come here from now on. Each has a button to answer it.',
  'questions.on.waiting':
    'Questions for a person come here from now on. {count, plural, one {One that was waiting is} other {# that were waiting are}} posted.',
  'questions.off':
    'Questions for a person go nowhere now. They are kept, and posted when somebody chooses a channel.',
  'questions.here': 'Questions for a person come to this channel.',
  'questions.elsewhere': 'Questions for a person go to another channel.',
  'questions.operator':
    'Questions for a person go where the operator reads reports, because nobody chose a channel.',
  'questions.nowhere': 'Questions for a person go nowhere: nobody chose a channel.',
  'questions.button.here': 'Send them here',
  'questions.button.stop': 'Send them nowhere',
  'news.more': 'What you asked for comes next.',
  'news.button.on': 'Go on',
} as const
