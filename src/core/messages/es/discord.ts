import type { discord as english } from '../en/discord.ts'
import type { Translated } from '../translated.ts'

/** What only the discord adapter says; these are for the operator. */
export const discord: Translated<typeof english> = {
  'discord.token':
    'Discord ha rechazado DISCORD_TOKEN. Cópialo de nuevo en el portal de desarrolladores: tu aplicación, Bot, Reset Token.',
  'discord.message-content':
    'DISCORD_MESSAGE_CONTENT está activado, pero Discord no deja que esta aplicación lea mensajes. Activa «Message Content Intent» en el portal de desarrolladores (tu aplicación, Bot) o pon DISCORD_MESSAGE_CONTENT=off.',
  'discord.api-url':
    'DISCORD_API_URL es {url}, y ahí no responde nada. Déjalo sin definir para llegar a Discord mismo.',
}
