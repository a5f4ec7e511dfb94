import type { discord as english } from '../en/discord.ts'
import type { Translated } from '../translated.ts'

/** What only the discord adapter says; these are for the operator. */
export const discord: Translated<typeof english> = {
  'discord.token':
    'DISCORD_TOKEN wurde von Discord abgelehnt. Kopiere es im Entwicklerportal noch einmal: deine Anwendung, Bot, Reset Token.',
  'discord.message-content':
    'DISCORD_MESSAGE_CONTENT ist an, aber Discord lässt diese Anwendung keine Nachrichten lesen. Schalte „Message Content Intent“ im Entwicklerportal ein (deine Anwendung, Bot), oder setze DISCORD_MESSAGE_CONTENT=off.',
  'discord.api-url':
    'DISCORD_API_URL ist {url}, und dort antwortet nichts. Lass es leer, um Discord selbst zu erreichen.',
}
