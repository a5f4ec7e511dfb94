import type { discord as english } from '../en/discord.ts'
import type { Translated } from '../translated.ts'

/** What only the discord adapter says; these are for the operator. */
export const discord: Translated<typeof english> = {
  'discord.token':
    'O Discord recusou DISCORD_TOKEN. Copie-o de novo no portal do desenvolvedor: seu aplicativo, Bot, Reset Token.',
  'discord.message-content':
    'DISCORD_MESSAGE_CONTENT está ligado, mas o Discord não deixa este aplicativo ler mensagens. Ative “Message Content Intent” no portal do desenvolvedor (seu aplicativo, Bot) ou defina DISCORD_MESSAGE_CONTENT=off.',
  'discord.api-url':
    'DISCORD_API_URL é {url}, e nada responde ali. Deixe sem definir para chegar ao próprio Discord.',
}
