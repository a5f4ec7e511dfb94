/**
 * What a person typed, as they read it: Slack's escapes undone, links and channels by their names, and
 * the bot's own mention left out. From "Formatting text for app surfaces" on docs.slack.dev.
 */
export function readMessage(text: string, botUser: string): { text: string; mentioned: boolean } {
  let mentioned = false
  const read = text.replaceAll(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_whole, target: string, label?: string) => {
    if (target === `@${botUser}`) {
      mentioned = true
      return ' '
    }
    return named(target, label)
  })
  return {
    text: unescapeMarkup(read)
      .replaceAll(/[^\S\n]+/g, ' ')
      .trim(),
    mentioned,
  }
}

/** What follows a slash command: only the three escapes can be in it. */
export const readTyped = (text: string): string => unescapeMarkup(text).trim()

function named(target: string, label: string | undefined): string {
  if (target.startsWith('#')) return `#${label || target.slice(1)}`
  if (target.startsWith('!')) return label || `@${target.slice(1).replace(/\^.*$/, '')}`
  return label || target.replace(/^mailto:/, '')
}

const unescapeMarkup = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
