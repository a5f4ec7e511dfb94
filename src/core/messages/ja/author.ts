import type { author as english } from '../en/author.ts'
import type { Translated } from '../translated.ts'

/** A team's own lessons. */
export const author: Translated<typeof english> = {
  'author.command': 'このサーバーまたはワークスペースだけの自分たちのレッスンを追加、管理します',
  'author.admin': '自分たちのレッスンを変えられるのは、このサーバーまたはワークスペースの管理者だけです。',
  'author.direct': '自分たちのレッスンはサーバーのものです。そこで `/author` を使ってください。',
  'author.too-many':
    '1時間に{count, plural, other {#件}}のファイルが届き、これ以上は受け取れません。{minutes, plural, other {#分}}後にまた受け取れます。',
  'author.full':
    '自分たちのレッスンが{count, number}件あり、これ以上は増やせません。代わりに、どれかの新しい版を出してください。',
  'author.gone': 'その版はもうありません。新しいファイルに置き換わりました。',
  'author.unreadable':
    'その版は以前のHomeroomが確認したもので、いまは誤りがあります。もう一度出してください。',
  'author.track': 'あなたのチーム',
  'author.title': '自分たちのレッスン',
  'author.intro':
    'Markdownファイルを出してください。誤りと見え方を確かめられます。公開すると、ここにいる全員が読め、ほかの場所では誰にも見えません。',
  'author.choose': 'レッスンを管理する',
  'author.state':
    '{state, select, published {公開中（第{version, number}版）} withdrawn {取り下げ済み} other {未公開}}',
  'author.versions': '版を見る',
  'author.version': '第{version, number}版',
  'author.version.about':
    '{state, select, shown {読まれている版} draft {未公開} other {以前の版}}、{at, date, medium}',
  'author.button.upload': 'ファイルを出す',
  'author.button.list': '自分たちの全レッスン',
  'author.button.manage': '管理する',
  'author.button.preview': 'プレビュー',
  'author.button.page': '最初のページ',
  'author.button.question': '最初の問題',
  'author.button.publish': '公開する',
  'author.button.withdraw': '取り下げる',
  'author.button.restore': 'もう一度見せる',
  'author.button.read': '読む',
  'author.form': '自分たちのレッスン',
  'author.form.file': 'Markdownファイル',
  'author.form.file.hint':
    '先頭に id、title、summary、track、module を書きます（作成者向けの手引きのとおり）',
  'author.faults.title': 'まだ公開できません',
  'author.faults':
    '{count, plural, other {#か所}}に誤りがあります。ファイルを直して、もう一度出してください。',
  'author.fault': '**{line, number}行目** {reason}',
  'author.faults.more': '{count, plural, other {ほか#件}}はここに出ていません。',
  'author.remarks.title': '確認済み：{title}',
  'author.remarks': '公開できます。{count, plural, other {#か所}}は見直す価値があります。',
  'author.preview': '第{version, number}版のプレビュー · あなただけに見えます',
  'author.published':
    '「**{title}**」を公開しました。ここにいる全員が `/lesson` で見つけられ、ほかの場所では誰にも見えません。',
  'author.withdrawn': '「**{title}**」はもう見つかりません。成績は残り、始めたクイズは最後まで受けられます。',
  'author.restored': '「**{title}**」が、進捗もそのままに戻りました。',
  'author.button.figures': '学習の様子',
  'author.figures.title': '学習の様子：{title}',
  'author.figures.few': 'ここで開いた人は5人未満です。個人がわからないように、数字は5人から表示します。',
  'author.figures.read':
    'ここでは{read, plural, other {#人}}が開き、{finished, number}人が最後まで読みました。',
  'author.figures.question': '**{question}** 最初の回答で{answers, number}人中{right, number}人が正解。',
  'author.figures.question.missed':
    '**{question}** 最初の回答で{answers, number}人中{right, number}人が正解。最も多い誤答：「{wrong}」（{people, number}人）',
  'author.figures.unanswered': '{count, plural, other {#問}}は回答が5件未満です。',
  'author.figures.report': '**報告：{question}** {what}',
  'author.figures.gap': '**質問されたが載っていないこと：**「{question}」（{count, plural, other {#回}}）',
}
