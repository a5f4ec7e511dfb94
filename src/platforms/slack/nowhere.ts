import { Views } from './answer.ts'
import { callerFrom } from './caller.ts'
import { openForm } from './forms.ts'
import type { Delivery } from './intake.ts'
import { postedOutlet, WhisperOutlet } from './outlets.ts'
import { type Parts, showAnswer } from './parts.ts'

/** A press in no channel: of the shortcut menu, or of the home tab. */
export type PressNowhere = {
  readonly press: string
  readonly tenant: string
  readonly user: string
  readonly name?: string | undefined
  readonly trigger: string
  /** Slack's timestamp of the press. */
  readonly at: string
}

/** Answers it by a direct message. */
export async function answerDirectly(pressed: PressNowhere, delivery: Delivery, parts: Parts): Promise<void> {
  const { press, tenant, user, name, trigger, at } = pressed
  const directly = async () => {
    const channel = await parts.poster.directWith(user)
    return callerFrom({ tenant, user, name, channel })
  }
  const nowhere = callerFrom({ tenant, user, name, channel: '' })
  const form = parts.bot.form(press, nowhere)
  if (form) {
    const locale = parts.bot.locale(nowhere)
    const origin = { press, tenant, ephemeral: false, at }
    const apology = async () => postedOutlet(await directly(), at, parts)
    // Nothing is done yet that would have to be saved first, and the form may open for three seconds only.
    await Promise.all([
      delivery.acknowledge('press'),
      openForm({ form, origin, trigger, locale, apology }, parts),
    ])
    return
  }
  const caller = await directly()
  const views = new Views(parts.bot.press(press, caller).views)
  const taken = await views.first()
  await delivery.acknowledge('press')
  const whisper = new WhisperOutlet(parts, caller, undefined)
  await showAnswer(views, postedOutlet(caller, at, parts), whisper, {
    parts,
    locale: parts.bot.locale(caller),
    taken,
  })
}
