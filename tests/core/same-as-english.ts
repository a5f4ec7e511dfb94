/** Messages that read as in English on purpose, by language: names, and words that both languages share. */
export const SAME_AS_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  /** In every language. */
  all: [
    'help.title',
    'link.platform.discord',
    'link.platform.slack',
    'preview.discord',
    'preview.slack',
    'web.homeroom',
    'preview.discord.tag',
    'preview.slack.tag',
    'preview.discord.time',
    'preview.slack.time',
    'web.badge.bot',
    'lesson.onward',
  ],
  es: ['preview.fault.error', 'tutor.about', 'web.channel.general'],
  fr: [],
  de: [],
  'pt-BR': ['command.quiz', 'preview.group.quiz', 'tutor.about'],
  ja: [],
}
