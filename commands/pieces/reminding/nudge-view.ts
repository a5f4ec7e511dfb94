import { press } from '../../../src/core/press.ts'
import type { Say } from '../../../src/core/say.ts'
import type { View } from '../../../src/core/view.ts'
import { resumeReminder, startReview, stopReminder } from '../../presses.ts'
import { buttons, said } from '../blocks.ts'

/** What a learner finds in their direct messages. @param isLast because so many stayed unanswered */
export function nudgeView(say: Say, isLast: boolean): View {
  return {
    title: say.line('remind.nudge.title'),
    body: [
      said(say.text(isLast ? 'remind.nudge.last' : 'remind.nudge.text')),
      ...buttons(
        { label: say.line('remind.nudge.review'), press: press(startReview, {}), look: 'primary' },
        isLast
          ? { label: say.line('remind.button.resume'), press: press(resumeReminder, {}) }
          : { label: say.line('remind.button.off'), press: press(stopReminder, {}) },
      ),
    ],
  }
}
