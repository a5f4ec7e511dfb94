import type { webApi } from '@slack/bolt'
import type { Bot } from '../../bot/bot.ts'
import { PlatformRefusal } from '../../core/errors.ts'
import { derivedId } from '../../core/id.ts'
import type { Log } from '../../core/log.ts'
import { type Say, speak } from '../../core/say.ts'
import type { View } from '../../core/view.ts'
import type { Outlet, Views } from './answer.ts'
import type { Files } from './files.ts'
import type { Homes } from './homes.ts'
import type { Ways } from './outlets.ts'
import { render, type SlackMessage } from './render.ts'

/** What the listeners share. */
export type Parts = Ways & {
  readonly bot: Bot
  readonly web: webApi.WebClient
  readonly files: Files
  readonly homes: Homes
  readonly log: Log
  readonly now: () => Date
  readonly commandPrefix: string
  /** The bot's own user id, known once Slack was asked. */
  botUser(): string
}

/** The view as a Slack message; one that does not fit is a fault of ours, which says so instead. */
export function present(view: View, { log, now }: Pick<Parts, 'log' | 'now'>, say: Say): SlackMessage {
  try {
    return render(view)
  } catch (error) {
    const reference = derivedId(now().getTime(), String(error)).slice(0, 4)
    log.error({ err: error, reference }, 'a view does not fit on Slack')
    const body = [{ kind: 'text', markdown: say.text('error.ours', { reference }) }] as const
    return render({ tone: 'bad', body })
  }
}

/** Shows the views; where Slack lets nobody post, tells the person alone what to mend. */
export async function showAnswer(
  views: Views,
  outlet: Outlet,
  whisper: Outlet,
  { parts, locale, taken }: { parts: Parts; locale: string; taken?: View | undefined },
): Promise<void> {
  const say = speak(locale)
  try {
    const hand = parts.files.handing(outlet.files, say)
    await views.show(outlet, async (view) => present(await hand(view), parts, say), taken)
  } catch (error) {
    if (!(error instanceof PlatformRefusal)) throw error
    const body = [{ kind: 'text', markdown: say.text(`refusal.${error.refusal}`) }] as const
    await whisper.show(present({ body }, parts, say))
  }
}
