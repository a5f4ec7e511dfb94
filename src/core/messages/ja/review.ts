import type { review as english } from '../en/review.ts'
import type { Translated } from '../translated.ts'

/** Reviews, and answering in rounds. */
export const review: Translated<typeof english> = {
  'review.command': '今日の復習：忘れかけているものから数問',
  'review.title': 'あなたの復習',
  'review.question': '復習 · 問題 {number, number}/{size, number}',
  'review.today': '**今日は{count, number}問**。見えるのはあなただけです。',
  'review.left': '今日の{size, number}問のうち、**残り{count, number}問** です。',
  'review.done': '今日の復習は終わりました。',
  'review.line.right': '✓ {question} · {when}',
  'review.line.missed': '✗ {question} · {when}',
  'review.line.aside': '✗ {question} · 保留',
  'review.when': '{days, plural, =0 {今日このあと} =1 {明日} other {{days, number}日後}}',
  'review.comes-back': '次に出る時期：',
  'review.next': '次の復習は{when}がちょうどよい頃です。',
  'review.next.none': 'このあと待っているものはありません。新しいレッスンを読むと、新しい問題が増えます。',
  'review.nothing': '今日の復習はありません。次に復習するのは{when}です。',
  'review.nothing.ever': '復習するものはありません。新しいレッスンを読むと、新しい問題が増えます。',
  'review.nothing.yet': 'まだ復習するものはありません。最初のレッスンを読むと始まり、問題はそこから出ます。',
  'review.leech':
    '何度も抜け落ちる問題が1つあるので、保留にしました：「{question}」（**{title}**）。もう一度解くより、読んだり質問したりするほうが役に立ちます。そのクイズで正解すると戻ります。',
  'review.button.start': '復習する',
  'review.button.lesson': '続きを読む',
  'review.another': 'その復習はほかの人のものです。あなたの復習は、ボタン1つで始められます。',
  'round.drill': 'あなたのドリル',
  'round.question': 'ドリル · 問題 {number, number}/{size, number}',
  'round.button.done': '結果を見る',
  'round.done': '保存しました。ほかの人の回答は、ドリルが締め切られるとチャンネルに出ます。',
  'round.done.closed': '進捗に保存しました。ドリルは締め切り済みで、答えはチャンネルにあります。',
  'round.late': 'このドリルは締め切り済みです。回答は学習の記録になりますが、ランキングには入りません。',
  'round.elsewhere': 'そのドリルは別のサーバーまたはワークスペースのものです。そちらで回答してください。',
  'round.not-open': 'そのドリルは受付中ではありません。',
}
