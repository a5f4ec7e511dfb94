/** What only the web adapter says: the playground's page. */
export const web = {
  'web.title': 'Homeroom playground',
  'web.homeroom': 'Homeroom',
  'web.playground': 'Playground',
  'web.someone': 'Somebody',
  'web.guest': 'Guest {number}',
  'web.badge.bot': 'App',
  'web.noscript':
    'The playground is a chat page and needs JavaScript. Allow it for this address, then reload.',

  'web.skip.conversation': 'Skip to the conversation',
  'web.skip.composer': 'Skip to the message box',
  'web.sidebar': 'Channels and people',
  'web.sidebar.open': 'Show channels',
  'web.sidebar.close': 'Hide channels',
  'web.rooms': 'Conversations',
  'web.channels': 'Channels',
  'web.direct': 'Direct messages',
  'web.unread': 'new messages',
  'web.messages': 'Messages in {name}',
  'web.theme.dark': 'Switch to the dark theme',
  'web.theme.light': 'Switch to the light theme',
  'web.earlier': 'Earlier messages',
  'web.newest': 'Newest messages',
  'web.thinking': 'Homeroom is thinking ...',

  'web.channel.general': 'general',
  'web.channel.general.topic': 'Lessons, quizzes and a tutor, for trying out',
  'web.channel.lessons-lounge': 'lessons-lounge',
  'web.channel.lessons-lounge.topic': 'Shared lessons, and talk about them',
  'web.channel.direct.topic': 'Between you and Homeroom',

  'web.welcome.title': 'Welcome to Homeroom',
  'web.welcome.lessons':
    'I teach short lessons about using AI well, right here in the chat: about six minutes each.',
  'web.welcome.tutor': 'Most end in a quiz, and each has a tutor who answers from the lesson.',
  'web.welcome.private':
    'What you read and score stays between us until you press **Share**. Type `/` for all I can do.',
  'web.welcome.button': 'Read the first lesson',
  'web.lounge.title': 'A second channel, for sharing',
  'web.lounge.text':
    'Open a lesson here and press **Share**: everybody in the channel sees its card, and the tutor answers in the thread under it.',
  'web.lounge.button': 'Open a lesson',
  'web.direct.title': 'Just the two of us',
  'web.direct.text':
    'Ask me about any lesson in your own words, or type `/` for a command. Nobody else reads this conversation.',
  'web.direct.button': 'Continue where I left off',

  'web.only-you': 'Only you can see this',
  'web.message.private': '{name}, only to you',
  'web.message.summary': '{name}: {text}',
  'web.message.summary.private': '{name}, only to you: {text}',
  'web.used': '{name} used {command}',
  'web.used.you': 'You used {command}',

  'web.thread': 'Thread',
  'web.thread.close': 'Close the thread',
  'web.thread.reply': 'Reply in thread',
  'web.thread.replies': '{count, plural, =0 {Open the thread} one {# reply} other {# replies}}',
  'web.thread.composer': 'Reply in the thread',

  'web.composer.channel': 'Message #{name}, or / for commands',
  'web.composer.direct': 'Message Homeroom, or / for commands',
  'web.composer.send': 'Send',
  'web.composer.hint': 'Enter sends, Shift and Enter begin a new line, / lists the commands.',
  'web.completion.commands': 'Commands',
  'web.completion.values': 'Suggestions',
  'web.completion.count':
    '{count, plural, =0 {Nothing to suggest} one {# suggestion} other {# suggestions}}, arrow keys to choose',

  'web.person.menu': 'Name and people',
  'web.person.rename': 'Change your name',
  'web.person.switch': 'Continue as',
  'web.person.add': 'Try as another person',
  'web.person.name': 'Your name',
  'web.person.name.hint': 'Shown beside what you write. Up to {max, number} characters.',
  'web.person.save': 'Save',

  'web.notice.offline': 'The connection is gone. Trying again; what you typed stays here.',
  'web.notice.failed': 'That did not reach Homeroom. Check that it is running, then try again.',

  'web.error.host': 'This playground answers only under its own address. Open {address} instead.',
  'web.error.origin': 'That request did not come from this page, so nothing was done.',
  'web.error.json': 'The playground takes application/json only.',
  'web.error.session': 'This browser is not known yet. Reload the page.',
  'web.error.person': 'That person belongs to another browser. Reload the page.',
  'web.error.request': 'That is not a request that this page sends. Reload the page and try again.',
  'web.error.large': 'That is too large to send.',
  'web.error.empty': 'There is nothing to send yet.',
  'web.error.too-long': 'A message has room for {max, number} characters, and this one has {length, number}.',
  'web.error.place': 'That channel or thread is not there.',
  'web.error.message': 'That message is not there any more. Reload the page.',
  'web.error.not-found': 'There is nothing at this address.',
  'web.error.closing': 'Homeroom is restarting. Try again in a moment.',
  'web.error.ours':
    'Something went wrong on our side, and that was not saved. Try again; if it stays, tell an admin {reference}.',
} as const
