import { isObject, type JsonObject } from '../../loopback/json.ts'
import { Intents } from '../constants.ts'

const CONTENT_EVENT = /^MESSAGE_(CREATE|UPDATE)$/

/** The intent without which a session does not get this event; 0 when none is needed. */
export function intentFor(event: string, data: JsonObject): number {
  const inGuild = Boolean(data.guild_id)
  if (event.startsWith('MESSAGE_REACTION')) {
    return inGuild ? Intents.GuildReactions : Intents.DirectMessageReactions
  }
  if (event.startsWith('MESSAGE_') || event === 'TYPING_START') {
    return inGuild ? Intents.GuildMessages : Intents.DirectMessages
  }
  if (event.startsWith('GUILD_MEMBER')) return Intents.GuildMembers
  return /^(THREAD|CHANNEL|GUILD)_/.test(event) ? Intents.Guilds : 0
}

/** Blank the content of other people's guild messages for sessions without MESSAGE_CONTENT. */
export function gateContent(intents: number, event: string, data: JsonObject, botId: string): JsonObject {
  if (!CONTENT_EVENT.test(event) || intents & Intents.MessageContent || !data.guild_id) return data
  if (hasId(data.author, botId)) return data
  if (Array.isArray(data.mentions) && data.mentions.some((mention) => hasId(mention, botId))) return data
  return { ...data, content: '', embeds: [], attachments: [], components: [] }
}

const hasId = (user: unknown, id: string): boolean => isObject(user) && user.id === id
