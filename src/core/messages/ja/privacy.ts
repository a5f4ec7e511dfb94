import type { privacy as english } from '../en/privacy.ts'
import type { Translated } from '../translated.ts'

/** What is kept of a person, and how they take it away or have it erased. docs/privacy.md says the same. */
export const privacy: Translated<typeof english> = {
  'privacy.command': 'あなたについて保存しているものを見て、ファイルで受け取り、消去できます',
  'privacy.title': 'あなたのデータ',
  'privacy.lead':
    'チャットにあるものを除き、すべてこのHomeroomの運用者のデータベースにあり、ほかにはありません。特に断りのないものは、あなたが消去するまで残ります。',
  'privacy.kept.reading': '**読んだもの**：開いたレッスン、その日付、いまいるページ。',
  'privacy.kept.answers':
    '**回答**：クイズ、復習、ドリル、ライブクイズの回答と、そこからわかる、覚えている度合い。',
  'privacy.kept.tutor':
    '**チューター**：あなたの質問、その答え、役に立ったかどうか。人に回した質問。報告した問題点。モデルが答えを文章にする場合、そのサーバーには、質問と直近3回のやり取りが、名前なしで渡ります。確認済みの答えは、質問を除いて30日間残ります。',
  'privacy.kept.account':
    '**アカウント**：このプラットフォームでのID、まとめたアカウント、名前を出すことにした場所や参加した場所での名前、設定、リマインダー、あなたの名前が載っている投稿。連携コードは1日で消えます。',
  'privacy.kept.playground': '**プレイグラウンド**：入力した名前、あなたのメッセージ、あなたに表示したもの。',
  'privacy.others':
    'リーダーに参加者として見えるのは、名前の表示に同意した場合だけです。ドリルで何を選んだかは、誰にも見せません。',
  'privacy.linked':
    '{count, plural, =1 {アカウントは1件です：} other {#件のアカウントが1人の学習者なので、これはすべてについてのものです：}}{accounts}。',
  'privacy.button.export': 'すべて書き出す',
  'privacy.button.erase': 'すべて消去',
  'privacy.button.settings': '設定',

  'privacy.export.title': 'あなたについてのすべて',
  'privacy.export':
    '{count, plural, =0 {ここには、まだあなたについてのものがありません。} other {#行です。}}JSONファイルにはすべてが、ほかのファイルには受けたクイズと回答が表で入っています。ファイルを受け取るのはあなただけです。',

  'privacy.erase.title': 'あなたについてのすべてを消去しますか？',
  'privacy.erase.what':
    '`/privacy` に挙げたものがすべて、すぐに、完全に消えます：進捗、成績、連続記録、復習、質問、設定、リマインダー。あなたの名前や言葉が載っている投稿は書き換えられます。**誰にも元に戻せません**。あとでバックアップを復元しても、もう一度消去されます。',
  'privacy.erase.accounts':
    '{count, plural, =1 {対象は、あなたの1件のアカウントです：{accounts}。} other {**対象は、まとめた#件のアカウントすべてです**：{accounts}。残したいものは、先に `/unlink` で外してください。}}',
  'privacy.erase.elsewhere':
    '別のサーバーなどで、まとめていないアカウントは別の学習者です。そちらの `/privacy` で消去できます。',
  'privacy.erase.stays':
    '誰の名前もなしに残るもの：終わったドリルとライブクイズで何が何人に選ばれたか、モデルにかかった費用、チャンネルのために作ったドリル。DiscordやSlackで自分で書いたメッセージは、ご自分で削除してください。',
  'privacy.erase.export': '先に書き出す',
  'privacy.erase.go': '消去 …',
  'privacy.erase.form': 'あなたについてのすべてを消去',
  'privacy.erase.word': '消去',
  'privacy.erase.field': '続けるには「消去」と入力',
  'privacy.erase.field.hint': '元には戻せません',
  'privacy.erase.typed': '何も消去していません。入力する言葉は「消去」です。',
  'privacy.erase.changed':
    '何も消去していません。確認したときとアカウントが変わっています。一覧をもう一度見てください。',
  'privacy.erase.failed':
    '何も消去していません。消去することを書き留められず、それがないとバックアップから戻ってしまうためです。このHomeroomの運用者は、ログで理由を確認できます。',

  'privacy.receipt.title': '消去しました',
  'privacy.receipt':
    '控え **{id}**、{at, date, long}。残すのはこの番号と日付だけで、誰のものかは残しません。',
  'privacy.receipt.reading': '読んだもの',
  'privacy.receipt.quizzes': 'クイズと回答',
  'privacy.receipt.rounds': 'ドリル、復習、ライブクイズ',
  'privacy.receipt.tutor': 'チューターへの質問と答え',
  'privacy.receipt.reports': '報告',
  'privacy.receipt.settings': '設定とリマインダー',
  'privacy.receipt.accounts': 'アカウント',
  'privacy.receipt.playground': 'プレイグラウンドのメッセージ',
  'privacy.receipt.posts': '書き換えた投稿',
  'privacy.receipt.anonymous': '名前なしで残るもの',
  'privacy.receipt.rows': '{count, number}',
  'privacy.receipt.end':
    'こちらからの連絡はこれが最後です。もう一度入力したりボタンを押したりすると、新しい人として始まります。',

  'privacy.post.gone': 'ここには、その後に消去を求めた人の名前または言葉がありました。',
}
