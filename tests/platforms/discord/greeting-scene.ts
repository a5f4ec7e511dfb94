import type { FakeDiscord } from '../../fakes/discord/index.ts'
import { type House, open, textOf } from './harness.ts'
import { say } from './scripted-bot.ts'

export const MESSAGES = 'POST /channels/:cid/messages'
export const SEND_MESSAGES = String(1 << 11)
export const VIEW_CHANNEL = String(1 << 10)

/** A house whose bot has something to say first. */
export async function greeting(): Promise<House> {
  const house = await open()
  house.bot.greeting = say('Hello from Homeroom')
  return house
}

type Room = {
  readonly name: string
  readonly position: number
  readonly type?: number
  readonly parent_id?: string
  readonly denied?: string
}

/** A server that nobody has told the bot about yet; its rooms by name. */
export function found(discord: FakeDiscord, rooms: readonly Room[], system?: string) {
  const guild = discord.state.addGuild({ preferred_locale: 'de' })
  const ids: Record<string, string> = {}
  for (const { denied, ...room } of rooms) {
    const overwrites = denied ? [{ id: guild.id, type: 0, allow: '0', deny: denied }] : []
    const extra = { ...room, guild_id: guild.id, permission_overwrites: overwrites }
    ids[room.name] = discord.addChannel(extra).id
  }
  if (system) guild.system_channel_id = ids[system] ?? null
  const announce = () => discord.dispatch('GUILD_CREATE', discord.state.guildCreatePayload(guild))
  return { guild, ids, announce }
}

export const greets = ({ bot }: House) => bot.heard.filter((heard) => heard.kind === 'greet')
export const said = ({ discord }: House, channel: string | undefined) => discord.messages(channel).map(textOf)

/** A second server is greeted after the one under test: then that one would have been, too. */
export async function greetAnother(house: House): Promise<void> {
  const { ids, announce } = found(house.discord, [{ name: 'other', position: 0 }])
  announce()
  await house.discord.until(() => said(house, ids.other).length === 1, 5_000, 'the other greeting')
}
