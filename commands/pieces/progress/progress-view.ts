import { setTimeout as sleep } from 'node:timers/promises'
import type { Ctx } from '../../../src/bot/context.ts'
import { press } from '../../../src/core/press.ts'
import type { Block, View } from '../../../src/core/view.ts'
import { browseTracks, continueReading, showProgress, showSettings } from '../../presses.ts'
import { buttons, said } from '../blocks.ts'
import { withNews } from '../news.ts'
import { openQuiz } from '../open-quiz.ts'
import { reviewButton } from '../rounds/review-offer.ts'
import { progressPicture } from './progress-picture.ts'
import { type Record, recordOf } from './record.ts'
import { recordBlocks } from './words.ts'

/** A picture that takes longer comes after the words; most are there by then. */
const WORDS_WAIT_MS = 900

/** What a learner has done, in words and as a picture, and how to go on. */
export async function* progressViews(ctx: Ctx): AsyncGenerator<View> {
  const record = await recordOf(ctx)
  const drawing = progressPicture(ctx, record)
  const words = await withNews(ctx, await wordsView(ctx, record), press(showProgress, {}))
  const early = await Promise.race([drawing, sleep(WORDS_WAIT_MS, undefined, { ref: false })])
  yield early ? withPicture(words, early) : words
  if (early) return
  const late = await drawing
  if (late.length > 0) yield withPicture(words, late)
}

async function wordsView(ctx: Ctx, record: Record): Promise<View> {
  const { say } = ctx
  const isNew = record.days.length === 0
  return {
    title: say.line('progress.title'),
    body: [
      ...(isNew ? [said(say.text('progress.nothing'))] : []),
      ...recordBlocks(ctx, record),
      ...(await openQuiz(ctx)),
      ...buttons(
        {
          label: say.line(isNew ? 'progress.button.begin' : 'progress.button.continue'),
          press: press(continueReading, {}),
          look: 'primary',
        },
        { label: say.line('tracks.all'), press: press(browseTracks, {}) },
        await reviewButton(ctx),
        { label: say.line('settings.button'), press: press(showSettings, {}) },
      ),
    ],
  }
}

/** Above the numbers that it shows; nowhere where news takes their place. */
function withPicture(view: View, picture: readonly Block[]): View {
  const at = view.body.findIndex(({ kind }) => kind === 'fields')
  return at < 0 ? view : { ...view, body: view.body.toSpliced(at, 0, ...picture) }
}
