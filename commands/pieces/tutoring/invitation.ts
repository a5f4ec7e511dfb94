import type { Ctx } from '../../../src/bot/context.ts'
import { press } from '../../../src/core/press.ts'
import type { View } from '../../../src/core/view.ts'
import type { Entry } from '../../../src/lesson/types.ts'
import { askTutor, quizOnThis } from '../../presses.ts'
import { buttons, said } from '../blocks.ts'

/** What can be asked, for who says a word without a question. */
export function invitationView({ say }: Ctx, { id, title }: Entry): View {
  return {
    body: [
      said(say.text('tutor.invite', { title })),
      ...buttons({ label: say.line('lesson.button.ask'), press: press(askTutor, { lesson: id }) }),
    ],
  }
}

/** To the quiz, for who asks for it where others read along: it opens for the one who presses. */
export function quizInvitationView({ say }: Ctx, { id, title }: Entry): View {
  return {
    body: [
      said(say.text('tutor.quiz', { title })),
      ...buttons({
        label: say.line('tutor.button.quiz'),
        press: press(quizOnThis, { lesson: id }),
        look: 'primary',
      }),
    ],
  }
}
