/** Live quizzes. */
export const live = {
  'live.command':
    'A live quiz for everybody in this channel: a question at a time, points for right and fast',
  'live.option.lesson': 'lesson',
  'live.option.lesson.hint': 'About one lesson; without it, about what people here should refresh',
  'live.option.questions': 'questions',
  'live.option.questions.hint': 'How many; 5 without it',
  'live.option.questions.5': '5',
  'live.option.questions.10': '10',
  'live.direct':
    'A live quiz needs a channel with people in it. Start it there with `/live`; for yourself there are `/quiz` and `/review`.',
  'live.no-questions': '**{title}** has no quiz. Name another lesson, or none.',
  'live.no-questions.any': 'None of the lessons has a quiz yet, so there is nothing to ask.',
  'live.running': 'A live quiz is running in this channel already.',
  'live.running.host': 'Your live quiz is running in this channel already.',
  'live.host.lobby':
    'The live quiz stands in the channel. It starts in 30 seconds, or when you press **Start now**. You can play too: press **Join** there.',
  'live.host.started': 'It has started.',
  'live.host.stopped': 'Stopped. The answers that were given count for learning.',
  'live.host.over': 'That live quiz is over.',
  'live.not-yours':
    'Only who started this live quiz, or somebody who manages this server or workspace, can do that.',
  'live.button.join': 'Join',
  'live.button.start': 'Start now',
  'live.button.stop': 'Stop',
  'live.button.place': 'My place',
  'live.button.result': 'How I did',
  'live.button.unnamed': 'Play unnamed',
  'live.button.named': 'Show my name',

  'live.context': 'Live quiz',
  'live.context.result': 'Live quiz · {topic}',
  'live.context.question': 'Live quiz · question {number, number} of {size, number}',
  'live.title': '{count, plural, one {# question} other {# questions}} on "{topic}"',
  'live.title.mixed': '{count, plural, one {# question} other {# questions}} from several lessons',
  'live.lobby.soon': 'Starts in **{seconds, number} seconds**.',
  'live.lobby.now': 'Starts now.',
  'live.lobby.how':
    'One question at a time, 20 seconds each. Press a letter; the first press counts. Right answers give points, and fast ones more.',
  'live.lobby.joined': '{count, plural, =0 {Nobody has joined yet.} other {In: {names}}}',
  'live.names.more': '{names} and {count, number} more',
  'live.begun': 'It has begun: the questions come below, one at a time.',
  'live.unnamed': 'a player',
  'live.unnamed.many': '{count, plural, one {a player} other {# players}} without a name',
  'live.asking.left':
    '{players, plural, =0 {} other {**{answered, number} of {players, number}** have answered · }}about {seconds, number} seconds left',
  'live.asking.up':
    '{players, plural, =0 {} other {**{answered, number} of {players, number}** have answered · }}time is up',
  'live.right': 'The answer is **{letter}**: {option}',
  'live.right.count':
    '{answered, plural, =0 {Nobody answered.} other {{right, number} of {answered, number} had it right.}}',
  'live.standing': '**Standing**',
  'live.standing.line':
    '{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} {name} · **{points, number}**',
  'live.standing.more': 'and {count, plural, one {# other} other {# others}}',
  'live.standing.next': 'The next question comes in a moment.',
  'live.standing.last': 'That was the last one. The result comes in a moment.',
  'live.over.finished': 'This live quiz is over. The result stands below.',
  'live.over.nobody': 'Nobody joined, so this live quiz did not begin. `/live` starts another.',
  'live.over.stopped': 'This live quiz was stopped.',
  'live.over.quiet': 'This live quiz ended, because nobody answered any more.',
  'live.over.lost':
    'This live quiz ended, because Homeroom was away for some minutes. `/live` starts another.',
  'live.over.refused': 'This live quiz is over.',

  'live.podium': 'The result',
  'live.podium.stopped': 'It was stopped after {count, plural, one {# question} other {# questions}}.',
  'live.podium.quiet':
    'It ended after {count, plural, one {# question} other {# questions}}, because nobody answered any more.',
  'live.podium.lost':
    'It ended after {count, plural, one {# question} other {# questions}}, because Homeroom was away for some minutes.',
  'live.podium.line':
    '**{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} {name}** · {points, plural, one {# point} other {# points}}, {right, number} right',
  'live.podium.rest':
    '{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} {name} · {points, number}',
  'live.podium.missed': 'Missed most: {question} The answer is **{letter}**: {option}',

  'live.joined.named':
    'You are in. Your name is shown in this channel as **{name}**; you can play unnamed instead.',
  'live.joined.unnamed': 'You are in, as "a player": your name is not shown.',
  'live.joined.settings': 'You are in, as "a player": your `/settings` say that no post names you.',
  'live.joined.again.named': 'You are in already, as **{name}**.',
  'live.joined.again.unnamed': 'You are in already, as "a player": your name is not shown.',
  'live.joined.lobby': 'The first question comes in the channel in a moment.',
  'live.joined.asking': 'A question is open in the channel: press a letter there.',
  'live.locked': 'Locked in: **{letter}**. The answer comes when the time is up.',
  'live.locked.before':
    'You chose **{letter}**, and the first press counts. The answer comes when the time is up.',
  'live.time-up': 'Time was up, so this does not count.',
  'live.not-begun': 'That question is not asked yet.',
  'live.over': 'That live quiz is over.',
  'live.elsewhere': 'That live quiz belongs to another server or workspace.',
  'live.place':
    'You are **{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}** of {players, number}, with **{points, number}** points. {right, number} of {asked, number} right.',
  'live.place.none': 'No question has ended yet, so there are no places.',
  'live.place.outside': 'You do not play in this one. Press a letter under a question, and you do.',
  'live.place.outside.over': 'You did not play in this one. `/live` starts another.',
  'live.result.missed': 'To look at again:',
  'live.result.line': '✗ {question} The answer is **{letter}**: {option}',
  'live.result.all': 'Nothing to look at again.',

  'live.refused.no-posting':
    'I may not post here, so there is no live quiz. Someone who manages this channel can allow "Send Messages" for Homeroom; then start it again.',
  'live.refused.no-threads':
    'I may not post here, so there is no live quiz. Someone who manages this channel can allow "Send Messages in Threads" for Homeroom; then start it again.',
  'live.refused.not-in-channel':
    'I am not in this channel yet, so there is no live quiz. Anyone in it can invite Homeroom; then start it again.',
  'live.refused.archived': 'This channel is archived, so there is no live quiz. Start it in another one.',
  'live.refused.gone': 'That channel is not there any more, so there is no live quiz.',
  'live.refused.closed-dm': 'I cannot post here, so there is no live quiz. Start it in a channel.',
  'live.told.no-posting':
    'Your live quiz ended early: I may not post in its channel any more. Someone who manages it can allow "Send Messages" for Homeroom; then `/live` starts another. The answers that were given are kept.',
  'live.told.no-threads':
    'Your live quiz ended early: I may not post in its channel any more. Someone who manages it can allow "Send Messages in Threads" for Homeroom; then `/live` starts another. The answers that were given are kept.',
  'live.told.not-in-channel':
    'Your live quiz ended early: I am not in its channel any more. Anyone in it can invite Homeroom; then `/live` starts another. The answers that were given are kept.',
  'live.told.archived':
    'Your live quiz ended early: its channel was archived. `/live` starts one in another channel. The answers that were given are kept.',
  'live.told.gone':
    'Your live quiz ended early: its message or its channel was deleted. `/live` starts another. The answers that were given are kept.',
  'live.told.closed-dm':
    'Your live quiz ended early: I cannot post there any more. `/live` starts one in a channel. The answers that were given are kept.',
} as const
