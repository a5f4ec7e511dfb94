import type { Ctx } from '../../../src/bot/context.ts'
import { PlatformRefusal, UserError } from '../../../src/core/errors.ts'
import { derivedId } from '../../../src/core/id.ts'
import { type CardPicture, drawable } from '../../../src/core/picture.ts'
import { press } from '../../../src/core/press.ts'
import { type Block, VIEW, type View } from '../../../src/core/view.ts'
import { shareCard } from '../../presses.ts'
import { attemptOf, type OpenAttempt } from '../attempts.ts'
import { buttons, said, shorten } from '../blocks.ts'
import { whatIsDone } from '../done.ts'
import { openButton } from '../lesson.ts'
import { nameOf, rememberNaming } from '../name.ts'
import { type Deed, type DeedKind, deedOf, isPassed, newlyDone } from './deed.ts'

const NAME_SHOWN = 80
const TITLE_SHOWN = 200

/** After a score: what it ended, and how to show that to others; nothing where nobody else is there. */
export async function shareBlocks(ctx: Ctx, open: OpenAttempt): Promise<Block[]> {
  const { say, caller } = ctx
  const deed = await newlyDone(ctx, open)
  if (!deed) return []
  const { kind, title } = deed
  return [
    ...(kind === 'lesson' ? [] : [said(say.text(`card.reached.${kind}`, { title }))]),
    ...buttons(
      caller.direct !== true && {
        label: say.line('card.button'),
        press: press(shareCard, { attempt: open.row.id, of: kind }),
      },
    ),
  ]
}

/** Posts the card in the channel, once; the caller alone is told. */
export async function shareDeed(ctx: Ctx, attempt: string, kind: DeedKind): Promise<View> {
  const { store, say, caller } = ctx
  const open = await attemptOf(ctx, attempt)
  const done = await whatIsDone(ctx)
  const isOwn = open.row.id === attempt && isPassed(ctx, open)
  const deed = isOwn ? deedOf(ctx, open.row.lesson, kind, done) : undefined
  if (!deed) throw new UserError('card.not-done')
  const { platform, tenant, channel } = caller
  const learner = await ctx.learner()
  const card = { learner, kind, subject: deed.subject, platform, tenant, channel }
  if (!(await store.cards.take(card, ctx.now().getTime()))) {
    return { body: [said(say.text('card.shared.already'))] }
  }
  try {
    const once = `card-${derivedId(learner, kind, deed.subject, platform, tenant, channel)}`
    const posted = await ctx.post(await cardView(ctx, deed), once)
    await store.cards.posted(card, posted.message)
    await rememberNaming(ctx, posted, { kind: 'alone' })
  } catch (error) {
    await store.cards.giveBack(card)
    throw error instanceof PlatformRefusal ? new UserError(`refusal.${error.refusal}`) : error
  }
  return { tone: 'good', body: [said(say.text('card.shared'))] }
}

/** Who, and what they finished: nothing else of what is known of them. */
async function cardView(ctx: Ctx, deed: Deed): Promise<View> {
  const { say, lessons } = ctx
  const name = shorten(nameOf(ctx), NAME_SHOWN)
  const title = shorten(deed.title, TITLE_SHOWN)
  const words = { name, deed: say.line('card.deed', { kind: deed.kind }), title }
  const png = await ctx.draw(pictureOf(deed, words))
  const first = lessons.entry(deed.first)
  return {
    body: [
      ...(png ? [{ kind: 'image' as const, png, alt: shorten(say.line('card.alt', words), VIEW.alt) }] : []),
      said(say.text('card.line', words)),
      ...buttons(first && openButton(first, say.line('card.button.open'))),
    ],
  }
}

function pictureOf(
  { context }: Pick<Deed, 'context'>,
  words: { readonly name: string; readonly deed: string; readonly title: string },
): CardPicture {
  return {
    kind: 'card',
    name: drawable(words.name),
    deed: drawable(words.deed),
    title: drawable(words.title),
    context: drawable(context),
  }
}
