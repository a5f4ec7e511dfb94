import type { discord as english } from '../en/discord.ts'
import type { Translated } from '../translated.ts'

/** What only the discord adapter says; these are for the operator. */
export const discord: Translated<typeof english> = {
  'discord.token':
    'DiscordがDISCORD_TOKENを拒否しました。開発者ポータルの、あなたのアプリケーション、Bot、Reset Tokenからもう一度コピーしてください。',
  'discord.message-content':
    'DISCORD_MESSAGE_CONTENTは有効ですが、Discordはこのアプリケーションにメッセージを読ませません。開発者ポータル（あなたのアプリケーション、Bot）で「Message Content Intent」をオンにするか、DISCORD_MESSAGE_CONTENT=offにしてください。',
  'discord.api-url':
    'DISCORD_API_URLは{url}ですが、応答がありません。Discordそのものにつなぐには、設定しないでください。',
}
