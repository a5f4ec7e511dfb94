import type { App, SlashCommand } from '@slack/bolt'
import { speak } from '../../core/say.ts'
import { Views } from './answer.ts'
import { callerFrom, tenantOf } from './caller.ts'
import { readTyped } from './incoming-text.ts'
import { deliveryOf } from './intake.ts'
import { ResponseOutlet, WhisperOutlet } from './outlets.ts'
import { type Parts, present, showAnswer } from './parts.ts'

/** Slash commands. Slack sends one text after the name: the value of the command's first option. */
export function listenToCommands(app: App, parts: Parts): void {
  app.command(/./, async ({ command, context }) => {
    const caller = callerFrom({
      tenant: tenantOf(context),
      user: command.user_id,
      name: command.user_name,
      channel: command.channel_id,
    })
    const name = nameOf(command, parts.commandPrefix)
    const answer = parts.bot.command(name, optionsOf(name, command, parts), caller)
    const response_type = answer.respond === 'public' ? 'in_channel' : 'ephemeral'
    const views = new Views(answer.views)
    const first = await views.first()
    const message = first && present(first, parts, speak(caller.locale))
    const shown = await deliveryOf(context).acknowledge('command', message && { ...message, response_type })
    const later = { response_type, replace_original: true } as const
    const fresh = { response_type, replace_original: false } as const
    const whisper = new WhisperOutlet(parts, caller, command.response_url)
    const outlet = new ResponseOutlet(parts, command.response_url, {
      first: message && shown ? later : fresh,
      later,
      instead: new WhisperOutlet(parts, caller, undefined),
    })
    if (message && !shown) await outlet.show(message)
    await showAnswer(views, outlet, whisper, { parts, locale: caller.locale })
  })
}

function nameOf({ command }: SlashCommand, prefix: string): string {
  const name = command.replace(/^\//, '')
  return name.startsWith(prefix) ? name.slice(prefix.length) : name
}

function optionsOf(name: string, { text }: SlashCommand, { bot }: Parts): Record<string, string | undefined> {
  const [first] = Object.keys(bot.commands.find((command) => command.name === name)?.options ?? {})
  return first === undefined ? {} : { [first]: readTyped(text) || undefined }
}
