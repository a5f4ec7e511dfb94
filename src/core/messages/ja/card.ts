import type { card as english } from '../en/card.ts'
import type { Translated } from '../translated.ts'

/** What a learner did, shown to others because they wanted it. */
export const card: Translated<typeof english> = {
  'card.button': '共有',
  'card.button.open': 'レッスンを開く',
  'card.deed': `{kind, select,
    lesson {レッスンに合格しました}
    module {モジュールを修了しました}
    other {コースを修了しました}}`,
  'card.line': '**{name}**さんが{deed}：**{title}**',
  'card.alt': '{name}さんが{deed}：{title}',
  'card.shared': 'このチャンネルで共有しました。見えるのは、あなたの名前と終えたものだけです。',
  'card.shared.already': 'これはこのチャンネルですでに共有しています。',
  'card.not-done': 'まだ共有できるものがありません。このクイズには合格していません。',
  'card.reached.module': 'これでモジュール「**{title}**」を修了しました。',
  'card.reached.track': 'これでコース「**{title}**」を修了しました。',
}
