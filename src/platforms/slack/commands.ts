import type { App, SlashCommand } from '@slack/bolt'
import type { Option } from '../../bot/define.ts'
import { speak } from '../../core/say.ts'
import { Views } from './answer.ts'
import { callerFrom, tenantOf } from './caller.ts'
import { hasFiles } from './files.ts'
import { readTyped } from './incoming-text.ts'
import { deliveryOf } from './intake.ts'
import { ResponseOutlet, WhisperOutlet } from './outlets.ts'
import { type Parts, present, showAnswer } from './parts.ts'
import { hasPictures } from './pictures.ts'

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
    const message =
      first && !hasFiles(first) ? present(first, parts, speak(parts.bot.locale(caller))) : undefined
    // Slack does not say when it refuses what an acknowledgement shows, and a picture may be why.
    const atOnce = message && !hasPictures(message) ? { ...message, response_type } : undefined
    const heard = await deliveryOf(context).acknowledge('command', atOnce)
    const shown = heard && atOnce !== undefined
    const later = { response_type, replace_original: true } as const
    const fresh = { response_type, replace_original: false } as const
    const whisper = new WhisperOutlet(parts, caller, command.response_url)
    const outlet = new ResponseOutlet(parts, command.response_url, {
      first: shown ? later : fresh,
      later,
      ...(answer.respond === 'public' && { files: { channel: caller.channel } }),
      instead: new WhisperOutlet(parts, caller, undefined),
    })
    const taken = shown ? undefined : first
    await showAnswer(views, outlet, whisper, { parts, locale: parts.bot.locale(caller), taken })
  })
}

function nameOf({ command }: SlashCommand, prefix: string): string {
  const name = command.replace(/^\//, '')
  return name.startsWith(prefix) ? name.slice(prefix.length) : name
}

function optionsOf(name: string, { text }: SlashCommand, { bot }: Parts): Record<string, string | undefined> {
  const [first] = Object.entries(bot.commands.find((command) => command.name === name)?.options ?? {})
  if (!first) return {}
  const [option, { choices = [] }] = first
  const typed = readTyped(text)
  return { [option]: (choices.find((choice) => isCalled(choice, typed))?.value ?? typed) || undefined }
}

/** Slack offers no list to choose from, so a choice is typed: by its name or by its value. */
function isCalled({ value, label }: NonNullable<Option['choices']>[number], typed: string): boolean {
  const name = typed.toLowerCase()
  return name === value.toLowerCase() || name === speak('en').line(label).toLowerCase()
}
