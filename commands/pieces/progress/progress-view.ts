import type { Ctx } from '../../../src/bot/context.ts'
import { press } from '../../../src/core/press.ts'
import type { View } from '../../../src/core/view.ts'
import { browseTracks, continueReading, showSettings } from '../../presses.ts'
import { buttons, said } from '../blocks.ts'
import { openQuiz } from '../open-quiz.ts'
import { reviewButton } from '../rounds/review-offer.ts'
import { progressPicture } from './progress-picture.ts'
import { recordOf } from './record.ts'
import { recordBlocks } from './words.ts'

/** What a learner has done, as a picture and in words, and how to go on. */
export async function progressView(ctx: Ctx): Promise<View> {
  const { say } = ctx
  const record = await recordOf(ctx)
  const isNew = record.days.length === 0
  return {
    title: say.line('progress.title'),
    body: [
      ...(isNew ? [said(say.text('progress.nothing'))] : []),
      ...(await progressPicture(ctx, record)),
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
