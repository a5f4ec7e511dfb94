import type { discord as english } from '../en/discord.ts'
import type { Translated } from '../translated.ts'

/** What only the discord adapter says; these are for the operator. */
export const discord: Translated<typeof english> = {
  'discord.token':
    'DISCORD_TOKEN est refusé par Discord. Copie-le de nouveau dans le portail des développeurs : ton application, Bot, Reset Token.',
  'discord.message-content':
    'DISCORD_MESSAGE_CONTENT est activé, mais Discord ne laisse pas cette application lire les messages. Active « Message Content Intent » dans le portail des développeurs (ton application, Bot), ou mets DISCORD_MESSAGE_CONTENT=off.',
  'discord.api-url':
    'DISCORD_API_URL vaut {url}, et rien n’y répond. Laisse-le vide pour joindre Discord lui-même.',
}
