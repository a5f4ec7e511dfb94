import { type APIMessage, type APIMessageTopLevelComponent, ComponentType } from 'discord.js'

/** All that can be pressed in a message, buttons and options, in reading order. */
export function pressesIn(components: readonly APIMessageTopLevelComponent[]): string[] {
  const presses: string[] = []
  for (const container of components) {
    if (container.type !== ComponentType.Container) continue
    for (const row of container.components) {
      if (row.type !== ComponentType.ActionRow) continue
      for (const component of row.components) {
        if (component.type === ComponentType.StringSelect) {
          presses.push(...component.options.map(({ value }) => value))
        } else if ('custom_id' in component) presses.push(component.custom_id)
      }
    }
  }
  return presses
}

/** The first of `messages` that `author` wrote and that carries just these presses. */
export function carrierOf(
  presses: readonly string[],
  messages: readonly APIMessage[],
  author: string,
): APIMessage | undefined {
  if (presses.length === 0) return undefined
  const wanted = presses.join('\n')
  return messages.find(
    (message) => message.author.id === author && pressesIn(message.components ?? []).join('\n') === wanted,
  )
}
